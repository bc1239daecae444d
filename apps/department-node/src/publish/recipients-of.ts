import { getListContract, isDeclined, receiversOf, type ListId } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import type { NodeContext } from '../node-context.js';

/** Services and departments that receive a list and did not decline it. The node opens it with the key of the department that gives it. */
export async function recipientsOf(node: NodeContext, manager: EntityManager, list: ListId): Promise<string[]> {
  const declined = await node.reference.sharing(manager);
  return receiversOf(getListContract(list)).filter((receiver) => !isDeclined(list, receiver, declined));
}
