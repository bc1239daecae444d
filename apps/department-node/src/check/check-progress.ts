import type { CheckCounts, CheckStage, DepartmentCode } from '@lianban/contracts';
import { inTransaction, systemActorFor } from '@lianban/persistence';
import type { DataSource } from 'typeorm';
import { Beside } from './beside.js';

const EVERY_MS = 250;
/** Share of the bar at the end of each stage. */
export const stageEnds: Record<CheckStage, number> = { transfer: 0.02, parse: 0.6, check: 0.75, compare: 0.99, 'await-submit': 1 };

/** The batch is no longer being checked: cancelled, or taken over. */
export class CheckAbandoned extends Error {
  override readonly name = 'CheckAbandoned';
}

/** Writes how far a check is, about four times a second. What is stored never falls, also after a restart. */
export class CheckProgressWriter {
  private last = 0;
  private readonly beside = new Beside();
  private readonly startedAt = performance.now();

  constructor(private readonly dataSource: DataSource, private readonly batch: { id: string; department: DepartmentCode }, private readonly signal: AbortSignal) {}

  /** `part` is how much of the stage is done, 0 to 1. Goes on while it is written; the next call throws what went wrong. */
  async tick(stage: CheckStage, part: number, counts: CheckCounts): Promise<void> {
    if (performance.now() - this.last < EVERY_MS) return;
    this.last = performance.now();
    const read = { ...counts };
    await this.beside.start(() => this.writeNow(stage, part, read));
  }

  async write(stage: CheckStage, part: number, counts: CheckCounts): Promise<void> {
    await this.beside.done();
    await this.writeNow(stage, part, counts);
  }

  /** Resolves when nothing is being written any more. */
  settled(): Promise<void> {
    return this.beside.settled();
  }

  private async writeNow(stage: CheckStage, part: number, counts: CheckCounts): Promise<void> {
    this.last = performance.now();
    this.signal.throwIfAborted();
    const before = { transfer: 0, parse: stageEnds.transfer, check: stageEnds.parse, compare: stageEnds.check, 'await-submit': stageEnds.compare }[stage];
    const fraction = before + (stageEnds[stage] - before) * Math.min(Math.max(part, 0), 1);
    const seconds = (this.last - this.startedAt) / 1000;
    const rate = seconds > 0.2 ? counts.read / seconds : null;
    const left = fraction > 0.03 && seconds > 0.5 ? (seconds * (1 - fraction)) / fraction : null;
    const rows = await inTransaction(this.dataSource, systemActorFor(this.batch.department), (manager) =>
      manager.query<[{ state: string }[], number]>(UPDATE, [this.batch.id, stage, fraction, JSON.stringify(counts), rate, left]),
    );
    if (rows[0][0]?.state !== 'checking') throw new CheckAbandoned('the batch is no longer being checked');
  }
}

const greatest = (name: string): string => `'${name}', greatest((p.counts->>'${name}')::int, ($4::jsonb->>'${name}')::int)`;
const UPDATE = `
update batch_progress p set stage = $2, fraction = greatest(p.fraction, $3), at = clock_timestamp(), rows_per_second = $5, seconds_left = $6,
  counts = jsonb_build_object(${['read', 'passed', 'refused', 'hinted', 'duplicates'].map(greatest).join(', ')})
from batch b where b.id = p.batch_id and p.batch_id = $1 returning b.state`;
