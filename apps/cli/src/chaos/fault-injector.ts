import { setTimeout as sleep } from 'node:timers/promises';
import { findLive, pidFilePath, type StackFile } from '@lianban/stack';
import { Draw } from '../city/random.js';
import { allAnswer } from './all-answer.js';
import type { Pace } from './pace.js';
import { targets, type Target } from './targets.js';

export interface Fault {
  target: Target;
  /** Seconds since the run began. */
  atSeconds: number;
  /** Until every process answered again; null when that took too long. */
  recoveredSeconds: number | null;
  duringLoad: boolean;
}

export interface InjectorOptions {
  stateDir: string;
  stack: StackFile;
  seed: number;
  killsEach: number;
  /** Longest wait between a recovery and the next kill. */
  pauseMs: number;
  report: (line: string) => void;
  loading: () => boolean;
  /** How far the kills have come. */
  pace: Pace;
  signal: AbortSignal;
}

const RECOVERED_WITHIN_MS = 180_000;
/** Between two kills at least: a supervisor that starts a process again and again waits longer each time. */
const LEAST_PAUSE_MS = 500;

/** Kills each process of one stack once in every round, in a seeded order and at seeded moments, and watches it recover. */
export async function injectFaults(options: InjectorOptions): Promise<Fault[]> {
  const began = Date.now();
  const draw = new Draw(options.seed, 0);
  const faults: Fault[] = [];
  const order = Array.from({ length: options.killsEach }, () => shuffled(targets, draw)).flat();
  for (const target of order) {
    await sleep(LEAST_PAUSE_MS + draw.int(0, options.pauseMs), undefined, { signal: options.signal }).catch(() => undefined);
    if (options.signal.aborted) break;
    const fault: Fault = { target, atSeconds: secondsSince(began), recoveredSeconds: null, duringLoad: options.loading() };
    const killed = await killHard(options.stateDir, target);
    fault.recoveredSeconds = await recovery(options, target, killed);
    options.report(`kill -9 ${target}（第 ${fault.atSeconds} 秒），${fault.recoveredSeconds === null ? '没有恢复' : `${fault.recoveredSeconds} 秒后恢复`}`);
    faults.push(fault);
    options.pace.advance(faults.length / order.length);
  }
  options.pace.finish();
  return faults;
}

const secondsSince = (began: number): number => Math.round((Date.now() - began) / 100) / 10;

function shuffled(from: readonly Target[], draw: Draw): Target[] {
  const order = [...from];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = draw.int(0, last);
    [order[last], order[other]] = [order[other] as Target, order[last] as Target];
  }
  return order;
}

/** Only a process that this state folder's own pid file names; waits for one that is just being started. Answers its number. */
async function killHard(stateDir: string, target: Target): Promise<number | undefined> {
  for (let waitedMs = 0; waitedMs < RECOVERED_WITHIN_MS; waitedMs += 250) {
    const live = findLive(pidFilePath(stateDir, target));
    if (live) {
      process.kill(live.pid, 'SIGKILL');
      return live.pid;
    }
    await sleep(250);
  }
  return undefined;
}

/** Seconds until another process stands in its place and every part of the stack answers. */
async function recovery({ stateDir, stack }: InjectorOptions, target: Target, killed: number | undefined): Promise<number | null> {
  const began = Date.now();
  while (Date.now() - began < RECOVERED_WITHIN_MS) {
    await sleep(250);
    const live = findLive(pidFilePath(stateDir, target));
    if (live && live.pid !== killed && (await allAnswer(stateDir, stack))) return secondsSince(began);
  }
  return null;
}
