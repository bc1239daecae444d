import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newDataKey } from '../cipher/data-key.js';
import { generateDemoKeys } from './generate-demo-keys.js';
import { PlatformHistory, PlatformKey, Registry } from './key-file.js';
import type { Keys } from './keys.js';
import { loadKeys } from './load-keys.js';
import { PublicKeys } from './registry.js';
import { revokeKey } from './revoke-key.js';
import { rotateKey } from './rotate-key.js';
import { isPlatformUnfinished, rotatePlatformKey } from './rotate-platform.js';

const BYTES = Buffer.from('manifest');
const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toISOString();
const json = async (dir: string, file: string): Promise<unknown> => JSON.parse(await readFile(join(dir, file), 'utf8'));

let dir: string;
let tax: Keys;
let insurance: Keys;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lianban-rotation-'));
  await generateDemoKeys(dir, ['tax', 'medical-insurance']);
  tax = await loadKeys(dir, 'tax');
  insurance = await loadKeys(dir, 'medical-insurance');
});
afterEach(() => rm(dir, { recursive: true }));

describe('a key in its time', () => {
  test('a retired key verifies what was signed before it retired, and a new one is used by running processes', async () => {
    const old = tax.sign(BYTES);
    const keyId = await rotateKey(dir, 'tax', 'sign', { overlapSeconds: 60 });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const fresh = tax.sign(BYTES);
    expect(fresh.keyId).toBe(keyId);
    expect(insurance.verifyAt('tax', BYTES, fresh, inSeconds(0))).toBe(true);
    expect(insurance.verifyAt('tax', BYTES, old, inSeconds(0))).toBe(true);
    expect(insurance.verifyAt('tax', BYTES, old, inSeconds(61))).toBe(false);
    expect(insurance.verify('tax', BYTES, old)).toBe(true);
  });

  test('a signature by a key made a moment ago is recognised at once', async () => {
    await rotateKey(dir, 'tax', 'sign');
    const fresh = (await loadKeys(dir, 'tax')).sign(BYTES);
    expect(insurance.verifyAt('tax', BYTES, fresh, inSeconds(0))).toBe(true);
  });

  test('nothing signed after the last day counts, and no instant that is none', () => {
    const signature = tax.sign(BYTES);
    const { notAfter } = tax.inUse.find(({ purpose }) => purpose === 'sign')!;
    expect(Date.parse(notAfter!) - Date.now()).toBeGreaterThan(729 * 86_400_000);
    expect(insurance.verifyAt('tax', BYTES, signature, notAfter!)).toBe(true);
    expect(insurance.verifyAt('tax', BYTES, signature, inSeconds(731 * 86_400))).toBe(false);
    expect(insurance.verifyAt('tax', BYTES, signature, 'yesterday')).toBe(false);
  });

  test('a revoked key verifies nothing; the current one must be followed first', async () => {
    const old = tax.sign(BYTES);
    await expect(revokeKey(dir, old.keyId)).rejects.toMatchObject({ code: 'CRYPTO.INPUT_INVALID' });
    await rotateKey(dir, 'tax', 'sign');
    await revokeKey(dir, old.keyId);
    const reader = await loadKeys(dir, 'medical-insurance');
    expect(reader.verify('tax', BYTES, old)).toBe(false);
    expect(reader.verifyAt('tax', BYTES, old, '2026-01-01T00:00:00.000Z')).toBe(false);
    await expect(revokeKey(dir, 'tax/sign/none')).rejects.toMatchObject({ code: 'CRYPTO.KEY_UNKNOWN' });
  });

  test('a data key for the next version is wrapped under the new key; what the old one wrapped still opens', async () => {
    const before = await insurance.wrapDataKey(newDataKey(), ['tax']);
    const keyId = await rotateKey(dir, 'tax', 'wrap');
    const sender = await loadKeys(dir, 'medical-insurance');
    const after = await sender.wrapDataKey(newDataKey(), ['tax']);
    expect(after.wraps[0]!.keyId).toBe(keyId);
    await expect(tax.unwrapDataKey(after)).resolves.toBeDefined();
    await expect(tax.unwrapDataKey(before)).resolves.toBeDefined();
  });
});

describe('a rotation that is broken off', () => {
  test('leaves every process as it was, is refused, and is carried to its end when asked', async () => {
    const registry = await readFile(join(dir, 'registry.json'));
    const old = tax.sign(BYTES).keyId;
    const made = await rotateKey(dir, 'tax', 'sign');
    await writeFile(join(dir, 'registry.json'), registry);
    expect((await loadKeys(dir, 'tax')).sign(BYTES).keyId).toBe(old);
    await expect(rotateKey(dir, 'tax', 'sign')).rejects.toMatchObject({ code: 'CRYPTO.ROTATION_UNFINISHED' });
    expect(await rotateKey(dir, 'tax', 'sign', { resume: true })).toBe(made);
    expect((await loadKeys(dir, 'tax')).sign(BYTES).keyId).toBe(made);
  });

  test('is not begun where the platform cannot sign for it', async () => {
    const before = await readFile(join(dir, 'tax.json'), 'utf8');
    await rm(join(dir, 'platform.json'));
    await expect(rotateKey(dir, 'tax', 'sign')).rejects.toMatchObject({ code: 'CRYPTO.KEY_UNKNOWN' });
    expect(await readFile(join(dir, 'tax.json'), 'utf8')).toBe(before);
  });

  test('a directory that cannot be read leaves the running process its keys', async () => {
    const { keyId } = tax.sign(BYTES);
    await writeFile(join(dir, 'registry.json'), '{"half":');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(tax.sign(BYTES).keyId).toBe(keyId);
  });

  test.each(['platform.history.json', 'platform.pub.json', 'registry.json'])('of the platform key, before %s was written', async (file) => {
    const order = ['platform.history.json', 'platform.pub.json', 'registry.json'];
    const unwritten = order.slice(order.indexOf(file));
    for (const name of unwritten) await copyFile(join(dir, name), join(dir, `${name}.before`));
    const made = await rotatePlatformKey(dir);
    for (const name of unwritten) await copyFile(join(dir, `${name}.before`), join(dir, name));
    await expect(loadKeys(dir, 'tax')).resolves.toBeDefined();
    expect(isPlatformUnfinished(dir)).toBe(true);
    await expect(rotatePlatformKey(dir)).rejects.toMatchObject({ code: 'CRYPTO.ROTATION_UNFINISHED' });
    expect(await rotatePlatformKey(dir, { resume: true })).toBe(made);
    expect(isPlatformUnfinished(dir)).toBe(false);
    await expect(loadKeys(dir, 'tax')).resolves.toBeDefined();
  });
});

describe('keys of the platform', () => {
  test('an old anchor leads to the newest key link by link, and a new anchor back', async () => {
    const anchors = [PlatformKey.parse(await json(dir, 'platform.pub.json'))];
    const registries = [Registry.parse(await json(dir, 'registry.json'))];
    for (let round = 0; round < 2; round += 1) {
      await rotatePlatformKey(dir);
      anchors.push(PlatformKey.parse(await json(dir, 'platform.pub.json')));
      registries.push(Registry.parse(await json(dir, 'registry.json')));
    }
    const history = PlatformHistory.parse(await json(dir, 'platform.history.json'));
    for (const anchor of anchors) for (const registry of registries) expect(new PublicKeys(registry, anchor, history).registry).toBe(registry);
    const broken = { keys: history.keys.map((link, index) => (index === 1 ? { ...link, publicKey: history.keys[2]!.publicKey } : link)) };
    expect(() => new PublicKeys(registries[2]!, anchors[0]!, broken)).toThrow(expect.objectContaining({ code: 'CRYPTO.REGISTRY_INVALID' }));
    expect(() => new PublicKeys(registries[1]!, anchors[0]!)).toThrow(expect.objectContaining({ code: 'CRYPTO.REGISTRY_INVALID' }));
    const later = { ...registries[0]!, issuedAt: inSeconds(3600) };
    expect(() => new PublicKeys(later, anchors[2]!, history)).toThrow(expect.objectContaining({ code: 'CRYPTO.REGISTRY_INVALID' }));
  });

  test('a directory of before there were last days and histories still loads', async () => {
    await rm(join(dir, 'platform.history.json'));
    const loaded = await loadKeys(dir, 'tax');
    expect(insurance.verifyAt('tax', BYTES, loaded.sign(BYTES), inSeconds(0))).toBe(true);
    await rotatePlatformKey(dir);
    await expect(loadKeys(dir, 'tax')).resolves.toBeDefined();
  });
});
