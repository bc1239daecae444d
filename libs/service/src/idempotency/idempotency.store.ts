import { randomUUID } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import { idempotencyProblems } from './idempotency.problems.js';

/** A run of one request; only the run named in its row may have an effect. */
export interface Claim {
  sub: string;
  key: string;
  runId: string;
}

interface Row {
  same: boolean;
  running: boolean;
  answer: string | null;
}

const KEPT = `interval '24 hours'`;
/** A run that is killed frees its key after this. */
const LEASE = `interval '60 seconds'`;
export const EXTEND_MS = 20_000;

/** A key is free when nobody had it in 24 hours, or when its last run died before any effect. */
const CLAIM = `
insert into idempotency_key (sub, key, request_hash, run_id, lease_until) values ($1, $2, $3, $4, now() + ${LEASE})
on conflict on constraint idempotency_key_pk do update
  set request_hash = excluded.request_hash, run_id = excluded.run_id, lease_until = excluded.lease_until, effected_at = null, answer = null, created_at = now()
  where idempotency_key.created_at < now() - ${KEPT}
    or (idempotency_key.request_hash = excluded.request_hash and idempotency_key.effected_at is null and idempotency_key.answer is null and idempotency_key.lease_until < now())
returning run_id`;

const mine = 'sub = $1 and key = $2 and run_id = $3';
const parametersOf = ({ sub, key, runId }: Claim): string[] => [sub, key, runId];

export class IdempotencyStore {
  constructor(private readonly dataSource: DataSource) {}

  /** The right to run, or the answer of the first run. Throws IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_FLIGHT, IDEMPOTENCY_ANSWER_LOST. */
  async claim(sub: string, key: string, requestHash: string): Promise<Claim | { answer: unknown }> {
    const claim = { sub, key, runId: randomUUID() };
    await this.dataSource.query(`delete from idempotency_key where created_at < now() - ${KEPT}`);
    const claimed = await this.dataSource.query<unknown[]>(CLAIM, [sub, key, requestHash, claim.runId]);
    if (claimed.length > 0) return claim;
    const [row] = await this.dataSource.query<Row[]>('select request_hash = $3 as same, lease_until > now() as running, answer from idempotency_key where sub = $1 and key = $2', [sub, key, requestHash]);
    if (row && !row.same) throw idempotencyProblems.keyReused();
    if (row && row.answer !== null) return JSON.parse(row.answer) as { answer: unknown };
    throw row && !row.running ? idempotencyProblems.answerLost() : idempotencyProblems.inFlight();
  }

  /** In the transaction of an effect: it is this run's, and told so with it; a run that lost its claim is rolled back. */
  async markEffect(runner: QueryRunner, claim: Claim): Promise<void> {
    const marked = await runner.query(`update idempotency_key set effected_at = coalesce(effected_at, now()) where ${mine} returning run_id`, parametersOf(claim)) as [unknown[], number];
    if (marked[1] === 0) throw idempotencyProblems.inFlight();
  }

  async extend(claim: Claim): Promise<void> {
    await this.dataSource.query(`update idempotency_key set lease_until = now() + ${LEASE} where ${mine}`, parametersOf(claim));
  }

  async answer(claim: Claim, answer: unknown): Promise<void> {
    await this.dataSource.query(`update idempotency_key set answer = $4 where ${mine}`, [...parametersOf(claim), JSON.stringify({ answer })]);
  }

  /** After a refusal nothing holds: the same intent may be tried again. */
  async release(claim: Claim): Promise<void> {
    await this.dataSource.query(`delete from idempotency_key where ${mine}`, parametersOf(claim));
  }
}
