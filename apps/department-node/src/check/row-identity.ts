import { counties, getListContract, namesPersons, wholeCity, type ListId } from '@lianban/contracts';
import type { Digester } from '@lianban/crypto';
import { personDigest } from './person-digest.js';

type Cell = (key: string) => string;

/** What a list's rows are known by; found once for a file, asked for each of its rows. */
export interface RowIdentity {
  /** Whether the rows are about persons. */
  persons: boolean;
  /** Its county, or the whole city in a list that knows no counties. */
  place(at: Cell): string;
  /** Null where a refused row names no place of its list. */
  knownPlace(at: Cell): string | null;
  /** What tells the row from the others of the list, over all versions. */
  key(at: Cell): string;
  /** Whom it is about; where a list names nobody, the row itself. */
  subject(at: Cell, key?: string): string;
  /** The subject under its name. */
  name(at: Cell, subject: string): string;
}

export function rowIdentity(digester: Digester, list: ListId): RowIdentity {
  const contract = getListContract(list);
  const { countyColumn, rowKey } = contract;
  const persons = namesPersons(contract);
  const place = (at: Cell): string => (countyColumn ? at(countyColumn) : wholeCity);
  const key = (at: Cell): string => digester.rowKeyDigest([contract.id, ...rowKey.map(at), place(at)]);
  return {
    persons, place, key,
    knownPlace: (at) => (!countyColumn || Object.hasOwn(counties, at(countyColumn)) ? place(at) : null),
    subject: (at, known) => (persons ? personDigest(digester, at('idNumber')) : known ?? key(at)),
    name: (at, subject) => (persons ? digester.nameDigest(subject, at('name')) : subject),
  };
}
