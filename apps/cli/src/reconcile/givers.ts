import { getListContract, listConsumers, type ListId, type ServiceName } from '@lianban/contracts';

/** Services that publish shares. */
export const givers = ['department-node', 'medical-insurance'] as const;
export type Giver = (typeof givers)[number];

/** Services that answer a giver, as they sign their receipts: those that the list's contract names, or the nodes for results. */
export function consumersOf(giver: Giver, list: ListId): readonly ServiceName[] {
  return giver === 'department-node' ? getListContract(list).consumers : ['department-node'];
}

export const allConsumersOf = (giver: Giver): readonly ServiceName[] => (giver === 'department-node' ? listConsumers : ['department-node']);
