import { isPersonal, type ChangeRow, type ListColumn, type ListContract } from '@lianban/contracts';
import type { Sealer } from '@lianban/crypto';
import { ShareRefused } from '@lianban/messaging';

/** Context under which what tells of a person in a received row is sealed. */
export const sealedReceived = 'received_row.personal';

export type Cells = Record<string, string | null>;

/** What is kept of a row: cells that tell nothing of a person as they are, the others as one sealed text. */
export interface KeptFields {
  fields: Cells;
  sealed: string | null;
}

/** Columns that stand in a row, whichever way it came. */
export const columnsKept = ({ columns }: Pick<ListContract, 'columns'>): ListColumn[] => columns.filter(({ onlyIn }) => onlyIn === undefined);

/** Keeps the columns that this node's contract knows; a newer giver's others are passed over. Throws ShareRefused where a required one is missing. */
export function keptFields(sealer: Sealer, contract: ListContract, { fields }: ChangeRow): KeptFields {
  const columns = columnsKept(contract);
  if (columns.some(({ key, required }) => required && (fields[key] ?? null) === null)) throw new ShareRefused('FIELDS_NOT_AGREED');
  const cellsOf = (which: readonly ListColumn[]): Cells => Object.fromEntries(which.map(({ key }) => [key, fields[key] ?? null]));
  const personal = columns.filter(isPersonal);
  return {
    fields: cellsOf(columns.filter((column) => !isPersonal(column))),
    sealed: personal.length > 0 ? sealer.seal(JSON.stringify(cellsOf(personal)), sealedReceived) : null,
  };
}

/** The cells of a kept row, in clear. */
export function openedCells(sealer: Sealer, { fields, sealed }: KeptFields): Cells {
  return { ...fields, ...(sealed ? (JSON.parse(sealer.open(sealed, sealedReceived)) as Cells) : {}) };
}
