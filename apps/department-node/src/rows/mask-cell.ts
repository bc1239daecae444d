import type { ColumnType, ListColumn } from '@lianban/contracts';

const COMPOUND = /^(欧阳|上官|诸葛|司马|东方|皇甫|尉迟|公孙|慕容|司徒|夏侯|令狐)/;
/** What is longer names an organisation. */
const LONGEST_NAME = 4;
/** Characters at the end of a personal number that tell one from another. */
const SHOWN_END = 4;
/** A run of digits in any text that may be a number of a person, a phone or an account. */
const LONG_NUMBER = /\d[\d\s-]{5,}[\dXx]/g;

/** A cell of a list as it may be shown without a purpose: what tells of a person, whatever its type, is covered. */
export function maskField(column: ListColumn, text: string): string {
  if (!column.personal) return maskCell(text, column.type);
  return column.type === 'serial' ? maskMiddle(text, 0, SHOWN_END) : text && '***';
}

/** A cell as it may be shown without a purpose: numbers by their ends, names by the family name. */
export function maskCell(text: string, type: ColumnType): string {
  switch (type) {
    case 'id-number':
      return maskMiddle(text, 6, 4);
    case 'person-name':
      return maskName(text);
    case 'party-name':
      return [...text].length > LONGEST_NAME ? text.slice(0, 40) : maskName(text);
    case 'phone':
      return maskMiddle(text, 3, 4);
    case 'bank-account':
      return text === '' ? '' : `****${text.slice(-4)}`;
    case 'date': case 'county': case 'category': case 'sex': case 'year': case 'change': case 'document-type': case 'amount-yuan': case 'serial': case 'decision-number': case 'credit-code':
      return text.slice(0, 40);
    case 'text':
      return text.replace(LONG_NUMBER, (run) => maskMiddle(run, 3, 2)).slice(0, 40);
  }
}

export function maskName(name: string): string {
  if (name === '') return '';
  const family = COMPOUND.exec(name)?.[0] ?? [...name][0] ?? '';
  return name.length > family.length ? `${family}${'*'.repeat(Math.min([...name].length - [...family].length, 4))}` : name;
}

function maskMiddle(text: string, head: number, tail: number): string {
  if (text.length <= head + tail) return '*'.repeat(text.length);
  return text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(-tail);
}
