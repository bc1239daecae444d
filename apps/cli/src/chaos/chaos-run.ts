import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resetStack, runStack, type StackFile } from '@lianban/stack';
import { enterDemoSettings } from '../city/demo-settings.js';
import { huntFindsPlanted } from '../canaries/hunt-control.js';
import { huntText } from '../canaries/hunt-text.js';
import { plantAndHunt } from '../canaries/plant-and-hunt.js';
import { generateCity } from '../city/generate-city.js';
import { prepareStack } from '../stack/prepare-stack.js';
import { verifyCity } from '../city/verify-city.js';
import { reconcile } from '../reconcile/reconcile.command.js';
import { reportText } from '../reconcile/report-text.js';
import { clean } from '../reconcile/run-checks.js';
import { loadDecisionsPersistently, loadPersistently, loadSharedPersistently, loadStatementsPersistently, rowsOfCity } from './city-load.js';
import { loadLoans } from './loan-load.js';
import { loadSafety } from './safety-load.js';
import { injectFaults, type Fault } from './fault-injector.js';
import { Weather } from '../api/persistently.js';
import { Pace } from './pace.js';
import { plantedFaults, withPlanted } from './planted-faults.js';
import { Sessions } from '../api/sessions.js';
import { untilQuiet } from './settle.js';
import { targets } from './targets.js';
import type { Tally } from './tally.js';

export interface ChaosOptions {
  rows: number;
  /** Kills of each target. */
  kills: number;
  seed: number;
  /** Longest pause between two kills. */
  pauseSeconds: number;
  /** The state folder of the stack of its own; removed at the end unless `keep`. */
  state?: string;
  keep: boolean;
  signal: AbortSignal;
  report: (line: string) => void;
}

/** All files of a demo city together hold about this many rows for each resident. */
const ROWS_PER_RESIDENT = 2.4;
const QUIET_WITHIN_MS = 15 * 60_000;
const LOAD_WITHIN_MS = 60 * 60_000;
const GRACE_MS = 60_000;
/** In time for whatever is filed on the demonstration's first days. */
const LOANS_DUE_ON = '2026-12-18';
/** Before them. */
const DECIDED_ON = '2026-10-09';

/**
 * A whole stack of its own under kill -9 while a city's lists go in: nothing may be lost and nothing doubled, every
 * person's outcome is the one of the key, and a loss planted afterwards is found.
 */
export async function runChaos(options: ChaosOptions, tally: Tally): Promise<void> {
  const stateDir = options.state ?? temporaryFolder();
  const running = await runStack({ stateDir, ports: 'free', report: options.report, prepare: prepareStack, signal: options.signal });
  try {
    const { stack } = running;
    const people = Math.ceil(options.rows / ROWS_PER_RESIDENT);
    await generateCity({ people, seed: options.seed, folder: stack.demoDir });
    await enterDemoSettings(stack);
    options.report(`演示城市 ${people} 人，名单共 ${rowsOfCity(stack.demoDir)} 行`);
    await loadUnderFaults(options, stateDir, stack, tally);
    await compare(options, stack, tally);
    await releaseCanaries(options, stateDir, stack, tally);
    await control(options, stack, tally);
  } finally {
    await running.stop();
    if (!options.keep && !options.state) removeState(stateDir);
  }
}

async function loadUnderFaults(options: ChaosOptions, stateDir: string, stack: StackFile, tally: Tally): Promise<void> {
  const { report, signal } = options;
  const weather = new Weather();
  const began = Date.now();
  const pace = new Pace();
  let loading = true;
  const sessions = new Sessions(stack);
  const untilAt = began + LOAD_WITHIN_MS;
  const into = { sessions, folder: stack.demoDir, weather, untilAt, pace, report };
  const load = Promise.all([loadPersistently(into), loadStatementsPersistently(into), loadDecisionsPersistently(into), loadSharedPersistently(into)]).finally(() => (loading = false));
  const loans = loadLoans({ sessions, weather, untilAt, pace, loanDueOn: LOANS_DUE_ON });
  const safety = loadSafety({ sessions, weather, untilAt, pace, decidedOn: DECIDED_ON });
  const faulting = injectFaults({ stateDir, stack, seed: options.seed, killsEach: options.kills, pauseMs: options.pauseSeconds * 1000, report, loading: () => loading, pace, signal });
  const [[rows], faults, approved, decided] = await Promise.all([load, faulting, loans, safety]);
  report(`装入 ${rows} 行用时 ${Math.round((Date.now() - began) / 1000)} 秒；客户端重试 ${weather.retries} 次，状态 ${JSON.stringify(weather.statuses)}`);
  report(`故障期间周转基金申请并批准 ${approved.length} 笔，安全生产监管执法办理 ${decided.length} 件`);
  summariseFaults(faults, report);
  tally.check('每次故障后自行恢复', faults.every(({ recoveredSeconds }) => recoveredSeconds !== null));
  tally.check('装入期间每个服务和服务器都被杀过', options.kills === 0 || targets.every((target) => faults.some((fault) => fault.target === target && fault.duringLoad)));
  weather.defects.forEach((defect) => report(`✗ 回答 500：${defect}`));
  tally.check('离线时回答 503 而不是 500', weather.defects.length === 0);
  const quiet = await untilQuiet(stack, QUIET_WITHIN_MS);
  report(quiet === null ? '没有静下来' : `最后 ${quiet} 秒后静下来`);
  tally.check('积压清空', quiet !== null);
}

function summariseFaults(faults: readonly Fault[], report: (line: string) => void): void {
  const times = faults.flatMap(({ recoveredSeconds }) => recoveredSeconds ?? []).sort((a, b) => a - b);
  const during = faults.filter(({ duringLoad }) => duringLoad).length;
  report(`注入故障 ${faults.length} 次（装入期间 ${during} 次），恢复用时中位 ${times[Math.floor(times.length / 2)] ?? '—'} 秒，最长 ${times.at(-1) ?? '—'} 秒`);
}

async function compare({ report }: ChaosOptions, stack: StackFile, tally: Tally): Promise<void> {
  const reconciled = await reconcile(stack, { graceMs: GRACE_MS });
  report(reportText(reconciled));
  for (const { title, findings, error } of reconciled.checks) tally.check(`核对：${title}`, findings.length === 0 && error === null);
  const verified = await verifyCity({
    folder: stack.demoDir, keyDir: stack.keyDir, medicalInsuranceUrl: stack.databases['medical-insurance']?.ownerUrl ?? '', stage: 'uploaded',
  });
  report(`逐人核对 ${verified.compared}，一致 ${verified.agreeing}，不一致 ${verified.differences.length}，键外 ${verified.unexpected}`);
  tally.check('逐人结果与预期一致', verified.compared > 0 && verified.differences.length === 0 && verified.unexpected === 0);
}

/** Those whose numbers nobody may read anywhere, on the same platform that was killed again and again. */
async function releaseCanaries({ report }: ChaosOptions, stateDir: string, stack: StackFile, tally: Tally): Promise<void> {
  const found = await plantAndHunt({ stack, stateDir, folder: join(stack.demoDir, 'canaries'), plant: true, report });
  report(huntText(found));
  tally.check('一千只金丝雀没有一处明文', found.leaks.length === 0);
  tally.check('搜出有意放出的金丝雀', await huntFindsPlanted(stack, stateDir));
  const reconciled = await reconcile(stack, { graceMs: GRACE_MS });
  if (!clean(reconciled)) report(reportText(reconciled));
  tally.check('放出金丝雀后再核对', clean(reconciled));
}

/** What was made wrong on purpose must be found: otherwise the silence before proves nothing. */
async function control({ report }: ChaosOptions, stack: StackFile, tally: Tally): Promise<void> {
  for (const fault of plantedFaults) {
    const found = await withPlanted(stack, fault, async () => !clean(await reconcile(stack, { graceMs: 0, only: [fault.check] })));
    report(`${found ? '✓ 查出' : '✗ 没有查出'}植入的差错：${fault.label}`);
    tally.check(`查出植入的差错：${fault.label}`, found);
  }
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-chaos-'));
  // PostgreSQL may run as another user than ours, who has to pass.
  chmodSync(folder, 0o755);
  return folder;
}

function removeState(stateDir: string): void {
  resetStack(stateDir);
  rmSync(stateDir, { recursive: true, force: true });
}
