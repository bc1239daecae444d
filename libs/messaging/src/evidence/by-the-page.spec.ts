import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { CONSUMER, evidenceWorld, HeldPackage, type EvidenceWorld } from './evidence-world.cases.js';

/** A verifier written from `docs/evidence.md` alone: it shares nothing with ours but the files. */
type Json = Record<string, unknown>;
interface Signed extends Json {
  signature: { suite: string; keyId: string; value: string };
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`;
}

function holds({ signature: { suite, keyId, value }, ...document }: Signed, publicKey: string): boolean {
  const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: publicKey } });
  return suite === 'ed25519' && verify(null, Buffer.from(`lianban/signature.v1\n${suite}\n${keyId}\n${canonical(document)}`), key, Buffer.from(value, 'base64url'));
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

let world: EvidenceWorld;
let pack: HeldPackage;
beforeAll(async () => {
  world = await evidenceWorld();
  pack = await HeldPackage.of(world.given, world.keys);
});
afterAll(() => rm(world.dir, { recursive: true }));

function read<T = Signed>(path: string): T {
  const bytes = pack.files.get(path)!;
  const value = JSON.parse(bytes.toString('utf8')) as T;
  expect(canonical(value)).toBe(bytes.toString('utf8'));
  return value;
}

test('whoever writes a verifier by the page comes to the same proof', async () => {
  const anchor = await world.anchor();
  const registry = read<Signed & { keys: { keyId: string; name: string; publicKey: string; state: string; notAfter: string }[] }>('registry.json');
  expect(registry.signature.keyId).toBe(anchor.keyId);
  expect(holds(registry, anchor.publicKey)).toBe(true);
  const keyOf = (name: string, { signature }: Signed): string => registry.keys.find((key) => key.keyId === signature.keyId && key.name === name && key.state === 'current')!.publicKey;

  const evidence = read<Signed & { holder: string; files: { path: string; bytes: number; sha256: string }[] }>('evidence.json');
  expect(holds(evidence, keyOf(evidence.holder, evidence))).toBe(true);
  expect([...evidence.files.map(({ path }) => path), 'evidence.json'].sort()).toEqual(pack.names.sort());
  for (const file of evidence.files) expect({ bytes: pack.files.get(file.path)!.length, sha256: sha256(pack.files.get(file.path)!) }).toEqual({ bytes: file.bytes, sha256: file.sha256 });

  const manifest = read<Signed & { department: string; chunks: { chunk: number; bytes: number; sha256: string }[] }>('manifest.json');
  expect(holds(manifest, keyOf(manifest.department, manifest))).toBe(true);
  for (const { chunk, bytes, sha256: hash } of manifest.chunks) expect([pack.files.get(`chunks/${chunk}.bin`)!.length, sha256(pack.files.get(`chunks/${chunk}.bin`)!)]).toEqual([bytes, hash]);

  const receipt = read<Signed & { consumer: string; manifestSha256: string; status: string }>(`receipts/${CONSUMER}.json`);
  expect(holds(receipt, keyOf(CONSUMER, receipt))).toBe(true);
  expect(receipt).toMatchObject({ consumer: CONSUMER, status: 'applied', manifestSha256: sha256(pack.files.get('manifest.json')!) });
});
