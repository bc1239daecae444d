import type { DataSource } from 'typeorm';
import { SessionLoop } from '../session/session-loop.js';
import type { KeptDays } from './purge-audit.js';

export interface AuditRetentionSettings {
  dataSource: DataSource;
  keptDays(): Promise<KeptDays>;
  /** What goes when its time is over; may be called again. */
  purge(dataSource: DataSource, days: KeptDays): Promise<unknown>;
  /** Distinguishes works of one database. */
  name?: string;
  onError?: (error: unknown) => void;
}

const DAY_MS = 86_400_000;

/** At the start and every day after; one at work per database. */
export class AuditRetention {
  private readonly loop: SessionLoop;

  constructor({ dataSource, keptDays, purge, name = 'audit', onError }: AuditRetentionSettings) {
    const tick = async (): Promise<boolean> => {
      await purge(dataSource, await keptDays());
      return false;
    };
    this.loop = new SessionLoop({ dataSource, name: `${name}-retention`, pollMs: DAY_MS, lock: `lianban.${name}-retention`, tick, onError });
  }

  start(): void {
    this.loop.start();
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }
}
