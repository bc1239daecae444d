import type { CheckCode } from '@lianban/contracts';
import { clientOf, cursorRows, inTransaction, systemActorFor } from '@lianban/persistence';
import type { BatchRecord } from '../batches/batch.record.js';
import type { NodeContext } from '../node-context.js';
import type { CheckTally } from './check-tally.js';
import { FindingWriter } from './finding-writer.js';
import { rowIdentity } from './row-identity.js';
import { isStaged, stageTable } from './stage-tables.js';

interface Refused {
  line: number;
  code: CheckCode;
  parameter: string | null;
  cells: Record<string, string>;
}

/** As an array, so that PostgreSQL goes to the rows and reads the stage no second time. */
const THEIR_PLACES = 'any(array(select place from refused_now))';
const WORK_MEMORY = '192MB';
const PAGE = 2000;

/**
 * Refuses rows that had passed. `select` answers (line, place, code, parameter) over staged rows, `place` being the ctid
 * in the stage; each becomes a finding, its cells are kept sealed and it leaves the stage, all in one transaction.
 */
export async function refuseStaged(node: NodeContext, batch: BatchRecord, tally: CheckTally, select: string, parameters: unknown[] = []): Promise<void> {
  const identity = rowIdentity(node.keys.digester, batch.list);
  await inTransaction(node.dataSource, systemActorFor(batch.department), async (manager) => {
    await manager.query(`set local work_mem = '${WORK_MEMORY}'`);
    // The stage has neither index nor statistics yet: a planner that takes it for small would compare every row with every other.
    await manager.query('set local enable_nestloop = off');
    // Made from a query, not inserted into: only so may the query use several processes.
    await manager.query(`create temporary table refused_now (line, place, code, parameter) on commit drop as ${select}`, parameters);
    const writer = new FindingWriter(node, batch);
    const sql = `select f.line, f.code, f.parameter, to_jsonb(r) - 'line' as cells from ${stageTable('r', batch.id)} r join refused_now f on f.place = r.ctid where r.ctid = ${THEIR_PLACES}`;
    for await (const rows of cursorRows<Refused>(await clientOf(manager), sql, [], PAGE)) {
      for (const { line, code, parameter, cells } of rows) {
        tally.refusePassed(code);
        const at = (key: string): string => cells[key] ?? '';
        writer.add(line, [{ code, column: null, parameter }], { line, cells, idDigest: identity.subject(at), county: identity.place(at) || null });
      }
      await writer.write(manager);
    }
    await manager.query(`delete from ${stageTable('r', batch.id)} where ctid = ${THEIR_PLACES}`);
    if (await isStaged(manager, batch.id)) await manager.query(`delete from ${stageTable('d', batch.id)} d using refused_now f where f.line = d.line`);
  });
}
