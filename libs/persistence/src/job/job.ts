export interface JobContext {
  id: string;
  kind: string;
  subjectId: string;
  /** 1 for the first try. */
  attempt: number;
  /** Aborted when the runner stops or loses its claim: stop soon, without a closing transaction. */
  signal: AbortSignal;
  /** Shows that work goes on, and how far (ids, codes and counts only). */
  heartbeat(progress?: Record<string, unknown>): Promise<void>;
}

/** Starts again from its own tables whenever it is called; may be called again after it ended. */
export type JobHandler = (job: JobContext) => Promise<void>;

export interface JobPolicy {
  /** Tries before the job is `failed`; default 5. */
  maxAttempts?: number;
  /** First pause after a failed try, doubled each time up to `maxBackoffMs`; default 1 s and 60 s. */
  backoffMs?: number;
  maxBackoffMs?: number;
}

/** Ends the job as `failed` at once; `code` is all that is stored. */
export class JobFailure extends Error {
  override readonly name = 'JobFailure';
  constructor(readonly code: string) {
    super(code);
  }
}

export interface JobView {
  id: string;
  kind: string;
  subjectId: string;
  state: 'queued' | 'running' | 'done' | 'failed';
  attempts: number;
  runAfter: Date;
  progress: Record<string, unknown> | null;
  heartbeatAt: Date | null;
  lastErrorCode: string | null;
}
