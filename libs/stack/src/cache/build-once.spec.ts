import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildOnce } from './build-once.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cache-test-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const build = (work: (into: string) => Promise<void>): Promise<string> => buildOnce({ root, name: 'server-1', build: work, report: () => {} });

test('callers at the same time share one build', async () => {
  let builds = 0;
  const slow = async (into: string): Promise<void> => {
    builds += 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
    writeFileSync(join(into, 'program'), '');
  };
  const folders = await Promise.all([build(slow), build(slow), build(slow)]);
  expect(new Set(folders).size).toBe(1);
  expect(builds).toBe(1);
  expect(readdirSync(root)).toEqual(['server-1']);
});

test('a build broken off leaves nothing, and the next one repairs it', async () => {
  const broken = build(async (into) => {
    writeFileSync(join(into, 'half'), '');
    throw new Error('network');
  });
  await expect(broken).rejects.toThrow('network');
  expect(readdirSync(root)).toEqual([]);
  const folder = await build(async (into) => writeFileSync(join(into, 'program'), ''));
  expect(existsSync(join(folder, 'half'))).toBe(false);
});

test('the lock of a process that died is taken over', async () => {
  writeFileSync(join(root, 'server-1.lock'), JSON.stringify({ pid: process.pid, startedAt: 'long ago' }));
  await build(async () => {});
  expect(readdirSync(root)).toEqual(['server-1']);
});
