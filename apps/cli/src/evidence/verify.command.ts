import { loadKeys, PlatformHistory, PlatformKey, Registry } from '@lianban/crypto';
import { compareEvidence, countEvidenceRows, countsAgree, EvidenceUnreadable, openEvidence, verifyEvidence, type EvidencePackage, type EvidenceVerdict, type Trust } from '@lianban/messaging/evidence';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ZodType } from 'zod';
import { isProved, type VerifiedEvidence } from './verified-evidence.js';
import { verdictText } from './verdict-text.js';

export interface VerifyOptions {
  anchor: string;
  against?: string;
  registry?: string;
  keyDir?: string;
  as?: string;
  json?: true;
}

/** A command given wrongly: exit code 2. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

/** From files alone: no service, no database, no network. Exit code 0 proved, 1 not proved, 2 wrong usage. */
export async function runVerify(path: string, options: VerifyOptions): Promise<void> {
  try {
    const verified = await verifyFiles(path, options);
    console.log(options.json ? JSON.stringify(verified) : verdictText(verified));
    process.exitCode = isProved(verified) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof UsageFault) && !(error instanceof EvidenceUnreadable)) throw error;
    console.error(`✗ ${error.message}`);
    process.exitCode = error instanceof UsageFault ? 2 : 1;
  }
}

export async function verifyFiles(path: string, options: VerifyOptions): Promise<VerifiedEvidence> {
  for (const given of [path, options.against]) if (given && !existsSync(given)) throw new UsageFault(`找不到 ${given}`);
  const trust = await readTrust(options);
  return withPackage(path, async (pack) => {
    const verdict = await verifyEvidence(pack, trust);
    const against = options.against ? await withPackage(options.against, async (other) => ({ verdict: await verifyEvidence(other, trust), comparison: await compareEvidence(pack, other) })) : null;
    return { verdict, against, laterRegistryAt: trust.laterRegistry?.registry.issuedAt ?? null, rows: options.keyDir ? await countRows(pack, verdict, options.keyDir, options.as) : null };
  });
}

async function withPackage<T>(path: string, work: (pack: EvidencePackage) => Promise<T>): Promise<T> {
  const pack = await openEvidence(path);
  try {
    return await work(pack);
  } finally {
    pack.close();
  }
}

async function readTrust({ anchor, registry }: VerifyOptions): Promise<Trust> {
  const trust: Trust = { anchor: await readGiven(anchor, PlatformKey, '平台公钥文件') };
  if (!registry) return trust;
  const history = join(dirname(registry), 'platform.history.json');
  return {
    ...trust,
    laterRegistry: { registry: await readGiven(registry, Registry, '密钥登记'), history: existsSync(history) ? await readGiven(history, PlatformHistory, '平台密钥沿革') : { keys: [] } },
  };
}

async function readGiven<T>(path: string, schema: ZodType<T>, what: string): Promise<T> {
  try {
    return schema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    throw new UsageFault(`${path} 不是${what}`);
  }
}

async function countRows(pack: EvidencePackage, verdict: EvidenceVerdict, keyDir: string, as: string | undefined): Promise<NonNullable<VerifiedEvidence['rows']>> {
  if (!verdict.facts || !verdict.sent) return { counted: null, agree: false };
  const { manifest, holder } = verdict.facts;
  const keys = await loadKeys(keyDir, as ?? holder).catch(() => {
    throw new UsageFault(`${keyDir} 里没有 ${as ?? holder} 的密钥`);
  });
  const counted = await countEvidenceRows(pack, manifest, keys).catch(() => null);
  return { counted, agree: counted !== null && countsAgree(counted, manifest) };
}
