import { type ListId } from '@lianban/contracts';
import { PlatformKey } from '@lianban/crypto';
import { compareEvidence, evidenceEntries, givenSource, landedSource, openEvidence, verifyEvidence, writeEvidenceFolder, type EvidenceSource } from '@lianban/messaging/evidence';
import { randomInt } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Findings, type Check } from '../check.js';
import { givers, lockedFor, receiversOfVersion, type Giver, type Receiver } from '../givers.js';
import type { Places } from '../places/places.js';

interface Published {
  giver: Giver;
  list: ListId;
  version: number;
  receivers: readonly Receiver[];
}

/** Exported and verified each time; hashes are taken of all. */
const SAMPLE = 8;

const published = `select list, number as version, ${lockedFor} as locked from share_version where state = 'published' and purged_at is null`;

/** Chunks of applied versions that are not, as the consumer holds them, what the manifest says. Two hashes: of the bytes as they are stored. */
const wrongChunks = `
select v.list, v.version, m.chunk, bool_or(c.chunk is not null) as there
from landed_version v cross join jsonb_to_recordset(v.manifest -> 'chunks') as m (chunk int, sha256 text)
left join landed_chunk c on c.list = v.list and c.version = v.version and c.chunk = m.chunk
where v.state = 'applied' and v.purged_at is null
group by v.list, v.version, m.chunk having not coalesce(bool_or(encode(sha256(c.bytes), 'hex') = m.sha256), false)`;

/** What giver and consumers stored proves the same version, away from the platform. */
export const evidenceCheck: Check = {
  name: 'evidence',
  title: '双方副本的证据',
  async run(places) {
    const findings = new Findings();
    const all = (await Promise.all(givers.map((giver) => publishedBy(places, giver)))).flat();
    for (const service of new Set(all.flatMap(({ receivers }) => receivers.map((receiver) => receiver.service)))) {
      for (const { list, version, chunk, there } of await places.tables.all<{ list: string; version: number; chunk: number; there: boolean }>(service, wrongChunks)) {
        findings.add(there ? 'differs' : 'lost', `${list} 第 ${version} 版第 ${chunk} 块在 ${service} ${there ? '与清单不符' : '不在了'}`);
      }
    }
    const sample = drawn(all, SAMPLE);
    for (const one of sample) await verifyBothSides(places, one, findings);
    return { compared: '使用方存下的每一块 ↔ 清单；抽查的版本由双方各自导出，脱离平台核验并逐字节比较', counts: { versions: all.length, verified: sample.length }, findings: findings.list() };
  },
};

async function publishedBy({ tables }: Places, giver: Giver): Promise<Published[]> {
  const rows = await tables.all<{ list: ListId; version: number; locked: string[] }>(giver, published);
  return rows.map(({ list, version, locked }) => ({ giver, list, version, receivers: receiversOfVersion(giver, list, locked) }));
}

function drawn<T>(from: readonly T[], most: number): T[] {
  const left = [...from];
  return Array.from({ length: Math.min(most, left.length) }, () => left.splice(randomInt(left.length), 1)[0]!);
}

async function verifyBothSides(places: Places, { giver, list, version, receivers }: Published, findings: Findings): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lianban-evidence-'));
  try {
    const anchor = PlatformKey.parse(JSON.parse(await readFile(join(places.stack.keyDir, 'platform.pub.json'), 'utf8')));
    const given = await written(places, givenSource((sql, parameters) => places.tables.all(giver, sql, parameters), list, version), join(folder, 'giver'));
    const applied = await Promise.all(receivers.map(({ service }) => isApplied(places, service, list, version)));
    // What everybody has applied is proved as a whole, not only as sent.
    if (applied.every(Boolean)) for (const text of (await verifyEvidence(await openEvidence(given), { anchor })).open) findings.add('lost', `${list} 第 ${version} 版，发布方的证据：${text}`);
    for (const [index, { name, service }] of receivers.entries()) {
      if (!applied[index]) continue;
      const landed = await written(places, landedSource((sql, parameters) => places.tables.all(service, sql, parameters), name, list, version), join(folder, name));
      await verifyPair({ given, landed, anchor, place: `${list} 第 ${version} 版在 ${name}` }, findings);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function isApplied({ tables }: Places, service: Receiver['service'], list: string, version: number): Promise<boolean> {
  const rows = await tables.all(service, `select 1 from landed_version where list = $1 and version = $2 and state = 'applied' and purged_at is null`, [list, version]);
  return rows.length > 0;
}

async function written({ keys }: Places, source: Promise<EvidenceSource>, folder: string): Promise<string> {
  await writeEvidenceFolder(evidenceEntries(await source, keys, new Date()), folder);
  return folder;
}

async function verifyPair({ given, landed, anchor, place }: { given: string; landed: string; anchor: PlatformKey; place: string }, findings: Findings): Promise<void> {
  const [here, there] = [await openEvidence(given), await openEvidence(landed)];
  for (const [side, pack] of [['发布方', here], ['使用方', there]] as const) {
    for (const { text } of (await verifyEvidence(pack, { anchor })).faults) findings.add('differs', `${place}，${side}的证据：${text}`);
  }
  const { first } = await compareEvidence(here, there);
  if (first) findings.add('differs', `${place}，双方最先不同于 ${first.file}${first.offset === null ? '' : ` 第 ${first.offset} 字节`}`);
}
