import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePort } from '../servers/ports.js';
import { resetStack } from '../supervisor/stop-stack.js';
import { claimStateDir } from './claim-state-dir.js';
import { getSecret } from './secrets.js';

let stateDir: string;
beforeEach(() => {
  stateDir = mkdtempSync(join(tmpdir(), 'state-test-'));
});
afterEach(() => rmSync(stateDir, { recursive: true, force: true }));

test('only one supervisor holds a state folder', () => {
  const release = claimStateDir(stateDir, () => {});
  expect(() => claimStateDir(stateDir, () => {})).toThrow(/已经在运行/);
  expect(() => resetStack(stateDir)).toThrow(/还在运行/);
  release();
  claimStateDir(stateDir, () => {})();
});

test('reset removes what a stack wrote and nothing else', () => {
  getSecret(stateDir, 'one');
  mkdirSync(join(stateDir, 'kafka'));
  writeFileSync(join(stateDir, 'notes.txt'), 'mine');
  expect(resetStack(stateDir)).toBe(true);
  expect(existsSync(join(stateDir, 'kafka'))).toBe(false);
  expect(existsSync(join(stateDir, 'notes.txt'))).toBe(true);
});

test('a secret stays the same and is readable by its owner only', () => {
  const secret = getSecret(stateDir, 'one');
  expect(getSecret(stateDir, 'one')).toBe(secret);
  expect(getSecret(stateDir, 'two')).not.toBe(secret);
  expect(statSync(join(stateDir, 'secrets', 'one')).mode & 0o777).toBe(0o600);
});

test('a busy port moves to the next free one and says so', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const lines: string[] = [];
  expect(await choosePort('portal', port, (line) => lines.push(line))).toBeGreaterThan(port);
  expect(lines[0]).toContain(String(port));
  server.close();
});
