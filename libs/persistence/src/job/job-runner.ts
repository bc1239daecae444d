import type pg from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { SessionLoop } from '../session/session-loop.js';
import { enqueue } from './enqueue.js';
import { errorCode } from './error-code.js';
import { JobFailure, type JobContext, type JobHandler, type JobPolicy, type JobView } from './job.js';
import { beat, claim, findCandidates, findJob, lockName, putBack, settle, type JobRow } from './job-table.js';

export interface JobRunnerSettings {
  dataSource: DataSource;
  /** Jobs at once in this process; default 2. */
  concurrency?: number;
  /** Default and most: 500 ms. NOTIFY wakes earlier. */
  pollMs?: number;
  onError?: (error: unknown, job?: { kind: string; id: string }) => void;
}

interface RunningJob {
  abort: AbortController;
  ended: Promise<void>;
}

const MAX_INTERRUPTIONS = 100;

/**
 * Runs the jobs of table `job`. A claim is a session advisory lock on a connection of its own, so the jobs of a killed
 * process are free at once. Jobs of one kind and subject never run side by side.
 */
export class JobRunner {
  private readonly handlers = new Map<string, { handler: JobHandler; policy: JobPolicy }>();
  private readonly running = new Map<string, RunningJob>();
  private readonly loop: SessionLoop;
  private stopping = false;

  constructor(private readonly settings: JobRunnerSettings) {
    this.loop = new SessionLoop({
      dataSource: settings.dataSource,
      name: 'job-runner',
      pollMs: Math.min(settings.pollMs ?? 500, 500),
      channels: ['job'],
      tick: (session) => this.claimWhatIsFree(session),
      onDisconnect: () => this.abortAll(),
      onError: (error) => settings.onError?.(error),
    });
  }

  register(kind: string, handler: JobHandler, policy: JobPolicy = {}): this {
    this.handlers.set(kind, { handler, policy });
    return this;
  }

  enqueue(manager: EntityManager, kind: string, subjectId: string, options: { runAfter?: Date } = {}): Promise<void> {
    return enqueue(manager, kind, subjectId, options);
  }

  start(): void {
    this.loop.start();
  }

  /** Aborts running handlers and waits for them; their jobs stay to be run again. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.abortAll();
    await Promise.all([...this.running.values()].map(({ ended }) => ended));
    await this.loop.stop();
  }

  /** The newest job of a subject. */
  find(manager: EntityManager, kind: string, subjectId: string): Promise<JobView | undefined> {
    return findJob(manager, kind, subjectId);
  }

  private abortAll(): void {
    for (const { abort } of this.running.values()) abort.abort();
  }

  private async claimWhatIsFree(session: pg.Client): Promise<boolean> {
    const concurrency = this.settings.concurrency ?? 2;
    if (this.stopping || this.running.size >= concurrency) return false;
    for (const candidate of await findCandidates(session, [...this.handlers.keys()], 50)) {
      if (this.stopping || this.running.size >= concurrency) return false;
      if (!this.running.has(lockName(candidate))) await this.tryClaim(session, candidate);
    }
    return false;
  }

  private async tryClaim(session: pg.Client, candidate: JobRow): Promise<void> {
    const lock = lockName(candidate);
    const { rows } = await session.query<{ got: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as got', [lock]);
    if (!rows[0]!.got) return;
    const job = await claim(session, candidate.id);
    const abort = new AbortController();
    const work = job ? this.run(job, abort.signal) : Promise.resolve();
    const ended = work
      .catch((error: unknown) => this.settings.onError?.(error, candidate))
      .then(() => session.query('select pg_advisory_unlock(hashtextextended($1, 0))', [lock]))
      .catch(() => {}) // the connection is gone, and the lock with it
      .then(() => {
        this.running.delete(lock);
        this.loop.wake();
      });
    this.running.set(lock, { abort, ended });
  }

  private async run(job: JobRow, signal: AbortSignal): Promise<void> {
    const { manager } = this.settings.dataSource;
    const { handler, policy } = this.handlers.get(job.kind)!;
    if (job.claims - job.attempts > MAX_INTERRUPTIONS) return settle(manager, job, { state: 'failed', code: 'JOB.INTERRUPTED_TOO_OFTEN' });
    const heartbeat = (progress?: Record<string, unknown>): Promise<void> => beat(manager, job, progress);
    const context: JobContext = { id: job.id, kind: job.kind, subjectId: job.subjectId, attempt: job.attempts + 1, signal, heartbeat };
    try {
      await handler(context);
    } catch (error) {
      if (!signal.aborted) this.settings.onError?.(error, job);
      return this.settleFailure(job, error, policy, signal.aborted);
    }
    await settle(manager, job, { state: 'done', code: null });
  }

  private async settleFailure(job: JobRow, error: unknown, policy: JobPolicy, aborted: boolean): Promise<void> {
    const { manager } = this.settings.dataSource;
    const code = errorCode(error);
    if (aborted && !(error instanceof JobFailure)) return putBack(manager, job, { afterMs: 0, code: null });
    if (error instanceof JobFailure || job.attempts + 1 >= (policy.maxAttempts ?? 5)) return settle(manager, job, { state: 'failed', code });
    const pause = (policy.backoffMs ?? 1_000) * 2 ** job.attempts;
    return putBack(manager, job, { afterMs: Math.min(pause, policy.maxBackoffMs ?? 60_000), code });
  }
}
