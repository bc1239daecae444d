import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcess } from './managed-process.js';
import { findLive, pidFilePath, writePidFile } from './pid-file.js';
import { findProcess } from './process-identity.js';
import { supervise, type SupervisedOptions } from './supervised-process.js';

const SLEEPER = ['-e', 'setInterval(() => {}, 1000)'];

let stateDir: string;
let stranger: ChildProcess;

beforeEach(async () => {
  stateDir = mkdtempSync(join(tmpdir(), 'stack-test-'));
  stranger = spawn(process.execPath, SLEEPER);
  await once(stranger, 'spawn');
});
afterEach(() => {
  stranger.kill('SIGKILL');
  rmSync(stateDir, { recursive: true, force: true });
});

const options = (name: string): SupervisedOptions => ({
  name,
  stateDir,
  logFile: join(stateDir, 'logs', `${name}.log`),
  command: process.execPath,
  args: SLEEPER,
  probe: async () => {},
  readyWithinMs: 5_000,
  report: () => {},
});

const livePid = (name: string): number | undefined => findLive(pidFilePath(stateDir, name))?.pid;

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !condition(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(condition()).toBe(true);
}

describe('pid files', () => {
  test('a number that now belongs to another process is not taken for ours', async () => {
    const path = pidFilePath(stateDir, 'server');
    writePidFile(path, { pid: stranger.pid as number, startedAt: 'another moment' });
    expect(findLive(path)).toBeUndefined();
    expect(existsSync(path)).toBe(false);
    const process = await startProcess(options('server'));
    await process.stop();
    expect(findProcess(stranger.pid as number)).toBeDefined();
  });

  test('a half-written file is removed', () => {
    const path = pidFilePath(stateDir, 'server');
    writePidFile(path, { pid: 1, startedAt: '' });
    writeFileSync(path, '{"pid": 1');
    expect(findLive(path)).toBeUndefined();
    expect(existsSync(path)).toBe(false);
  });

  test('what a killed start left behind is ended before the next starts', async () => {
    const first = await startProcess(options('server'));
    const second = await startProcess(options('server'));
    await first.exited;
    expect(livePid('server')).toBe(second.pid);
    await second.stop();
    expect(livePid('server')).toBeUndefined();
  });
});

describe('a supervised process', () => {
  test('is started again when it ends unasked, and stays stopped when stopped', async () => {
    const lines: string[] = [];
    const supervised = await supervise({ ...options('service'), report: (line) => lines.push(line) });
    const first = livePid('service') as number;
    process.kill(first, 'SIGKILL');
    await until(() => livePid('service') !== undefined && livePid('service') !== first);
    expect(lines.join()).toContain('SIGKILL');
    await supervised.stop();
    expect(livePid('service')).toBeUndefined();
  });

  test('is ended and started again when it runs and is stuck, not when it was so once', async () => {
    const lines: string[] = [];
    const answers = [true, false, true, true, true];
    const supervised = await supervise({ ...options('service'), report: (line) => lines.push(line), isStuck: async () => answers.shift() ?? false, lookEveryMs: 20 });
    const first = livePid('service') as number;
    await until(() => livePid('service') !== undefined && livePid('service') !== first);
    expect(lines.filter((line) => line.includes('卡住'))).toHaveLength(1);
    await supervised.stop();
    expect(livePid('service')).toBeUndefined();
  });

  test('can be stopped while it waits to be started again', async () => {
    const supervised = await supervise({ ...options('service'), args: ['-e', 'setTimeout(() => process.exit(3), 100)'] });
    await until(() => livePid('service') === undefined);
    await supervised.stop();
    expect(livePid('service')).toBeUndefined();
  });

  test('a first start that fails is told with the end of its log, and nothing is left', async () => {
    const failing = supervise({ ...options('service'), args: ['-e', 'console.error("端口被占用"); process.exit(1)'], probe: () => Promise.reject(new Error('no')) });
    await expect(failing).rejects.toThrow(/已退出[^]*端口被占用/);
    const again = supervise({ ...options('service'), args: ['-e', 'console.error("磁盘已满"); process.exit(1)'], probe: () => Promise.reject(new Error('no')) });
    await expect(again).rejects.toThrow(/日志末尾：\n磁盘已满$/);
    expect(livePid('service')).toBeUndefined();
    expect(readFileSync(join(stateDir, 'logs', 'service.log'), 'utf8')).toContain('端口被占用');
  });
});
