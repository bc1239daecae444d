import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { OperatorError } from '../operator-error.js';
import { endProcess } from './end-process.js';
import { findLive, pidFilePath, writePidFile } from './pid-file.js';
import { findProcess, type ProcessIdentity } from './process-identity.js';

/** A longer log is put aside at the next start; one former log is kept. */
const LARGE_LOG_BYTES = 20 * 1024 * 1024;

export interface ManagedProcessOptions {
  name: string;
  stateDir: string;
  logFile: string;
  command: string;
  args: readonly string[];
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  uid?: number;
  gid?: number;
  stopSignal?: NodeJS.Signals;
  graceMs?: number;
}

export interface ManagedProcess {
  readonly name: string;
  readonly pid: number;
  readonly logFile: string;
  /** The end of what this process wrote, to show beside "did not start"; what an earlier one wrote is left out. */
  logTail(lines?: number): string;
  /** Resolves when the process has ended, whoever ended it. */
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  running(): boolean;
  stop(): Promise<void>;
}

/**
 * Starts a child with a pid file and a log file. The child leads its own process group, so that Ctrl-C at the
 * terminal reaches only the supervisor, which then stops everything in order.
 * A process of that name which an earlier, killed start left behind is ended first.
 */
export async function startProcess(options: ManagedProcessOptions): Promise<ManagedProcess> {
  const pidFile = pidFilePath(options.stateDir, options.name);
  const former = findLive(pidFile);
  if (former) await endProcess(former, { signal: options.stopSignal, graceMs: options.graceMs });
  const { child, logStart } = spawnLogged(options);
  const exited = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('exit', (code, signal) => {
      rmSync(pidFile, { force: true });
      resolve({ code, signal });
    });
  });
  const identity = await identify(child, options);
  writePidFile(pidFile, identity);
  return {
    name: options.name,
    pid: identity.pid,
    logFile: options.logFile,
    logTail: (lines = 25) => readFileSync(options.logFile).subarray(logStart).toString().trimEnd().split('\n').slice(-lines).join('\n'),
    exited,
    running: () => child.exitCode === null && child.signalCode === null,
    stop: async () => {
      await endProcess(identity, { signal: options.stopSignal, graceMs: options.graceMs });
      await exited;
    },
  };
}

function spawnLogged(options: ManagedProcessOptions): { child: ChildProcess; logStart: number } {
  mkdirSync(dirname(options.logFile), { recursive: true });
  if (existsSync(options.logFile) && statSync(options.logFile).size > LARGE_LOG_BYTES) renameSync(options.logFile, `${options.logFile}.1`);
  const log = openSync(options.logFile, 'a');
  try {
    const logStart = fstatSync(log).size;
    const child = spawn(options.command, [...options.args], {
      cwd: options.cwd,
      env: options.env ?? process.env,
      uid: options.uid,
      gid: options.gid,
      detached: true,
      stdio: ['ignore', log, log],
    });
    return { child, logStart };
  } finally {
    closeSync(log);
  }
}

async function identify(child: ChildProcess, options: ManagedProcessOptions): Promise<ProcessIdentity> {
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (cause) =>
      reject(new OperatorError('STACK.SPAWN_FAILED', `无法启动 ${options.name}：${cause.message}`, `检查 ${options.command} 是否存在且可执行`, { cause })),
    );
  });
  const pid = child.pid as number;
  return findProcess(pid) ?? { pid, startedAt: 'ended' };
}
