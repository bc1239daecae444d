import { bucketCount, ShareManifest, shareTopic, type ChangeRow, type ListId } from '@lianban/contracts';
import { sha256Hex, type Keys } from '@lianban/crypto';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { IncomingMessage, KafkaPort } from '../kafka/kafka-port.js';
import type { KafkaReading } from '../kafka/kafka-reading.js';
import { readTopic } from '../kafka/read-topic.js';
import { isManifestSigned, manifestSha256 } from '../share/manifest-signature.js';
import { unpackChunk } from '../share/chunk-content.js';
import { sealContext } from './share-publisher.js';

type OnRows = (rows: ChangeRow[]) => Promise<void>;

/**
 * The versions of a list as its topic keeps them, for a giver that lost its tables: the giver is a recipient of its own
 * shares. Chunks lie in a temporary table of the transaction meanwhile.
 */
export class TopicVersions {
  private constructor(private readonly manager: EntityManager, private readonly keys: Keys, /** Signed by the giver, ascending, each number once. */ readonly manifests: readonly ShareManifest[]) {}

  static async read(manager: EntityManager, kafka: KafkaPort & KafkaReading, keys: Keys, list: ListId): Promise<TopicVersions> {
    await manager.query('create temporary table topic_chunk (version int, chunk int, sha256 text, bytes bytea, primary key (version, chunk, sha256)) on commit drop');
    const manifests = new Map<number, ShareManifest>();
    await readTopic(kafka, shareTopic(list), async (messages) => {
      for (const message of messages) {
        if (message.headers['type'] === 'share-chunk.v1') await keepChunk(manager, message);
        else keepManifest(manifests, keys, list, message);
      }
    });
    return new TopicVersions(manager, keys, [...manifests.values()].sort((a, b) => a.version - b.version));
  }

  /** Chunks of a version that the topic does not keep as they were signed. */
  async missing(manifest: ShareManifest): Promise<number[]> {
    const rows = await this.manager.query<{ chunk: number }[]>(
      `select m.chunk from jsonb_to_recordset($2::jsonb) as m (chunk int, sha256 text)
       left join topic_chunk c on c.version = $1 and c.chunk = m.chunk and c.sha256 = m.sha256 where c.chunk is null order by m.chunk`,
      [manifest.version, JSON.stringify(manifest.chunks)],
    );
    return rows.map(({ chunk }) => chunk);
  }

  /** Writes a version that is whole into the giver's tables; answers its new id. `onRows` gets its changes, chunk by chunk. */
  async restore(manifest: ShareManifest, onRows: OnRows): Promise<string> {
    const versionId = randomUUID();
    const dataKey = await this.keys.unwrapDataKey(manifest.dataKey);
    const sealed = this.keys.sealer.seal(Buffer.from(dataKey.bytes).toString('base64url'), sealContext(versionId));
    await this.insertVersion(versionId, manifest, sealed);
    const { department, list, batchId, version } = manifest;
    for (const { chunk, bucket, rows, bytes: size, sha256 } of manifest.chunks) {
      const [stored] = await this.manager.query<{ bytes: Buffer }[]>('select bytes from topic_chunk where version = $1 and chunk = $2 and sha256 = $3', [version, chunk, sha256]);
      const changes = await unpackChunk(dataKey, { department, list, batchId, chunk, bucket }, stored!.bytes);
      const count = (op: ChangeRow['op']): number => changes.filter((change) => change.op === op).length;
      await this.manager.query(
        `insert into share_chunk (version_id, department, chunk, bucket, rows, added, changed, "left", bytes, size, sha256, sent_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now())`,
        [versionId, department, chunk, bucket, rows, count('added'), count('changed'), count('left'), stored!.bytes, size, sha256],
      );
      await onRows(changes);
    }
    return versionId;
  }

  private async insertVersion(versionId: string, manifest: ShareManifest, dataKeySealed: string): Promise<void> {
    const { department, list, version, kind, withdraws, scope, contractVersion, digestKeyId, batchId, counts, officerPost, approverPosts, publishedAt } = manifest;
    await this.manager.query(
      `insert into share_version (id, department, list, number, kind, withdraws, scope, contract_version, digest_key_id, batch_id, rows_after, state, next_bucket, data_key_sealed,
         officer_post, approver_posts, manifest, manifest_sha256, created_at, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'published', ${bucketCount}, $12, $13, $14, $15, $16, $17, $17)`,
      [versionId, department, list, version, kind, withdraws, JSON.stringify(scope), contractVersion, digestKeyId, batchId, counts.rowsAfter, dataKeySealed, officerPost, approverPosts, JSON.stringify(manifest), manifestSha256(manifest), publishedAt],
    );
  }
}

async function keepChunk(manager: EntityManager, { headers, value }: IncomingMessage): Promise<void> {
  if (!value) return;
  await manager.query('insert into topic_chunk values ($1, $2, $3, $4) on conflict do nothing', [Number(headers['version']), Number(headers['chunk']), sha256Hex(value), value]);
}

/** What was sent again is the same; what nobody signed is passed over. */
function keepManifest(manifests: Map<number, ShareManifest>, keys: Keys, list: ListId, { value }: IncomingMessage): void {
  const parsed = ShareManifest.safeParse(JSON.parse(value?.toString('utf8') ?? 'null'));
  if (!parsed.success || parsed.data.list !== list || !isManifestSigned(keys, parsed.data)) return;
  if (!manifests.has(parsed.data.version)) manifests.set(parsed.data.version, parsed.data);
}
