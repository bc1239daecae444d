import { setTimeout as sleep } from 'node:timers/promises';
import type { Check, CheckResult } from './check.js';
import type { Places } from './places/places.js';

export interface CheckReport extends CheckResult {
  name: string;
  title: string;
  seconds: number;
  /** The check itself could not be carried out. */
  error: string | null;
}

export interface ReconcileReport {
  at: string;
  checks: CheckReport[];
  lost: number;
  doubled: number;
  differing: number;
  refused: number;
  failed: number;
}

export interface RunOptions {
  /** What is still on its way is no loss: a check with findings is repeated until it has none or this has passed. */
  graceMs: number;
  report: (line: string) => void;
}

const PAUSE_MS = 2_000;

/** Carries out the checks one after the other; `clean` tells whether anything was found. */
export async function runChecks(checks: readonly Check[], places: Places, { graceMs, report }: RunOptions): Promise<ReconcileReport> {
  const until = Date.now() + graceMs;
  const reports: CheckReport[] = [];
  for (const check of checks) {
    let result = await runOnce(check, places);
    while (!isClean(result) && Date.now() < until) {
      await sleep(PAUSE_MS);
      result = await runOnce(check, places);
    }
    report(`${isClean(result) ? '✓' : '✗'} ${result.title}`);
    reports.push(result);
  }
  return summarise(reports);
}

const isClean = ({ findings, error }: CheckReport): boolean => findings.length === 0 && error === null;

export function clean({ checks }: ReconcileReport): boolean {
  return checks.every(isClean);
}

async function runOnce(check: Check, places: Places): Promise<CheckReport> {
  const began = Date.now();
  const timed = (): number => Math.round((Date.now() - began) / 100) / 10;
  try {
    const result = await check.run(places);
    return { name: check.name, title: check.title, ...result, seconds: timed(), error: null };
  } catch (error) {
    return { name: check.name, title: check.title, compared: '', counts: {}, findings: [], seconds: timed(), error: error instanceof Error ? error.message : String(error) };
  }
}

function summarise(checks: CheckReport[]): ReconcileReport {
  const all = checks.flatMap(({ findings }) => findings);
  const count = (kind: string): number => all.filter((finding) => finding.kind === kind).reduce((sum, finding) => sum + finding.count, 0);
  return {
    at: new Date().toISOString(), checks, lost: count('lost'), doubled: count('doubled'), differing: count('differs'), refused: count('refused'),
    failed: checks.filter(({ error }) => error !== null).length,
  };
}
