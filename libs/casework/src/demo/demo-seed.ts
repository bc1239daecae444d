import { setTimeout as delay } from 'node:timers/promises';
import type { CaseworkRecord } from '../record/casework-record.js';

const LOOK_MS = 1_000;

/**
 * Seeds a service's demonstration as soon as its clock has arrived: before that a workflow would take the real day for
 * the business day and call everything overdue. A seed that fails is tried again.
 */
export class DemoSeed {
  private readonly stopping = new AbortController();
  private loop: Promise<void> | undefined;

  constructor(private readonly record: Pick<CaseworkRecord, 'dataSource'>, private readonly seed: () => Promise<unknown>, private readonly onError: (error: unknown) => void) {}

  start(): void {
    this.loop ??= this.untilSeeded();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.loop;
  }

  private async untilSeeded(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      if (await this.once().catch(this.failed)) return;
      await delay(LOOK_MS, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  /** Whether there is nothing left to do. */
  private async once(): Promise<boolean> {
    const [clock]: { told: boolean }[] = await this.record.dataSource.query('select coalesce(max(sequence), 0) > 0 as told from business_clock');
    if (!clock?.told) return false;
    await this.seed();
    return true;
  }

  private readonly failed = (error: unknown): boolean => {
    this.onError(error);
    return false;
  };
}
