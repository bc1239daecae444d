import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ShareManifest } from '@lianban/contracts';
import { loadKeys, revokeKey, rotateKey, rotatePlatformKey, type PlatformKey } from '@lianban/crypto';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { signManifest } from '../share/manifest-signature.js';
import { evidenceEntries } from './evidence-entries.js';
import { canonicalBytes, paths } from './evidence-format.js';
import type { EvidenceSource } from './evidence-source.js';
import { CONSUMER, evidenceWorld, GIVER, givenVersion, HeldPackage, NAMES, receiptOf, type EvidenceWorld } from './evidence-world.cases.js';
import { openEvidence } from './open-evidence.js';
import { compareEvidence } from './verify/compare-evidence.js';
import { countEvidenceRows, countsAgree } from './verify/count-rows.js';
import { verifyEvidence } from './verify/verify-evidence.js';
import { evidenceZip, writeEvidenceFolder } from './write-evidence.js';

let world: EvidenceWorld;
let anchor: PlatformKey;
let pack: HeldPackage;
beforeAll(async () => {
  world = await evidenceWorld();
  anchor = await world.anchor();
  pack = await HeldPackage.of(world.given, world.keys);
});
afterAll(() => rm(world.dir, { recursive: true }));

const manifestOf = (source: EvidenceSource): ShareManifest => source.manifest as ShareManifest;
const codes = async (changed: HeldPackage, by: PlatformKey = anchor): Promise<string[]> => (await verifyEvidence(changed, { anchor: by })).faults.map(({ code }) => code.replace('EVIDENCE.', ''));

describe('evidence of a version', () => {
  test('proves what was sent and that it was applied, from its files and the anchor alone', async () => {
    const verdict = await verifyEvidence(pack, { anchor });
    expect(verdict).toMatchObject({ proved: true, sent: true, faults: [], open: [], receipts: [{ consumer: CONSUMER, status: 'applied', rowsApplied: 6, holds: true }] });
    const counted = await countEvidenceRows(pack, manifestOf(world.given), world.keys);
    expect(countsAgree(counted, manifestOf(world.given))).toBe(true);
  });

  test('any byte changed anywhere is never proved, and beside the other copy is named with its place', async () => {
    const place = fc.constantFrom(...pack.names).chain((file) => fc.record({ file: fc.constant(file), offset: fc.nat(pack.files.get(file)!.length - 1), bit: fc.nat(7) }));
    await fc.assert(
      fc.asyncProperty(place, async ({ file, offset, bit }) => {
        const changed = pack.flipped(file, offset, bit);
        expect((await verifyEvidence(changed, { anchor })).proved).toBe(false);
        const { first, own } = await compareEvidence(changed, pack);
        const hex = (bytes: Buffer): string => bytes.toString('hex', offset, offset + 1);
        expect(first ?? own[0]).toEqual({ file, offset, here: hex(changed.files.get(file)!), there: hex(pack.files.get(file)!) });
      }),
      { numRuns: 400 },
    );
  });

  test('as a folder and as a zip it is the same files', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'lianban-package-'));
    await writeEvidenceFolder(evidenceEntries(world.given, world.keys, new Date()), join(dir, 'folder'));
    await writeFile(join(dir, 'one.zip'), await buffer(evidenceZip(evidenceEntries(world.given, world.keys, new Date()))));
    for (const path of [join(dir, 'folder'), join(dir, 'one.zip')]) {
      const opened = await openEvidence(path);
      expect([...opened.names].sort()).toEqual([...pack.names].sort());
      expect((await verifyEvidence(opened, { anchor })).proved).toBe(true);
      expect((await compareEvidence(opened, pack)).first).toBeNull();
      opened.close();
    }
    await expect(writeEvidenceFolder(evidenceEntries(world.given, world.keys, new Date()), join(dir, 'folder'))).rejects.toThrow('folder');
    await expect(openEvidence(join(dir, 'folder', paths.manifest))).rejects.toThrow('zip');
    await rm(dir, { recursive: true });
  });

  test('a download that breaks off ends with an error, not with half a zip', async () => {
    const broken = { ...world.given, readChunk: async () => Promise.reject(new Error('the database is gone')) };
    await expect(buffer(evidenceZip(evidenceEntries(broken, world.keys, new Date())))).rejects.toThrow('the database is gone');
  });
});

describe('what does not hold is named', () => {
  test.each([
    ['a chunk is missing', () => pack.with(paths.chunk(2), undefined), 'FILE_MISSING'],
    ['a chunk is too many', () => pack.with(paths.chunk(4), pack.files.get(paths.chunk(1))), 'CHUNK_EXTRA'],
    ['a chunk is cut off', () => pack.with(paths.chunk(2), pack.files.get(paths.chunk(2))!.subarray(0, -1)), 'CHUNK_LENGTH'],
    ['two chunks are exchanged', () => pack.with(paths.chunk(1), pack.files.get(paths.chunk(3))).with(paths.chunk(3), pack.files.get(paths.chunk(1))), 'CHUNK_SWAPPED'],
    ['a foreign file lies in it', () => pack.with('readme.txt', Buffer.from('x')), 'FILE_UNKNOWN'],
    ['the receipt is taken out', () => pack.with(paths.receipt(CONSUMER), undefined), 'FILE_MISSING'],
    ['the directory is gone', () => pack.with(paths.evidence, undefined), 'FILE_MISSING'],
    ['the manifest is written another way', () => pack.with(paths.manifest, Buffer.from(JSON.stringify(world.given.manifest, null, 1))), 'FILE_MALFORMED'],
  ])('%s', async (_what, changed, code) => {
    expect(await codes(changed())).toContain(code);
  });

  test('holders may not make up a version, whatever they sign', async () => {
    const manifest = manifestOf(world.given);
    const packed = (changed: Partial<EvidenceSource>): Promise<HeldPackage> => HeldPackage.of({ ...world.given, ...changed }, world.keys);
    const fewer = { ...manifest, counts: { ...manifest.counts, added: 5 } };
    expect(await codes(await packed({ manifest: fewer }))).toContain('MANIFEST_SIGNATURE');
    expect(await codes(await packed({ manifest: signManifest(world.keys, fewer) }))).toContain('MANIFEST_INCOHERENT');
    const foreign = { ...manifest, signature: world.keys.sign(Buffer.from('x'), 'tax') };
    expect(await codes(await packed({ manifest: foreign }))).toContain('MANIFEST_SIGNATURE');
    const owner = signManifest(world.keys, { ...manifest, department: 'tax' });
    expect(await codes(await packed({ manifest: owner, department: 'tax', holder: 'tax' }))).toContain('MANIFEST_OWNER');
    const suite = { ...manifest, signature: { ...manifest.signature, suite: 'sm2' } };
    expect(await codes(await packed({ manifest: suite }))).toContain('MANIFEST_SIGNATURE');
    const other = receiptOf(world.keys, manifestOf(await givenVersion(world.keys)));
    expect(await codes(await packed({ receipts: [other] }))).toContain('RECEIPT_OTHER_MANIFEST');
    const forged = { ...receiptOf(world.keys, manifest), rowsApplied: 7 };
    expect(await codes(await packed({ receipts: [forged] }))).toContain('RECEIPT_SIGNATURE');
    expect(await codes(await packed({ holder: 'tax' }))).toContain('SEAL_HOLDER');
    expect(await codes(await packed({ chunks: [1, 3] }))).toContain('FILE_MISSING');
  });

  test('without a receipt, or with a refusal, sending is proved and receiving is not', async () => {
    const refused = receiptOf(world.keys, manifestOf(world.given), { status: 'refused', reasonCode: 'LIST.CONTRACT_UNKNOWN', rowsApplied: 0 });
    for (const receipts of [[], [refused]]) {
      const verdict = await verifyEvidence(await HeldPackage.of({ ...world.given, receipts }, world.keys), { anchor });
      expect(verdict).toMatchObject({ proved: false, sent: true, faults: [], open: [expect.stringContaining(CONSUMER)] });
    }
  });

  test('another platform, or a later registry that knows of a revocation, decides', async () => {
    const elsewhere = await evidenceWorld();
    expect(await codes(pack, await elsewhere.anchor())).toContain('REGISTRY_UNTRUSTED');
    const early = await HeldPackage.of(elsewhere.given, elsewhere.keys);
    const { keyId } = manifestOf(elsewhere.given).signature;
    await rotateKey(elsewhere.dir, GIVER, 'sign');
    await revokeKey(elsewhere.dir, keyId);
    const laterRegistry = (await loadKeys(elsewhere.dir, GIVER)).publicRecord;
    expect((await verifyEvidence(early, { anchor: await elsewhere.anchor() })).proved).toBe(true);
    const verdict = await verifyEvidence(early, { anchor: await elsewhere.anchor(), laterRegistry });
    expect(verdict.faults.map(({ text }) => text)).toContainEqual(expect.stringContaining('吊销'));
    await rm(elsewhere.dir, { recursive: true });
  });
});

describe('keys that rotate', () => {
  test('old and new versions are both proved, by the old anchor and the new one; what a retired key signs later is not', async () => {
    const rotating = await evidenceWorld();
    const oldAnchor = await rotating.anchor();
    const before = await HeldPackage.of(rotating.given, rotating.keys);
    await rotateKey(rotating.dir, GIVER, 'sign', { overlapSeconds: 0 });
    await rotateKey(rotating.dir, CONSUMER, 'wrap');
    await rotatePlatformKey(rotating.dir);
    const keys = await loadKeys(rotating.dir, 'department-node', { alsoAs: NAMES });
    const after = await HeldPackage.of(await givenVersion(keys, 2), keys);
    const again = await HeldPackage.of(rotating.given, keys);
    for (const held of [before, after, again]) for (const known of [oldAnchor, await rotating.anchor()]) expect(await codes(held, known)).toEqual([]);
    expect(manifestOf(rotating.given).signature.keyId).not.toBe(keys.sign(Buffer.alloc(0), GIVER).keyId);
    await rm(rotating.dir, { recursive: true });
  });

  test('a version signed with the retired key after it retired is not proved, nor one signed after the last day', async () => {
    const rotating = await evidenceWorld();
    const late = new Date(Date.now() + 3_600_000).toISOString();
    const inAnHour = await givenVersion(rotating.keys, 2, late);
    const inThreeYears = await givenVersion(rotating.keys, 3, new Date(Date.now() + 3 * 365 * 86_400_000).toISOString());
    await rotateKey(rotating.dir, GIVER, 'sign', { overlapSeconds: 60 });
    const keys = await loadKeys(rotating.dir, 'department-node', { alsoAs: NAMES });
    const texts = async (source: EvidenceSource): Promise<string[]> =>
      (await verifyEvidence(await HeldPackage.of(source, keys), { anchor: await rotating.anchor() })).faults.map(({ text }) => text);
    expect(await texts(rotating.given)).toEqual([]);
    expect(await texts(inAnHour)).toEqual([expect.stringContaining('停用时间')]);
    expect(await texts(inThreeYears)).toEqual([expect.stringContaining('有效期')]);
    await rm(rotating.dir, { recursive: true });
  });

  test('an unsigned member too many in the manifest is not passed over', async () => {
    const more = canonicalBytes({ ...manifestOf(world.given), note: 'x' });
    expect(await codes(pack.with(paths.manifest, more))).toContain('FILE_MALFORMED');
  });
});
