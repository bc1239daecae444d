import { checkRules, checkSentence, getListContract, isCheckCode, type FindingRow, type Page } from '@lianban/contracts';
import { inTransaction } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { RowsQuery } from '../batches/batch-list.query.js';
import { getBatch, type BatchRecord } from '../batches/batch.record.js';
import { sealedCells } from '../check/finding-writer.js';
import { isStaged, stageTable } from '../check/stage-tables.js';
import type { NodeContext } from '../node-context.js';
import { maskField } from './mask-cell.js';

interface Found {
  line: number;
  findings: { code: string; level: FindingRow['findings'][number]['level']; column: string | null; parameter: string | null }[];
  sealed: string | null;
  staged: Record<string, string> | null;
}

/** Refused and hinted rows of a batch by line; cells masked. */
export async function pageOfRows(node: NodeContext, actor: RequestActor, batchId: string, query: z.output<typeof RowsQuery>): Promise<Page<FindingRow>> {
  return inTransaction(node.dataSource, actor, async (manager) => {
    const batch = await getBatch(manager, batchId);
    const filter = 'batch_id = $1 and ($2::text is null or code = $2)';
    const [{ total }] = await manager.query<[{ total: number }]>(`select count(distinct line)::int as total from finding where ${filter}`, [batchId, query.code ?? null]);
    const lines = await manager.query<{ line: number }[]>(
      `select distinct line from finding where ${filter} and line > $3 order by line limit $4`, [batchId, query.code ?? null, query.cursor, query.limit + 1]);
    const shown = lines.slice(0, query.limit).map(({ line }) => line);
    const rows = await readRows(manager, batch, shown, actor.department === batch.department);
    return { items: rows.map((row) => rowOf(node, batch, row)), total, nextCursor: lines.length > query.limit ? String(shown.at(-1)) : null };
  });
}

async function readRows(manager: EntityManager, batch: BatchRecord, lines: readonly number[], ownDepartment: boolean): Promise<Found[]> {
  const staged = ownDepartment && (await isStaged(manager, batch.id));
  return manager.query<Found[]>(
    `select f.line, json_agg(json_build_object('code', f.code, 'level', f.level, 'column', f.column_key, 'parameter', f.parameter)) as findings,
       (select cells from faulty_row r where r.batch_id = $1 and r.line = f.line) as sealed,
       ${staged ? `(select to_jsonb(s) - 'line' from ${stageTable('r', batch.id)} s where s.line = f.line)` : 'null::jsonb'} as staged
     from finding f where f.batch_id = $1 and f.line = any($2) group by f.line order by f.line`,
    [batch.id, lines],
  );
}

function rowOf(node: NodeContext, batch: BatchRecord, { line, findings, sealed, staged }: Found): FindingRow {
  const clear = sealed ? (JSON.parse(node.keys.sealer.open(sealed, sealedCells)) as Record<string, string>) : (staged ?? {});
  const cells = Object.fromEntries(getListContract(batch.list).columns.map((column) => [column.key, clear[column.key] === undefined ? null : maskField(column, clear[column.key]!)]));
  return {
    line, cells,
    findings: findings.map(({ code, level, column, parameter }) => ({
      code, level, column, message: isCheckCode(code) ? checkSentence(code, parameter) : code, remedy: isCheckCode(code) ? checkRules[code].remedy : '',
    })),
  };
}
