import { CheckSetVersion, columnsOf, compileRowChecks, counties, getListContract, type RowChecks } from '@lianban/contracts';
import { copyInto } from '@lianban/persistence';
import type { TabularRow } from '@lianban/tabular';
import type { BatchRecord } from '../batches/batch.record.js';
import { mappingOf, type KeptLayout } from '../layout/layout.record.js';
import { readTable, wayOf } from '../layout/stored-table.js';
import type { NodeContext } from '../node-context.js';
import { withClient } from '../sql/with-client.js';
import type { CheckProgressWriter } from './check-progress.js';
import type { CheckTally } from './check-tally.js';
import { copyRowText } from './copy-row-text.js';
import { mostNamedKeys } from './duplicates.js';
import { FindingWriter } from './finding-writer.js';
import { HeapBound } from './heap-bound.js';
import { personDigest } from './person-digest.js';
import { RepeatProbe } from './repeat-probe.js';
import { closeStage, openStage, sourceLineColumn, stageColumn, stageTable } from './stage-tables.js';

export interface IntakeOf {
  node: NodeContext;
  batch: BatchRecord;
  kept: KeptLayout;
  today: string;
  tally: CheckTally;
  progress: CheckProgressWriter;
}

/** Keys of accepted rows that may have come more than once in the file, at most `mostNamedKeys`. */
export type RepeatedKeys = string[][];

export const intakeCheckSet = CheckSetVersion;

/**
 * Reads the stored file, checks every row and COPYs the accepted ones into a staging table without indexes; refused
 * rows and findings are kept beside it. Starts from nothing each time. Throws FileRefused.
 */
export async function intake(of: IntakeOf): Promise<RepeatedKeys> {
  const { node, batch } = of;
  const columns = stagedColumns(batch);
  const repeated: RepeatedKeys = [];
  await openStage(node.dataSource.manager, 'r', batch.id, columns);
  await withClient(node.dataSource, (client) => copyInto(client, `copy ${stageTable('r', batch.id)} (line, ${columns.map(stageColumn).join(', ')}) from stdin`, acceptedRows(of, repeated)));
  await closeStage(node.dataSource.manager, 'r', batch.id, batch.department);
  return repeated;
}

/** Columns of the contract, and in a correction the key that tells which refused row a row corrects. */
function stagedColumns(batch: BatchRecord): string[] {
  return [...columnsOf(getListContract(batch.list), batch.mode).map(({ key }) => key), ...(batch.correctsBatchId ? [sourceLineColumn] : [])];
}

/** Text for COPY, a piece per batch of rows read. */
async function* acceptedRows(of: IntakeOf, repeated: RepeatedKeys): AsyncGenerator<string> {
  const { node, batch, kept, tally, progress } = of;
  const checks = compileRowChecks({
    contract: getListContract(batch.list), mode: batch.mode, counties: batch.counties, mapping: mappingOf(kept), today: of.today,
  });
  const reading: Reading = { checks, writer: new FindingWriter(node, batch), probe: new RepeatProbe(), keySlots: keySlotsOf(batch, checks), repeated };
  const { writer } = reading;
  const heap = new HeapBound();
  let bytes = 0;
  const table = { department: batch.department, sha256: batch.fileSha256, format: batch.format };
  for await (const rows of readTable(node, table, wayOf(kept.layout, kept.newline), (count) => (bytes += count))) {
    const text = checkRows(of, reading, rows);
    heap.keep();
    if (writer.isFull) await writer.flush();
    await progress.tick('parse', bytes / Math.max(batch.fileBytes, 1), tally.counts);
    if (text !== '') yield text;
  }
  await writer.flush();
}

interface Reading {
  checks: RowChecks;
  writer: FindingWriter;
  probe: RepeatProbe;
  keySlots: readonly number[];
  repeated: RepeatedKeys;
}

function keySlotsOf(batch: BatchRecord, checks: RowChecks): number[] {
  return getListContract(batch.list).rowKey.map((key) => checks.columns.findIndex((column) => column.key === key));
}

function checkRows(of: IntakeOf, { checks, writer, probe, keySlots, repeated }: Reading, rows: readonly TabularRow[]): string {
  const { kept, tally } = of;
  const width = kept.headings.length;
  let text = '';
  for (const row of rows) {
    if (row.line <= kept.layout.headerRow) continue;
    let taken = checks.check(row.cells, row.flags);
    let { findings } = checks;
    if (row.cells.length > width && row.cells.some((cell, index) => index >= width && cell !== '')) {
      findings = [...findings, { code: 'ROW_COLUMNS', column: null, parameter: `${row.cells.length} 列` }];
      taken = false;
    }
    tally.row(taken, findings);
    if (taken && probe.seen(checks.values, keySlots) && repeated.length < mostNamedKeys) repeated.push(keySlots.map((slot) => checks.values[slot] as string));
    if (taken) text += copyRowText(row.line, of.batch.correctsBatchId ? [...checks.values, sourceLine(kept, row)] : checks.values);
    if (findings.length > 0) writer.add(row.line, findings, taken ? null : refusedRow(of, checks, row));
  }
  return text;
}

function sourceLine({ rowKeyIndex }: KeptLayout, row: TabularRow): string {
  return rowKeyIndex === null ? '' : (row.cells[rowKeyIndex] ?? '');
}

function refusedRow({ node, kept }: IntakeOf, checks: RowChecks, row: TabularRow): Parameters<FindingWriter['add']>[2] {
  const mapping = mappingOf(kept);
  const cells = Object.fromEntries(checks.columns.flatMap(({ key }) => {
    const index = mapping[key] ?? null;
    return index === null ? [] : [[key, row.cells[index] ?? '']];
  }));
  const at = (key: string): string => checks.values[checks.columns.findIndex((column) => column.key === key)] ?? '';
  const county = at('county');
  return {
    line: row.line, cells, county: county in counties ? county : null,
    idDigest: checks.personReadable ? personDigest(node.keys.digester, at('idNumber')) : null,
  };
}
