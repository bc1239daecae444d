import { stepsTopic, type WatermarkMessage } from '@lianban/contracts';
import { appendOutbox } from '@lianban/messaging';
import { shanghaiDateAt } from '@lianban/kernel';
import { systemActor } from '@lianban/persistence';
import { Repeat } from '../process/repeat.js';
import type { CaseworkRecord } from '../record/casework-record.js';

const EVERY_MS = 30_000;

/** Tells the board every 30 s up to which moment a service's steps are on their topic; behind them in the same outbox. */
export class Watermark extends Repeat {
  constructor(private readonly service: string, private readonly record: CaseworkRecord, onError: (error: unknown) => void) {
    super(EVERY_MS, () => this.send(), onError);
  }

  /** `at` is real time: silence is measured against it, also while the demonstration clock stands elsewhere. */
  async send(): Promise<void> {
    await this.record.transact(systemActor, async (manager, { now }) => {
      const [row]: { at: Date }[] = await manager.query('select statement_timestamp() as at');
      const value: WatermarkMessage = { type: 'watermark.v1', service: this.service, at: (row?.at ?? now).toISOString(), businessToday: shanghaiDateAt(now) };
      await appendOutbox(manager, { destination: 'kafka', topic: stepsTopic(this.service), key: 'watermark', headers: { type: value.type }, value });
    });
  }
}
