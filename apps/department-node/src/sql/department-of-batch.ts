import type { DepartmentCode } from '@lianban/contracts';
import { inTransaction, systemActor } from '@lianban/persistence';
import type { NodeContext } from '../node-context.js';

/** Whose a batch is: a job knows only its id. Throws RangeError when there is none. */
export async function departmentOfBatch(node: NodeContext, batchId: string): Promise<DepartmentCode> {
  const [row] = await inTransaction(node.dataSource, systemActor, (manager) =>
    manager.query<{ department: DepartmentCode }[]>('select department from batch where id = $1', [batchId]));
  if (!row) throw new RangeError('no such batch');
  return row.department;
}
