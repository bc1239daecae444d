import { getListContract, receiversOf, type DepartmentCode, type ListId, type ServiceName } from '@lianban/contracts';

/** Services that publish shares. */
export const givers = ['department-node', 'medical-insurance'] as const;
export type Giver = (typeof givers)[number];

/** Who answers a version, as it signs its receipts, and the service with which the version lands. */
export interface Receiver {
  name: ServiceName | DepartmentCode;
  service: ServiceName;
}

/** Names for which the giver locked a version; SQL over `share_version`. */
export const lockedFor = `array(select w ->> 'recipient' from json_array_elements(manifest -> 'dataKey' -> 'wraps') w)`;

/**
 * Those that the list's contract names and the giver locked the version for (it leaves out who declined): services on their
 * own, departments with their node. Results go to the nodes.
 */
export function receiversOfVersion(giver: Giver, list: ListId, locked: readonly string[]): Receiver[] {
  if (giver === 'medical-insurance') return [{ name: 'department-node', service: 'department-node' }];
  const contract = getListContract(list);
  const isService = (name: string): name is ServiceName => contract.consumers.some((consumer) => consumer === name);
  return receiversOf(contract).filter((name) => locked.includes(name)).map((name) => ({ name, service: isService(name) ? name : 'department-node' }));
}
