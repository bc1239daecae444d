import { bodyName, carrierOf, contractVersionOf, departments, findListContract, findShare, listsOfShare, partiesOf, type CatalogueEntry, type CatalogueShare, type DepartmentCode } from '@lianban/contracts';
import { placesOf } from './basis-lines.js';
import type { StandingDecision } from './sharing-decisions.query.js';

const said = (body: Parameters<typeof bodyName>[0]): CatalogueEntry['receivers'][number] => ({ id: body, name: bodyName(body) });

/** What both sides of a share see of it in a line; `declined` are the refusals that stand. Pure. */
export function entryOf(share: CatalogueShare, declined: readonly StandingDecision[]): CatalogueEntry {
  const lists = listsOfShare(share.id);
  const contract = lists.map(findListContract).find((one) => one !== undefined);
  return {
    share: share.id, title: share.title, abstract: share.abstract, purpose: share.purpose, basis: placesOf(share),
    giver: share.giver && said(share.giver), receivers: share.receivers.map(said),
    explicit: !share.inferred, personal: share.personal, frequency: contract?.frequency.label ?? share.frequency ?? '文件没有写明', carrier: carrierOf(share),
    attribute: contract?.sharing.attribute ?? null, contractVersion: lists[0] ? contractVersionOf(lists[0]) : null,
    declinedBy: declined.filter((one) => one.share === share.id).map(({ party, reason, decidedOn }) => ({ party, name: departments[party], reason, on: decidedOn })),
  };
}

/** Whether a department stands on either side of a share. */
export function isParty(share: string, department: DepartmentCode): boolean {
  const found = findShare(share);
  return found !== undefined && partiesOf(found).includes(department);
}
