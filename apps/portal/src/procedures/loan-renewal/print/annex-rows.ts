import type { AnnexView } from '@lianban/procedure-loan-renewal';

type Field = AnnexView['parts'][number]['fields'][number];

const SHORT = 18;
const isShort = ({ value, capital }: Field): boolean => capital === null && (value ?? '').length <= SHORT;

/** Two short blanks share a row; a sum with its capitals and whatever is long has its own. The order stays. */
export function annexRows(fields: readonly Field[]): Field[][] {
  const rows: Field[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    const [left] = last ?? [];
    if (last?.length === 1 && left && isShort(left) && isShort(field)) last.push(field);
    else rows.push([field]);
  }
  return rows;
}
