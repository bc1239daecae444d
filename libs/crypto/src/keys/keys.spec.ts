import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { syntheticIdNumber } from '@lianban/kernel';
import fc from 'fast-check';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decryptChunk, encryptChunk } from '../cipher/chunk-cipher.js';
import { newDataKey } from '../cipher/data-key.js';
import { type CryptoError } from '../crypto-error.js';
import { generateDemoKeys } from './generate-demo-keys.js';
import type { Keys } from './keys.js';
import { loadKeys } from './load-keys.js';
import { rotateKey } from './rotate-key.js';

const NAMES = ['department-node', 'civil-affairs', 'medical-insurance', 'tax'];
const bytes = (text: string): Buffer => Buffer.from(text);
const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
  } catch (error) {
    return (error as CryptoError).code;
  }
  return undefined;
};

let dir: string;
let node: Keys;
let insurance: Keys;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lianban-keys-'));
  await generateDemoKeys(dir, NAMES);
  node = await loadKeys(dir, 'department-node', { alsoAs: ['civil-affairs'] });
  insurance = await loadKeys(dir, 'medical-insurance');
});
afterAll(() => rm(dir, { recursive: true }));

describe('digests', () => {
  const number = syntheticIdNumber(7);

  test('are the same in node and consumer, and for every way of writing', () => {
    const digest = node.digester.idDigest(number);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
    expect(insurance.digester.idDigest(` ${number.toLowerCase()} `)).toBe(digest);
    const fullWidth = number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    expect(node.digester.idDigest(fullWidth)).toBe(digest);
    expect(node.digester.nameDigest(digest, '阿依・古丽')).toBe(insurance.digester.nameDigest(digest, '阿依·古 丽'));
    expect(node.digester.nameDigest(node.digester.idDigest(syntheticIdNumber(8)), '张三')).not.toBe(node.digester.nameDigest(digest, '张三'));
  });

  test('tell different rows apart, however their parts are cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
        const same = JSON.stringify(a) === JSON.stringify(b);
        expect(node.digester.rowKeyDigest(a) === node.digester.rowKeyDigest(b)).toBe(same);
      }),
    );
  });

  test('an input that is no number is refused without being repeated', () => {
    const wrong = number.slice(0, 17);
    expect(() => node.digester.idDigest(wrong)).toThrow(expect.objectContaining({ code: 'CRYPTO.INPUT_INVALID' }));
    try {
      node.digester.idDigest(wrong);
    } catch (error) {
      expect(String(error)).not.toContain(wrong.slice(0, 6));
    }
  });
});

describe('sealing', () => {
  test('opens what it sealed, in the same place only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sealed = insurance.sealer.seal(text, 'person.name');
        expect(sealed.split('.').slice(0, 2)).toEqual(['aes-256-gcm', insurance.sealer.keyId]);
        expect(insurance.sealer.open(sealed, 'person.name')).toBe(Buffer.from(text).toString());
        expect(codeOf(() => insurance.sealer.open(sealed, 'person.number'))).toBe('CRYPTO.ALTERED');
      }),
    );
  });

  test('one changed character is noticed, another service has no key, another suite is named', () => {
    const sealed = insurance.sealer.seal('张三');
    for (let index = sealed.lastIndexOf('.') + 1; index < sealed.length - 1; index++) {
      const changed = sealed.slice(0, index) + (sealed[index] === 'A' ? 'B' : 'A') + sealed.slice(index + 1);
      expect(codeOf(() => insurance.sealer.open(changed))).toBe('CRYPTO.ALTERED');
    }
    expect(codeOf(() => node.sealer.open(sealed))).toBe('CRYPTO.KEY_UNKNOWN');
    expect(codeOf(() => insurance.sealer.open(sealed.replace('aes-256-gcm', 'sm4-gcm')))).toBe('CRYPTO.SUITE_UNKNOWN');
  });
});

describe('chunks and their data key', () => {
  test('the named recipients open the key, nobody else does', async () => {
    const dataKey = newDataKey();
    const wrapped = await node.wrapDataKey(dataKey, ['medical-insurance', 'civil-affairs']);
    expect((await insurance.unwrapDataKey(wrapped)).keyId).toBe(dataKey.keyId);
    expect(Buffer.from((await node.unwrapDataKey(wrapped)).bytes)).toEqual(Buffer.from(dataKey.bytes));
    const tax = await loadKeys(dir, 'tax');
    await expect(tax.unwrapDataKey(wrapped)).rejects.toMatchObject({ code: 'CRYPTO.NOT_A_RECIPIENT' });
    const exchanged = { ...wrapped, wraps: [{ ...wrapped.wraps[1]!, keyId: wrapped.wraps[0]!.keyId }] };
    await expect(insurance.unwrapDataKey(exchanged)).rejects.toMatchObject({ code: 'CRYPTO.ALTERED' });
    await expect(node.wrapDataKey(dataKey, ['nobody'])).rejects.toMatchObject({ code: 'CRYPTO.KEY_UNKNOWN' });
  });

  test('every flipped bit of a chunk is noticed, and so is a chunk in another place', () => {
    const dataKey = newDataKey();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(), (plain, position) => {
        const encrypted = encryptChunk(dataKey, plain, 'list/1');
        expect(decryptChunk(dataKey, encrypted, 'list/1')).toEqual(Buffer.from(plain));
        expect(codeOf(() => decryptChunk(dataKey, encrypted, 'list/2'))).toBe('CRYPTO.ALTERED');
        encrypted[position % encrypted.length]! ^= 1 << position % 8;
        expect(codeOf(() => decryptChunk(dataKey, encrypted, 'list/1'))).toMatch(/^CRYPTO\./);
      }),
    );
    expect(codeOf(() => decryptChunk(newDataKey(), encryptChunk(dataKey, bytes('x'), ''), ''))).toBe('CRYPTO.KEY_UNKNOWN');
  });
});

describe('signatures', () => {
  test('hold for the name, the bytes and the key they were made with', () => {
    const signature = node.sign(bytes('manifest'), 'civil-affairs');
    expect(signature.suite).toBe('ed25519');
    expect(insurance.verify('civil-affairs', bytes('manifest'), signature)).toBe(true);
    expect(insurance.verify('tax', bytes('manifest'), signature)).toBe(false);
    expect(insurance.verify('civil-affairs', bytes('manifesT'), signature)).toBe(false);
    expect(insurance.verify('civil-affairs', bytes('manifest'), { ...signature, suite: 'sm2' })).toBe(false);
    expect(insurance.verify('civil-affairs', bytes('manifest'), { ...signature, keyId: node.sign(bytes('')).keyId })).toBe(false);
    expect(codeOf(() => insurance.sign(bytes(''), 'civil-affairs'))).toBe('CRYPTO.KEY_UNKNOWN');
  });

  test('have one text only', () => {
    const signature = node.sign(bytes('manifest'), 'civil-affairs');
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('').map((character) => signature.value.slice(0, -1) + character);
    const holding = [...last, `${signature.value}=`, ` ${signature.value}`].filter((value) => insurance.verify('civil-affairs', bytes('manifest'), { ...signature, value }));
    expect(holding).toEqual([signature.value]);
  });
});

describe('the key directory', () => {
  test('after a rotation the old keys still read and verify', async () => {
    const sealed = insurance.sealer.seal('留存');
    const signature = insurance.sign(bytes('旧'));
    const wrapped = await node.wrapDataKey(newDataKey(), ['medical-insurance']);
    for (const purpose of ['seal', 'sign', 'wrap'] as const) await rotateKey(dir, 'medical-insurance', purpose);
    await rotateKey(dir, 'shared', 'digest');
    const renewed = await loadKeys(dir, 'medical-insurance');
    expect(renewed.sealer.keyId).not.toBe(insurance.sealer.keyId);
    expect(renewed.sealer.open(sealed)).toBe('留存');
    expect(renewed.verify('medical-insurance', bytes('旧'), signature)).toBe(true);
    expect(renewed.sign(bytes('')).keyId).not.toBe(signature.keyId);
    await expect(renewed.unwrapDataKey(wrapped)).resolves.toBeDefined();
    expect(renewed.digester.keyId).not.toBe(insurance.digester.keyId);
    const number = syntheticIdNumber(7);
    expect(renewed.digesterOf(insurance.digester.keyId).idDigest(number)).toBe(insurance.digester.idDigest(number));
  });

  test('a second generation keeps every key', async () => {
    const before = await readFile(join(dir, 'civil-affairs.json'), 'utf8');
    await generateDemoKeys(dir, [...NAMES, 'public-security']);
    expect(await readFile(join(dir, 'civil-affairs.json'), 'utf8')).toBe(before);
    await expect(loadKeys(dir, 'public-security')).resolves.toBeDefined();
  });

  test('a registry changed after it was signed is refused, and never signed again', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'lianban-keys-'));
    await generateDemoKeys(copy, ['tax']);
    const path = join(copy, 'registry.json');
    const registry = JSON.parse(await readFile(path, 'utf8'));
    registry.keys[0].state = 'revoked';
    await writeFile(path, JSON.stringify(registry));
    await expect(loadKeys(copy, 'tax')).rejects.toMatchObject({ code: 'CRYPTO.REGISTRY_INVALID' });
    await expect(generateDemoKeys(copy, ['tax', 'health'])).rejects.toMatchObject({ code: 'CRYPTO.REGISTRY_INVALID' });
    await rm(copy, { recursive: true });
  });
});
