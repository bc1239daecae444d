import { departments, departmentsOfConsumer, findListContract, findResultReceiver, listIds, listOwner, listTitle, receiverName, receiversOf, serviceNames, type DepartmentCode, type ListContract, type ListId, type ServiceName } from '@lianban/contracts';

export interface WatchedParty {
  /** A service, or a department whose node takes part for it. */
  id: string;
  name: string;
  kind: 'service' | 'department';
  /** Whose turn it is when it is theirs. */
  department: DepartmentCode;
  /** The process that gives or takes. */
  service: ServiceName;
}

/** One share towards one consumer. */
export interface WatchedShare {
  shareKey: string;
  list: ListId;
  title: string;
  giver: WatchedParty;
  consumer: WatchedParty;
  /** Under which name it answers a version. */
  receiptName: string;
  /** Undefined for results, which nobody uploads and which come whenever there is one. */
  contract: ListContract | undefined;
}

const isService = (id: string): id is ServiceName => (serviceNames as readonly string[]).includes(id);

function ofService(id: ServiceName): WatchedParty {
  return { id, name: receiverName(id), kind: 'service', department: departmentsOfConsumer(id)[0] ?? 'data-bureau', service: id };
}

function ofDepartment(department: DepartmentCode): WatchedParty {
  return { id: department, name: departments[department], kind: 'department', department, service: 'department-node' };
}

const receiverOf = (id: string): WatchedParty => (isService(id) ? ofService(id) : ofDepartment(id as DepartmentCode));

/** Uploaded lists come through the department's node, results from the service that finds them. */
const giverOf = (list: ListId): WatchedParty => (findListContract(list) ? ofDepartment(listOwner[list]) : ofService('medical-insurance'));

function sharesOf(list: ListId): WatchedShare[] {
  const contract = findListContract(list);
  const receivers = contract ? receiversOf(contract) : [findResultReceiver(list)!];
  return receivers.map((id) => ({
    shareKey: `${list}@${id}`, list, title: listTitle(list), giver: giverOf(list), consumer: receiverOf(id), receiptName: contract ? id : 'department-node', contract,
  }));
}

/** Every share that a topic carries. */
export const watchedShares: readonly WatchedShare[] = listIds.flatMap(sharesOf);
export const findWatchedShare = (shareKey: string): WatchedShare | undefined => watchedShares.find((share) => share.shareKey === shareKey);

/** Departments that give or take it: their data staff see it. */
export const departmentsOfShare = ({ giver, consumer }: WatchedShare): DepartmentCode[] => [...new Set([giver.department, consumer.department, ...departmentsOfConsumer(consumer.id)])];
