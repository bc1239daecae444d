import { ShareManifest } from '@lianban/contracts';
import { canonicalJson, sha256Hex } from '@lianban/crypto';
import { givers, type Giver } from '../givers.js';
import { Findings, type Check } from '../check.js';
import type { Places } from '../places/places.js';
import { isSignedBy } from '../signed-by.js';

interface VersionRow {
  id: string;
  list: string;
  number: number;
  manifest: unknown;
  manifestSha256: string;
}

interface ChunkRow {
  chunk: number;
  rows: number;
  bytes: number;
  sha256: string;
  added: number;
  changed: number;
  left: number;
}

const published = `
select id, list, number, manifest, manifest_sha256 as "manifestSha256" from share_version where state = 'published' order by list, number`;

/** The hash is taken of the stored bytes, not read from beside them, unless the retention of the version is over and they are gone. */
const chunksOf = `
select c.chunk, c.rows, c.size as bytes, case when c.bytes is null then c.sha256 else encode(sha256(c.bytes), 'hex') end as sha256, c.added, c.changed, c."left"
from share_chunk c join share_version v on v.id = c.version_id where c.version_id = $1 and (c.bytes is not null or v.purged_at is not null) order by c.chunk`;

/** Each published version is whole in its giver's tables: numbers without gap, signature, chunks and counts. */
export const versionsCheck: Check = {
  name: 'versions',
  title: '已发布版本的清单与分块',
  async run(places) {
    const findings = new Findings();
    const counts = { versions: 0, chunks: 0, rows: 0 };
    for (const giver of givers) {
      const versions = await places.tables.all<VersionRow>(giver, published);
      findGaps(versions, findings);
      for (const version of versions) {
        const chunks = await compareVersion(places, giver, version, findings);
        counts.versions += 1;
        counts.chunks += chunks.length;
        counts.rows += chunks.reduce((sum, { rows }) => sum + rows, 0);
      }
    }
    return { compared: '清单的签名、分块摘要与行数 ↔ 存下的分块；版本号连续', counts, findings: findings.list() };
  },
};

function findGaps(versions: readonly VersionRow[], findings: Findings): void {
  const next = new Map<string, number>();
  for (const { list, number } of versions) {
    const expected = next.get(list) ?? 1;
    if (number > expected) findings.add('lost', `${list} 缺少第 ${expected} 版${number - 1 > expected ? `至第 ${number - 1} 版` : ''}`, number - expected);
    next.set(list, number + 1);
  }
}

async function compareVersion({ tables, keys }: Places, giver: Giver, version: VersionRow, findings: Findings): Promise<ChunkRow[]> {
  const place = `${version.list} 第 ${version.number} 版`;
  const manifest = ShareManifest.parse(version.manifest);
  if (!isSignedBy(keys, manifest.department, manifest, manifest.signedAt ?? manifest.publishedAt)) findings.add('differs', `${place} 清单的签名不成立`);
  if (sha256Hex(canonicalJson(manifest)) !== version.manifestSha256) findings.add('differs', `${place} 清单与其摘要不符`);
  const chunks = await tables.all<ChunkRow>(giver, chunksOf, [version.id]);
  const stored = new Map(chunks.map((chunk) => [chunk.chunk, chunk]));
  for (const named of manifest.chunks) {
    const chunk = stored.get(named.chunk);
    stored.delete(named.chunk);
    if (!chunk) findings.add('lost', `${place} 第 ${named.chunk} 块不在发布方`);
    else if (chunk.sha256 !== named.sha256 || chunk.rows !== named.rows || chunk.bytes !== named.bytes) findings.add('differs', `${place} 第 ${named.chunk} 块与清单不符`);
  }
  for (const extra of stored.keys()) findings.add('doubled', `${place} 第 ${extra} 块不在清单上`);
  for (const op of ['added', 'changed', 'left'] as const) {
    const rows = chunks.reduce((sum, chunk) => sum + chunk[op], 0);
    if (rows !== manifest.counts[op]) findings.add('differs', `${place} 清单记 ${op} ${manifest.counts[op]} 行，分块共 ${rows} 行`);
  }
  return chunks;
}
