import { type ShareManifest, type ShareReceipt } from '@lianban/contracts';
import { generateDemoKeys, loadKeys, newDataKey, PlatformKey, sha256Hex, type Keys } from '@lianban/crypto';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packChunk } from '../share/chunk-content.js';
import { manifestSha256, signManifest, signReceipt } from '../share/manifest-signature.js';
import { evidenceEntries } from './evidence-entries.js';
import type { EvidenceSource } from './evidence-source.js';
import type { EvidencePackage } from './open-evidence.js';

export const GIVER = 'civil-affairs';
export const CONSUMER = 'medical-insurance';
const ROWS_EACH = 2;

export interface EvidenceWorld {
  dir: string;
  /** Holds the private keys of all. */
  keys: Keys;
  anchor(): Promise<PlatformKey>;
  given: EvidenceSource;
}

export const NAMES = ['department-node', GIVER, CONSUMER, 'tax'];

/** Keys of a small platform, and a version of three chunks that a giver signed and a consumer applied. */
export async function evidenceWorld(): Promise<EvidenceWorld> {
  const dir = await mkdtemp(join(tmpdir(), 'lianban-evidence-'));
  await generateDemoKeys(dir, NAMES);
  const keys = await loadKeys(dir, 'department-node', { alsoAs: NAMES });
  return { dir, keys, anchor: async () => PlatformKey.parse(JSON.parse(await readFile(join(dir, 'platform.pub.json'), 'utf8'))), given: await givenVersion(keys) };
}

export async function givenVersion(keys: Keys, version = 1, signedAt = new Date().toISOString()): Promise<EvidenceSource> {
  const dataKey = newDataKey();
  const place = { department: GIVER, list: 'low-income-persons', batchId: `batch-${version}` } as const;
  const chunks = await Promise.all([1, 2, 3].map((chunk) => packChunk(dataKey, { ...place, chunk, bucket: chunk }, linesOf(chunk))));
  const manifest = signManifest(keys, {
    type: 'share-manifest.v1', ...place, version, contractVersion: '1', kind: 'full', withdraws: null, scope: { period: '2026-10', counties: ['360202'] },
    counts: { added: chunks.length * ROWS_EACH, changed: 0, left: 0, rowsAfter: chunks.length * ROWS_EACH },
    chunks: chunks.map((bytes, index) => ({ chunk: index + 1, bucket: index + 1, rows: ROWS_EACH, bytes: bytes.length, sha256: sha256Hex(bytes) })),
    dataKey: await keys.wrapDataKey(dataKey, [GIVER, CONSUMER]), digestKeyId: 'd1', publishedAt: signedAt, signedAt, officerPost: 'p1', approverPosts: ['p2'],
  });
  return {
    copyOf: 'giver', holder: GIVER, department: GIVER, list: manifest.list, version, manifest, chunks: [1, 2, 3], readChunk: async (chunk) => chunks[chunk - 1]!,
    receipts: [receiptOf(keys, manifest)],
  };
}

/** Rows whose bucket is the chunk's number. */
function linesOf(bucket: number): string {
  const rows = Array.from({ length: ROWS_EACH }, (_, n) => {
    const digest = bucket.toString(16).padStart(2, '0') + sha256Hex(`${bucket}/${n}`).slice(2);
    return { op: 'added', rowKey: digest, county: '360202', idDigest: digest, nameDigest: digest, line: n + 2, fields: {} };
  });
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

export function receiptOf(keys: Keys, manifest: ShareManifest, over: Partial<ShareReceipt> = {}): ShareReceipt {
  const { department, list, version } = manifest;
  return signReceipt(keys, {
    type: 'share-receipt.v1', id: `r-${version}`, department, list, version, consumer: CONSUMER, status: 'applied', reasonCode: null,
    manifestSha256: manifestSha256(manifest), rowsApplied: 6, at: new Date().toISOString(), ...over,
  });
}

/** A package held in memory, whose files a test may change. */
export class HeldPackage implements EvidencePackage {
  readonly files = new Map<string, Buffer>();

  static async of(source: EvidenceSource, keys: Keys): Promise<HeldPackage> {
    const pack = new HeldPackage();
    for (const { path, read } of evidenceEntries(source, keys, new Date())) pack.files.set(path, Buffer.from(await read()));
    return pack;
  }

  get names(): string[] {
    return [...this.files.keys()];
  }

  async read(path: string): Promise<Buffer> {
    return this.files.get(path)!;
  }

  close(): void {}

  /** A copy in which one file is another, or none. */
  with(path: string, bytes: Buffer | undefined): HeldPackage {
    const pack = new HeldPackage();
    for (const [name, held] of this.files) pack.files.set(name, held);
    if (bytes) pack.files.set(path, bytes);
    else pack.files.delete(path);
    return pack;
  }

  flipped(path: string, offset: number, bit: number): HeldPackage {
    const bytes = Buffer.from(this.files.get(path)!);
    bytes[offset]! ^= 1 << bit;
    return this.with(path, bytes);
  }
}
