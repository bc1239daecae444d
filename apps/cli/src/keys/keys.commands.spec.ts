import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { generateDemoKeys, loadKeys } from '@lianban/crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createProgram } from '../program.js';

let dir: string;
const printed = jest.spyOn(console, 'log').mockImplementation(() => {});
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lianban-keys-command-'));
  await generateDemoKeys(dir, ['tax']);
});
afterEach(() => rm(dir, { recursive: true }));

async function keys(...args: string[]): Promise<string> {
  printed.mockClear();
  await createProgram().parseAsync(['node', 'lianban', 'keys', ...args, '--key-dir', dir]);
  return printed.mock.calls.flat().join('\n');
}

test('rotates, lists, revokes; the current key stays until it is followed', async () => {
  const old = (await loadKeys(dir, 'tax')).sign(Buffer.from('x')).keyId;
  await expect(keys('revoke', old)).rejects.toMatchObject({ code: 'KEYS.CURRENT' });
  expect(await keys('rotate', 'tax')).toContain('tax 的新密钥：tax/sign/');
  await keys('rotate-platform');
  await keys('revoke', old);
  const listed = await keys('list');
  expect(listed).toContain(`${old}  已吊销`);
  expect(listed).toContain('在用  有效至');
});

test('refuses to begin while a rotation is unfinished, and names the way out', async () => {
  const registry = await readFile(join(dir, 'registry.json'));
  await keys('rotate', 'tax');
  await writeFile(join(dir, 'registry.json'), registry);
  expect(await keys('list')).toContain('轮换没有做完');
  await expect(keys('rotate', 'tax')).rejects.toMatchObject({ code: 'KEYS.UNFINISHED', remedy: expect.stringContaining('--resume') });
  await keys('rotate', 'tax', '--resume');
  expect(await keys('list')).not.toContain('轮换没有做完');
});

test.each([['rotate', 'tax', '--purpose', 'digest'], ['rotate', 'nobody'], ['rotate', 'tax', '--valid-days', 'many']])('refuses %j in words', async (...args) => {
  await expect(keys(...args)).rejects.toMatchObject({ remedy: expect.any(String) });
});
