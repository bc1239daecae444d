import { departments, getListContract, listsReceivedBy, type DepartmentCode, type ListId, type ListPlace, type ReceivedList, type ReceivedListDetail } from '@lianban/contracts';
import { citationLabel } from '@lianban/gazette';
import { inTransaction } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import type { EntityManager } from 'typeorm';
import type { NodeContext } from '../node-context.js';
import { landedVersions, versionOf, type LandedView } from './received-versions.query.js';

interface Counted {
  department: DepartmentCode;
  list: ListId;
  county: ListPlace;
  rows: number;
}

/** What is shared with the reader's department, or for an auditor with each department of the node: what came, and what is held of it. */
export async function receivedLists(node: NodeContext, actor: RequestActor): Promise<ReceivedList[]> {
  return inTransaction(node.dataSource, actor, async (manager) => {
    const receivers = receiversFor(node, actor);
    const lists = listsReceivedBy(receivers);
    const versions = await landedVersions(manager, lists);
    const counted = await countRows(manager, lists);
    return receivers.flatMap((receiver) => listsReceivedBy([receiver]).map((list) => listOf(list, receiver, versions, counted)));
  });
}

/** One list with every version that came. Throws NOT_FOUND for a list that is not shared with the reader. */
export async function receivedList(node: NodeContext, actor: RequestActor, list: string): Promise<ReceivedListDetail> {
  return inTransaction(node.dataSource, actor, async (manager) => {
    const { id, receivers: [receiver] } = sharedWith(node, actor, list);
    const versions = await landedVersions(manager, [id]);
    return { ...listOf(id, receiver, versions, await countRows(manager, [id])), versions: versions.flatMap(versionOf) };
  });
}

/** The departments whose lists a reader may see: the own, or all of the node. */
export function receiversFor(node: NodeContext, { role, department }: Pick<RequestActor, 'role' | 'department'>): DepartmentCode[] {
  return node.departments.filter((one) => role === 'auditor' || one === department);
}

/** The list, and the departments with which it is shared as far as the reader may see. A list that is not is answered like one that does not exist. */
export function sharedWith(node: NodeContext, actor: RequestActor, list: string): { id: ListId; receivers: [DepartmentCode, ...DepartmentCode[]] } {
  const receivers = receiversFor(node, actor);
  const id = listsReceivedBy(receivers).find((one) => one === list);
  if (!id) throw LianbanProblem.notFound('收到的名单');
  const named = receivers.filter((receiver) => getListContract(id).recipients?.includes(receiver));
  return { id, receivers: named as [DepartmentCode, ...DepartmentCode[]] };
}

function countRows(manager: EntityManager, lists: readonly ListId[]): Promise<Counted[]> {
  return manager.query<Counted[]>('select department, list, county, count(*)::int as rows from received_row where list = any($1) group by department, list, county order by county', [lists]);
}

function listOf(list: ListId, receiver: DepartmentCode, landed: readonly LandedView[], counted: readonly Counted[]): ReceivedList {
  const { title, department, sharing, basis, frequency, inferred } = getListContract(list);
  const own = landed.filter((version) => version.list === list);
  const held = own.find(({ state }) => state === 'applied');
  const [last] = own;
  const counties: NonNullable<ReceivedList['held']>['counties'] = counted.filter((one) => one.list === list && one.department === receiver).map(({ county, rows }) => ({ county, rows }));
  return {
    list, title, receiver: { id: receiver, name: departments[receiver] }, giver: { id: department, name: departments[department] },
    purpose: sharing.purpose, condition: sharing.condition, basis: basis.map((citation) => citationLabel(citation)), inferred: inferred ?? false, promise: frequency.label,
    since: own.at(-1)?.landedAt.toISOString() ?? null,
    held: held ? {
      version: held.version, period: held.period!, publishedAt: held.publishedAt!, appliedAt: held.appliedAt!.toISOString(), rows: counties.reduce((sum, { rows }) => sum + rows, 0), counties,
    } : null,
    coming: last && last !== held ? { version: last.version, state: last.state, reasonCode: last.reasonCode, since: last.landedAt.toISOString() } : null,
  };
}
