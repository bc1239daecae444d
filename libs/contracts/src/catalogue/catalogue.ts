import { departments, type DepartmentCode } from '../places/departments.js';
import { listIds, listOwner, type ListId } from '../lists/list-ids.js';
import { findListContract, listContracts } from '../lists/registry.js';
import { departmentsOf, type Body } from './bodies.data.js';
import type { CatalogueShare } from './catalogue-share.js';
import { loanRenewalShares } from './loan-renewal.shares.data.js';
import { medicalInsuranceShares } from './medical-insurance.shares.data.js';
import { otherShares } from './other.shares.data.js';
import { workSafetyShares } from './work-safety.shares.data.js';

/** Every transfer between bodies of the city that its documents ask for or imply. */
export const catalogueShares: readonly CatalogueShare[] = [...loanRenewalShares, ...medicalInsuranceShares, ...workSafetyShares, ...otherShares];

const byId = new Map(catalogueShares.map((share) => [share.id, share]));

export function findShare(id: string): CatalogueShare | undefined {
  return byId.get(id);
}

const departmentSuffix = new RegExp(`-(?:${Object.keys(departments).join('|')})$`);

/**
 * The entry that a list carries, found from its id alone: `deaths` is `deaths`; what several departments give or get each
 * for its own part is `<entry>-<department>`; one of the ten kinds of the safety platform is there `platform-<entry>`.
 */
export function shareOfList(list: string): CatalogueShare | undefined {
  const names = [list, list.replace(departmentSuffix, '')];
  return [...names, ...names.map((name) => `platform-${name}`)].map((name) => byId.get(name)).find((share) => share !== undefined);
}

/** Lists that carry an entry, those that departments upload and results alike. */
export function listsOfShare(id: string): readonly ListId[] {
  return listIds.filter((list) => shareOfList(list)?.id === id);
}

/** What carries an entry today. */
export function carrierOf(share: CatalogueShare): 'list' | 'result' | 'procedure' | 'none' {
  const lists = listsOfShare(share.id);
  if (lists.some((list) => findListContract(list))) return 'list';
  if (lists.length > 0) return 'result';
  return share.procedure ? 'procedure' : 'none';
}

/** Who owes an entry: its giver, those who owe the same, and, where it goes both ways, its receivers. */
export function giversOf(share: CatalogueShare): readonly Body[] {
  return [...(share.giver ? [share.giver] : []), ...(share.alsoGivers ?? []), ...(share.mutual ? share.receivers : [])];
}

const members = (bodies: readonly Body[]): DepartmentCode[] => [...new Set(bodies.flatMap(departmentsOf))];

/** Departments of the platform on either side of an entry. */
export function partiesOf(share: CatalogueShare): readonly DepartmentCode[] {
  return members([...giversOf(share), ...share.receivers]);
}

export function givingDepartments(share: CatalogueShare): readonly DepartmentCode[] {
  return members(giversOf(share));
}

/** Why a list does not fit its entry, as sentences for whoever adds it; empty when it does. */
export function faultsOfList(list: ListId): string[] {
  const share = shareOfList(list);
  if (!share) return [`list ${list} has no entry in the catalogue: add one to libs/contracts/src/catalogue, or name the list after its entry`];
  const faults: string[] = [];
  if (!givingDepartments(share).includes(listOwner[list])) faults.push(`list ${list} is given by ${listOwner[list]}, its entry ${share.id} by ${givingDepartments(share).join(', ')}`);
  const contract = listContracts.find(({ id }) => id === list);
  if (!contract) return faults;
  const cites = (article: string): boolean => contract.basis.some((citation) => citation.kind === 'article' && citation.document === share.document && citation.article === article);
  const uncited = share.articles.filter((article) => !cites(article));
  if (uncited.length > 0) faults.push(`list ${list} does not cite ${share.document} ${uncited.join(', ')}, as its entry ${share.id} does`);
  if (Boolean(contract.inferred) !== Boolean(share.inferred)) faults.push(`list ${list} says ${contract.inferred ? 'inferred' : 'explicit'}, its entry ${share.id} the opposite`);
  return faults;
}
