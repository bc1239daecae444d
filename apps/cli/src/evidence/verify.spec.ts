import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { evidenceEntries, evidencePaths, evidenceZip, writeEvidenceFolder } from '@lianban/messaging/evidence';
import { evidenceWorld, givenVersion, type EvidenceWorld } from '@lianban/messaging/testing';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { runVerify, type VerifyOptions } from './verify.command.js';

let world: EvidenceWorld;
let dir: string;
const at = (name: string): string => join(dir, name);
const printed = jest.spyOn(console, 'log').mockImplementation(() => {});
const complained = jest.spyOn(console, 'error').mockImplementation(() => {});

beforeAll(async () => {
  world = await evidenceWorld();
  dir = await mkdtemp(join(tmpdir(), 'lianban-verify-'));
  const entries = (): ReturnType<typeof evidenceEntries> => evidenceEntries(world.given, world.keys, new Date());
  await writeEvidenceFolder(entries(), at('giver'));
  await writeFile(at('giver.zip'), await buffer(evidenceZip(entries())));
  await cp(at('giver'), at('altered'), { recursive: true });
  const chunk = join(at('altered'), evidencePaths.chunk(2));
  const bytes = await readFile(chunk);
  bytes[77]! ^= 0xff;
  await writeFile(chunk, bytes);
  await writeEvidenceFolder(evidenceEntries({ ...(await givenVersion(world.keys, 2)), receipts: [] }, world.keys, new Date()), at('unanswered'));
});
afterAll(async () => {
  process.exitCode = 0;
  await Promise.all([rm(world.dir, { recursive: true }), rm(dir, { recursive: true })]);
});

async function verify(name: string, options: Partial<VerifyOptions> = {}): Promise<{ code: unknown; text: string }> {
  printed.mockClear();
  complained.mockClear();
  await runVerify(at(name), { anchor: join(world.dir, 'platform.pub.json'), ...options });
  return { code: process.exitCode, text: [...printed.mock.calls, ...complained.mock.calls].flat().join('\n') };
}

describe('verifying files', () => {
  test.each(['giver', 'giver.zip'])('says what is proved and what stays open (%s)', async (name) => {
    const { code, text } = await verify(name);
    expect(code).toBe(0);
    expect(text).toContain('低保');
    expect(text).toContain('市民政局（civil-affairs）以自己的密钥签发了这份清单');
    expect(text).toContain('就这份清单回执：已应用 6 行');
    expect(text).toContain('各行的内容没有看');
    expect(text).toMatch(/结论：已证明$/);
  });

  test('opens and counts the rows only with a key', async () => {
    const { code, text } = await verify('giver', { keyDir: world.dir, as: 'medical-insurance' });
    expect(code).toBe(0);
    expect(text).toContain('新增 6、变更 0、退出 0 行，与清单一致');
    expect((await verify('giver', { keyDir: world.dir, as: 'tax' })).code).toBe(1);
  });

  test('names the first byte that differs from the other copy, and which of the two is not as signed', async () => {
    const before = await readFile(join(at('giver'), evidencePaths.chunk(2)));
    const { code, text } = await verify('giver', { against: at('altered') });
    expect(code).toBe(1);
    expect(text).toContain(`chunks/2.bin 第 77 字节（从 0 数起）：本份 ${before.toString('hex', 77, 78)}，另一份 ${(before[77]! ^ 0xff).toString(16).padStart(2, '0')}`);
    expect(text).toContain('本份与发布方的签名相符，另一份与发布方的签名不符');
    expect((await verify('giver', { against: at('giver.zip') })).code).toBe(0);
  });

  test('answers machines too', async () => {
    const { code, text } = await verify('altered', { json: true });
    expect(code).toBe(1);
    expect(JSON.parse(text)).toMatchObject({ verdict: { proved: false, sent: false, faults: expect.arrayContaining([expect.objectContaining({ code: 'EVIDENCE.CHUNK_ALTERED', file: 'chunks/2.bin' })]) } });
  });

  test('without a receipt the sending is proved, the whole is not', async () => {
    const { code, text } = await verify('unanswered');
    expect(code).toBe(1);
    expect(text).toContain('没有 medical-insurance 的回执');
    expect(text).toContain('一块不少');
  });

  test('tells wrong usage from what is not proved', async () => {
    expect((await verify('nowhere')).code).toBe(2);
    expect((await verify('giver', { anchor: at('giver') })).code).toBe(2);
    await writeFile(at('half.zip'), (await readFile(at('giver.zip'))).subarray(0, 900));
    expect((await verify('half.zip')).code).toBe(1);
  });
});
