import type { JobRunner } from '@lianban/persistence';
import { registerReplayJob, type ReplayParts } from './orders/replay-letters.job.js';

/** For the process that runs jobs. */
export function registerLetterJobs(runner: JobRunner, parts: ReplayParts): void {
  registerReplayJob(runner, parts);
}
