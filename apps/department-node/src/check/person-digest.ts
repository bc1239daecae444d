import { getListContract, namesPersons, wholeCity, type ListContract, type ListId } from '@lianban/contracts';
import type { Digester } from '@lianban/crypto';

const IDENTITY_NUMBER = /^\d{17}[\dX]$/;

/** Digest of a person by number. Other documents than those of 18 characters have a digest of their own kind. */
export function personDigest(digester: Digester, number: string): string {
  return IDENTITY_NUMBER.test(number) ? digester.idDigest(number) : digester.rowKeyDigest(['document', number]);
}

type Cell = (key: string) => string;

/** Where a row stands: its county, or the whole city in a list that knows no counties. */
export function placeOf({ countyColumn }: Pick<ListContract, 'countyColumn'>, at: Cell): string {
  return countyColumn ? at(countyColumn) : wholeCity;
}

/** What tells a row of a list from the others, over all versions. */
export function rowKeyOf(digester: Digester, contract: ListContract, at: Cell): string {
  return digester.rowKeyDigest([contract.id, ...contract.rowKey.map(at), placeOf(contract, at)]);
}

/** Whom a row is about; where a list names nobody, the row itself. */
export function subjectDigest(digester: Digester, list: ListId, at: Cell): string {
  const contract = getListContract(list);
  return namesPersons(contract) ? personDigest(digester, at('idNumber')) : rowKeyOf(digester, contract, at);
}
