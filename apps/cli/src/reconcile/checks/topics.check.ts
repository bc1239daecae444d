import { shareTopic, ShareManifest, type ListId } from '@lianban/contracts';
import { canonicalJson, sha256Hex } from '@lianban/crypto';
import { Findings, type Check } from '../check.js';
import { givers } from '../givers.js';
import type { Places } from '../places/places.js';
import type { TopicMessage } from '../places/topics.js';

interface Published {
  list: ListId;
  number: number;
  manifest: { chunks: { chunk: number; sha256: string }[] };
  manifestSha256: string;
}

const published = `
select list, number, manifest, manifest_sha256 as "manifestSha256" from share_version
where state = 'published' and published_at > now() - interval '179 days'`;

/** What was published is on its topic, byte for byte, at least once. Sent again is no fault: receivers know it. */
export const topicsCheck: Check = {
  name: 'topics',
  title: '主题上的分块与清单',
  async run(places) {
    const findings = new Findings();
    const seen = await readShares(places);
    const counts = { messages: seen.messages, expected: 0, sentAgain: 0 };
    for (const giver of givers) {
      for (const { list, number, manifest, manifestSha256 } of await places.tables.all<Published>(giver, published)) {
        const place = `${list} 第 ${number} 版`;
        const parts = [...manifest.chunks.map(({ chunk, sha256 }) => [`第 ${chunk} 块`, `${list}/${number}/${chunk}`, sha256]), ['清单', `${list}/${number}/manifest`, manifestSha256]];
        for (const [name, key, sha256] of parts as [string, string, string][]) {
          const times = seen.byPart.get(`${key}/${sha256}`) ?? 0;
          counts.expected += 1;
          counts.sentAgain += Math.max(0, times - 1);
          seen.byPart.delete(`${key}/${sha256}`);
          if (times === 0) findings.add('lost', `${place} ${name}不在主题上`);
        }
      }
    }
    for (const [part, times] of seen.byPart) findings.add('differs', `主题上有与发布不符的内容：${part.slice(0, part.lastIndexOf('/'))}`, times);
    return { compared: '清单上的每一块及清单本身 ↔ 共享主题（从头读）', counts, findings: findings.list() };
  },
};

async function readShares({ tables, topics }: Places): Promise<{ byPart: Map<string, number>; messages: number }> {
  const lists = await Promise.all(givers.map((giver) => tables.all<{ list: ListId }>(giver, `select distinct list from share_version where state = 'published'`)));
  const byPart = new Map<string, number>();
  let messages = 0;
  await topics.read(lists.flat().map(({ list }) => shareTopic(list)), (message) => {
    messages += 1;
    const part = partOf(message);
    byPart.set(part, (byPart.get(part) ?? 0) + 1);
  });
  return { byPart, messages };
}

/** `list/version/chunk/sha256`, or `list/version/manifest/sha256`. */
function partOf({ headers, value, topic }: TopicMessage): string {
  const bytes = value ?? Buffer.alloc(0);
  if (headers['type'] === 'share-chunk.v1') return `${headers['list']}/${headers['version']}/${headers['chunk']}/${sha256Hex(bytes)}`;
  const manifest = headers['type'] === 'share-manifest.v1' ? ShareManifest.safeParse(jsonOf(bytes)) : undefined;
  if (manifest?.success) return `${manifest.data.list}/${manifest.data.version}/manifest/${sha256Hex(canonicalJson(manifest.data))}`;
  return `${topic}/unknown/${sha256Hex(bytes)}`;
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
