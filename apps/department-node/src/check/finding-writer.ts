import { checkRules, type DepartmentCode, type RowFinding } from '@lianban/contracts';
import { inTransaction, systemActorFor } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import type { NodeContext } from '../node-context.js';
import { Beside } from './beside.js';

const FLUSH_FINDINGS = 4000;

export interface RefusedRow {
  line: number;
  /** Text of the cells by column key, as the file has it. */
  cells: Record<string, string>;
  idDigest: string | null;
  county: string | null;
}

export interface LineFinding extends RowFinding {
  line: number;
}

/** What is kept of a refused row: sealed at once, because its cells would keep all of the text alive that they were read with. */
interface SealedRow extends Omit<RefusedRow, 'cells'> {
  cells: string;
}

/** Keeps findings and the cells of refused rows (sealed), in batches. */
export class FindingWriter {
  private findings: LineFinding[] = [];
  private rows: SealedRow[] = [];
  private readonly beside = new Beside();

  constructor(private readonly node: NodeContext, private readonly batch: { id: string; department: DepartmentCode }) {}

  add(line: number, findings: readonly RowFinding[], refused: RefusedRow | null): void {
    for (const finding of findings) this.findings.push({ line, code: finding.code, column: finding.column, parameter: finding.parameter });
    if (refused) this.rows.push({ ...refused, cells: this.node.keys.sealer.seal(JSON.stringify(refused.cells), sealedCells) });
  }

  get isFull(): boolean {
    return this.findings.length >= FLUSH_FINDINGS;
  }

  /** Writes while the caller reads on. */
  async flushBeside(): Promise<void> {
    await this.beside.start(() => this.flushNow());
  }

  async flush(): Promise<void> {
    await this.beside.done();
    await this.flushNow();
  }

  /** Resolves when nothing is being written any more, also after a failure: what is cleared then stays cleared. */
  settled(): Promise<void> {
    return this.beside.settled();
  }

  private async flushNow(): Promise<void> {
    if (this.findings.length === 0 && this.rows.length === 0) return;
    await inTransaction(this.node.dataSource, systemActorFor(this.batch.department), (manager) => this.write(manager));
  }

  /** In the transaction of the caller. */
  async write(manager: EntityManager): Promise<void> {
    const { findings, rows } = this;
    this.findings = [];
    this.rows = [];
    const { id, department } = this.batch;
    await manager.query(
      `insert into finding (batch_id, department, line, code, level, column_key, parameter)
       select $1, $2, * from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[])`,
      [id, department, findings.map((f) => f.line), findings.map((f) => f.code), findings.map((f) => checkRules[f.code].level), findings.map((f) => f.column), findings.map((f) => f.parameter)],
    );
    if (rows.length === 0) return;
    await manager.query(
      `insert into faulty_row (batch_id, department, line, refused, cells, id_digest, county)
       select $1, $2, line, true, cells, id_digest, county from unnest($3::int[], $4::text[], $5::text[], $6::text[]) as t (line, cells, id_digest, county)`,
      [id, department, rows.map((row) => row.line), rows.map((row) => row.cells), rows.map((row) => row.idDigest), rows.map((row) => row.county)],
    );
  }
}

/** Context under which the cells of a refused row are sealed. */
export const sealedCells = 'faulty_row.cells';

export async function clearFindings(manager: EntityManager, batchId: string): Promise<void> {
  await manager.query('delete from finding where batch_id = $1', [batchId]);
  await manager.query('delete from faulty_row where batch_id = $1', [batchId]);
}
