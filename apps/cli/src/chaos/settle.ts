import { setTimeout as sleep } from 'node:timers/promises';
import type { StackFile } from '@lianban/stack';
import { reconcile } from '../reconcile/reconcile.command.js';
import { clean } from '../reconcile/run-checks.js';

const PAUSE_MS = 2_000;

/** Waits until nothing waits in any outbox or job; answers the seconds it took, null when it did not become quiet. */
export async function untilQuiet(stack: StackFile, withinMs: number): Promise<number | null> {
  const began = Date.now();
  while (Date.now() - began < withinMs) {
    const report = await reconcile(stack, { graceMs: 0, only: ['matchings', 'queues'] });
    const waiting = report.checks.some(({ findings, error }) => error !== null || findings.some(({ kind }) => kind === 'lost'));
    if (clean(report) || !waiting) return Math.round((Date.now() - began) / 1000);
    await sleep(PAUSE_MS);
  }
  return null;
}
