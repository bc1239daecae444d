import { CheckSetVersion, columnsOf, compileRowChecks, getListContract, type RowChecks } from '@lianban/contracts';
import type { TabularRow } from '@lianban/tabular';
import type { BatchRecord } from '../batches/batch.record.js';
import { mappingOf, type KeptLayout } from '../layout/layout.record.js';
import { readTable, wayOf } from '../layout/stored-table.js';
import type { NodeContext } from '../node-context.js';
import { withClient } from '../sql/with-client.js';
import type { CheckProgressWriter } from './check-progress.js';
import type { CheckTally } from './check-tally.js';
import { copyBytesInto } from './copy-bytes.js';
import { CopyRowWriter } from './copy-row-writer.js';
import { mostNamedKeys } from './duplicates.js';
import { FindingWriter } from './finding-writer.js';
import { ownText } from './own-text.js';
import { RepeatProbe } from './repeat-probe.js';
import { rowIdentity, type RowIdentity } from './row-identity.js';
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

const PIECE_BYTES = 128 * 1024;
/** Usual length of a row of CSV. */
const ROW_BYTES = 128;
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
  const writer = new FindingWriter(node, batch);
  const sql = `copy ${stageTable('r', batch.id)} (line, ${columns.map(stageColumn).join(', ')}) from stdin`;
  try {
    await withClient(node.dataSource, (client) => copyBytesInto(client, sql, acceptedRows(of, writer, repeated)));
    await writer.flush();
  } finally {
    await Promise.all([writer.settled(), of.progress.settled()]);
  }
  await closeStage(node.dataSource.manager, 'r', batch.id, batch.department);
  return repeated;
}

/** Columns of the contract, and in a correction the key that tells which refused row a row corrects. */
function stagedColumns(batch: BatchRecord): string[] {
  return [...columnsOf(getListContract(batch.list), batch.mode).map(({ key }) => key), ...(batch.correctsBatchId ? [sourceLineColumn] : [])];
}

/** Rows for COPY, in pieces of some 128 KiB. */
async function* acceptedRows(of: IntakeOf, writer: FindingWriter, repeated: RepeatedKeys): AsyncGenerator<Buffer> {
  const { node, batch, kept, tally, progress } = of;
  const checks = compileRowChecks({
    contract: getListContract(batch.list), mode: batch.mode, counties: batch.counties, period: batch.period, mapping: mappingOf(kept), today: of.today,
  });
  const reading: Reading = { checks, identity: rowIdentity(node.keys.digester, batch.list), writer, accepted: new CopyRowWriter(), probe: new RepeatProbe(batch.fileBytes / ROW_BYTES), keySlots: keySlotsOf(batch, checks), repeated };
  let bytes = 0;
  const table = { department: batch.department, sha256: batch.fileSha256, format: batch.format };
  for await (const rows of readTable(node, table, wayOf(kept.layout, kept.newline), (count) => (bytes += count))) {
    checkRows(of, reading, rows);
    if (writer.isFull) await writer.flushBeside();
    await progress.tick('parse', bytes / Math.max(batch.fileBytes, 1), tally.counts);
    if (reading.accepted.length >= PIECE_BYTES) yield reading.accepted.take();
  }
  yield reading.accepted.take();
}

interface Reading {
  checks: RowChecks;
  identity: RowIdentity;
  writer: FindingWriter;
  accepted: CopyRowWriter;
  probe: RepeatProbe;
  keySlots: readonly number[];
  repeated: RepeatedKeys;
}

function keySlotsOf(batch: BatchRecord, checks: RowChecks): number[] {
  return getListContract(batch.list).rowKey.map((key) => checks.columns.findIndex((column) => column.key === key));
}

function checkRows(of: IntakeOf, { checks, identity, writer, accepted, probe, keySlots, repeated }: Reading, rows: readonly TabularRow[]): void {
  const { kept, tally } = of;
  const width = kept.headings.length;
  for (const row of rows) {
    if (row.line <= kept.layout.headerRow) continue;
    let taken = checks.check(row.cells, row.flags);
    let { findings } = checks;
    if (row.cells.length > width && row.cells.some((cell, index) => index >= width && cell !== '')) {
      findings = [...findings, { code: 'ROW_COLUMNS', column: null, parameter: `${row.cells.length} 列` }];
      taken = false;
    }
    tally.row(taken, findings);
    if (taken && probe.seen(checks.values, keySlots) && repeated.length < mostNamedKeys) repeated.push(keySlots.map((slot) => ownText(checks.values[slot] as string)));
    if (taken) accepted.row(row.line, checks.values, of.batch.correctsBatchId ? sourceLine(kept, row) : undefined);
    if (findings.length > 0) writer.add(row.line, findings, taken ? null : refusedRow(of, checks, identity, row));
  }
}

function sourceLine({ rowKeyIndex }: KeptLayout, row: TabularRow): string {
  return rowKeyIndex === null ? '' : (row.cells[rowKeyIndex] ?? '');
}

function refusedRow({ batch, kept }: IntakeOf, checks: RowChecks, identity: RowIdentity, row: TabularRow): Parameters<FindingWriter['add']>[2] {
  const mapping = mappingOf(kept);
  const cells = Object.fromEntries(checks.columns.flatMap(({ key }) => {
    const index = mapping[key] ?? null;
    return index === null ? [] : [[key, row.cells[index] ?? '']];
  }));
  const at = (key: string): string => checks.values[checks.columns.findIndex((column) => column.key === key)] ?? '';
  const readable = identity.persons ? checks.personReadable : getListContract(batch.list).rowKey.every((key) => at(key) !== '');
  return { line: row.line, cells, county: identity.knownPlace(at), idDigest: readable ? identity.subject(at) : null };
}
