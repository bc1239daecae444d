import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { DataSource } from 'typeorm';

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
  tick(session: pg.Client): Promise<boolean>;
  /** Called with a new connection, and when it is lost. */
  onConnect?(session: pg.Client): void | Promise<void>;
  onDisconnect?(): void;
  onError?: (error: unknown) => void;
}

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 5_000;

/** A loop over a database connection of its own: woken by NOTIFY or time, reconnecting by itself. */
export class SessionLoop {
  private running: Promise<void> | undefined;
  private stopped = false;
  private lost = false;
  private woken = false;
  private release: (() => void) | undefined;
  private pauseMs = FIRST_PAUSE_MS;

  constructor(private readonly settings: SessionLoopSettings) {}

  start(): void {
    this.running ??= this.run();
  }

  wake(): void {
    this.woken = true;
    this.release?.();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      await this.session().catch((error: unknown) => this.settings.onError?.(error));
      if (!this.stopped) await this.sleep(this.pauseMs);
      this.pauseMs = Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  private async session(): Promise<void> {
    const client = this.newClient();
    try {
      await client.connect();
      for (const channel of this.settings.channels ?? []) await client.query(`listen ${client.escapeIdentifier(channel)}`);
      if (!(await this.waitForLock(client))) return;
      this.pauseMs = FIRST_PAUSE_MS;
      await this.settings.onConnect?.(client);
      await this.work(client);
    } finally {
      this.settings.onDisconnect?.();
      await client.end().catch(() => {});
    }
  }

  private newClient(): pg.Client {
    const { url } = this.settings.dataSource.options as { url?: string };
    const client = new pg.Client({ connectionString: url, application_name: this.settings.name, keepAlive: true, connectionTimeoutMillis: 5_000 });
    this.lost = false;
    const lose = (): void => {
      this.lost = true;
      this.wake();
    };
    client.on('error', lose).on('end', lose).on('notification', () => this.wake());
    return client;
  }

  private async waitForLock(client: pg.Client): Promise<boolean> {
    while (this.settings.lock && !this.stopped && !this.lost) {
      const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as got', [this.settings.lock]);
      if (rows[0]!.got) return true;
      await this.sleep(this.settings.pollMs);
    }
    return !this.stopped && !this.lost;
  }

  private async work(client: pg.Client): Promise<void> {
    while (!this.stopped && !this.lost) {
      this.woken = false;
      const more = await this.settings.tick(client);
      if (!more && !this.woken) await this.sleep(this.settings.pollMs);
    }
  }

  /** Ends early when woken. */
  private async sleep(ms: number): Promise<void> {
    if (this.stopped) return;
    const timer = new AbortController();
    const early = new Promise<void>((resolve) => {
      this.release = resolve;
    });
    await Promise.race([early, pause(ms, undefined, { signal: timer.signal }).catch(() => {})]);
    timer.abort();
    this.release = undefined;
  }
}
