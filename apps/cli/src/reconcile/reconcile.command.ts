import { getStackFile, type StackFile } from '@lianban/stack';
import { checks } from './checks.js';
import { withPlaces } from './places/open-places.js';
import { reportText } from './report-text.js';
import { clean, runChecks, type ReconcileReport } from './run-checks.js';

export interface ReconcileOptions {
  state: string;
  graceSeconds: string;
  only?: string[];
  json?: true;
}

const quiet = (): void => {};

/** Carries out all checks, or those named, on a stack. */
export function reconcile(stack: StackFile, { graceMs, only, report = quiet }: { graceMs: number; only?: readonly string[]; report?: (line: string) => void }): Promise<ReconcileReport> {
  const unknown = (only ?? []).filter((name) => !checks.some((check) => check.name === name));
  if (unknown.length > 0) throw new RangeError(`没有名为 ${unknown.join('、')} 的核对；有 ${checks.map(({ name }) => name).join('、')}`);
  return withPlaces(stack, (places) => runChecks(checks.filter(({ name }) => only?.includes(name) ?? true), places, { graceMs, report }));
}

/** Exit code 0 when nothing is lost and nothing doubled. */
export async function runReconcile({ state, graceSeconds, only, json }: ReconcileOptions): Promise<void> {
  const report = await reconcile(getStackFile(state), { graceMs: Number(graceSeconds) * 1000, only });
  console.log(json ? JSON.stringify(report) : reportText(report));
  if (!clean(report)) process.exitCode = 1;
}
