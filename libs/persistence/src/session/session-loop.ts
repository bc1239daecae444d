import type { DataSource } from 'typeorm';
import type { Client } from 'pg';

export interface SessionLoopSettings {
  dataSource: DataSource;
  /** Shown in pg_stat_activity. */
  name: string;
  pollMs: number;
  /** NOTIFY channels that wake the loop. */
  channels?: readonly string[];
  /** Only one loop of this lock is at work in the database. */
  lock?: string;
  /** Answers whether there is more to do at once. */
  tick(session: Client): Promise<boolean>;
  /** Called with a new connection, and when it is lost. */
  onConnect?(session: Client): void;
  onDisconnect?(): void;
  onError?: (error: unknown) => void;
}

/** A loop over a database connection of its own: woken by NOTIFY or time, reconnecting by itself. */
export class SessionLoop {
  constructor(private readonly settings: SessionLoopSettings) {}
  start(): void {
    throw new Error(`start ${this.settings.name}`);
  }
  wake(): void {}
  async stop(): Promise<void> {}
}
