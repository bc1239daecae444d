import { enqueue, systemActor, type JobRunner } from '@lianban/persistence';
import { patient, type CaseworkRecord } from '@lianban/casework';
import { registerReconciliation } from '../statement/reconcile.job.js';
import { proveFund } from './prove-fund.js';

export const proofJob = 'fund-proof';
const DAY_MS = 86_400_000;
/** Minutes past midnight in Shanghai, as UTC of the day before. */
const NIGHT_MS = 18.5 * 3_600_000;

/** Each night the fund is proved; a run asks for the next one in its own transaction. Days of the statement are compared when an entry comes late. */
export function registerFundJobs(runner: JobRunner, record: CaseworkRecord): void {
  registerReconciliation(runner, record);
  runner.register(proofJob, async () => {
    await record.transact(systemActor, async (manager, { now }) => {
      await proveFund(manager, now);
      await enqueue(manager, proofJob, 'nightly', { runAfter: nextNight(new Date()) });
    });
  }, patient);
}

/** The first proof runs as soon as the worker starts; one that waits already is brought forward. */
export async function startProofs(record: CaseworkRecord): Promise<void> {
  await record.transact(systemActor, (manager) => enqueue(manager, proofJob, 'nightly'));
}

/** 02:30 in Shanghai after an instant. */
export function nextNight(after: Date): Date {
  const night = new Date(Math.floor(after.getTime() / DAY_MS) * DAY_MS + NIGHT_MS);
  return night > after ? night : new Date(night.getTime() + DAY_MS);
}
