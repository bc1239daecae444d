import type { ChangeRow, DepartmentCode, ShareManifest } from '@lianban/contracts';
import { CryptoError, dataKeyOf, newDataKey, type DataKey, type Keys } from '@lianban/crypto';
import { inTransaction, systemActorFor } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { unpackChunk } from '../share/chunk-content.js';
import { isManifestSigned, manifestSha256, signManifest } from '../share/manifest-signature.js';
import { ChunkBuilder } from './build-chunks.js';
import { countsOf, manifestOf } from './manifest-of.js';
import type { PreparedShare, PrepareShare, PublishShare } from './prepare-share.js';
import { markUnsent, sendVersion } from './send-version.js';
import {
  beginVersion, listChunks, lockVersion, nextNumber, setPublished, type ShareChunkRow, type ShareVersionRow,
} from './share-version-table.js';

export interface SharePublisherSettings {
  dataSource: DataSource;
  keys: Keys;
}

/** A version is asked for what its state does not allow: SHARE.NOT_BUILT, SHARE.NOT_PUBLISHED, SHARE.ALREADY_PUBLISHED, SHARE.PURGED. */
export class ShareStateError extends Error {
  override readonly name = 'ShareStateError';
  constructor(readonly code: 'SHARE.NOT_BUILT' | 'SHARE.NOT_PUBLISHED' | 'SHARE.ALREADY_PUBLISHED' | 'SHARE.PURGED') {
    super(code);
  }
}

/** The giver's side of a share: chunks first, resumably; then number, signature and outbox in one transaction. */
export class SharePublisher {
  constructor(private readonly settings: SharePublisherSettings) {}

  /** Builds the chunks in short transactions; called again with the same id it goes on after the last complete bucket. */
  async prepare(share: PrepareShare): Promise<PreparedShare> {
    const { dataSource, keys } = this.settings;
    const sealed = keys.sealer.seal(Buffer.from(newDataKey().bytes).toString('base64url'), sealContext(share.versionId));
    const actor = systemActorFor(share.department);
    const version = await inTransaction(dataSource, actor, (manager) => beginVersion(manager, share, sealed));
    if (version.state === 'building') await new ChunkBuilder(dataSource, share, version, this.dataKeyOf(version)).build();
    const chunks = await inTransaction(dataSource, actor, (manager) => listChunks(manager, share.versionId));
    const bytes = chunks.reduce((sum, { size }) => sum + size, 0);
    return { versionId: share.versionId, counts: countsOf(chunks, version.rowsAfter), chunks: chunks.length, bytes };
  }

  /**
   * In the transaction of the approval: the next number of the list, the signed manifest, the outbox. Once only: a
   * second call answers the same manifest. Throws ShareVersionNotFound, ShareStateError SHARE.NOT_BUILT, CryptoError CRYPTO.KEY_EXPIRED.
   */
  async publish(manager: EntityManager, versionId: string, publication: PublishShare): Promise<ShareManifest> {
    const version = await lockVersion(manager, versionId);
    if (version.manifest) return version.manifest;
    if (version.state !== 'built') throw new ShareStateError('SHARE.NOT_BUILT');
    const chunks = await listChunks(manager, versionId);
    const number = await nextNumber(manager, version.list);
    const dataKey = await this.settings.keys.wrapDataKey(this.dataKeyOf(version), [version.department, ...publication.recipients]);
    const signedAt = await databaseNow(manager);
    const publishedAt = publication.publishedAt ?? signedAt;
    const manifest = signManifest(this.settings.keys, manifestOf({ version, number, chunks, dataKey, publication, publishedAt, signedAt }));
    if (!isManifestSigned(this.settings.keys, manifest)) throw new CryptoError('CRYPTO.KEY_EXPIRED', `the signing key of ${version.department} holds no longer: every consumer would refuse the version`);
    await setPublished(manager, versionId, manifest, manifestSha256(manifest));
    await sendVersion(manager, versionId, manifest);
    return manifest;
  }

  /** Drops a version that was never published, with its chunks. Throws ShareStateError SHARE.ALREADY_PUBLISHED. */
  async discard(manager: EntityManager, versionId: string): Promise<void> {
    const { state } = await lockVersion(manager, versionId);
    if (state === 'published') throw new ShareStateError('SHARE.ALREADY_PUBLISHED');
    await manager.query('delete from share_version where id = $1', [versionId]);
  }

  /** Puts chunks and manifest of a published version into the outbox again. Throws ShareStateError SHARE.NOT_PUBLISHED, and SHARE.PURGED once its retention is over. */
  async resend(manager: EntityManager, versionId: string): Promise<void> {
    const { manifest, purged } = await lockVersion(manager, versionId);
    if (!manifest) throw new ShareStateError('SHARE.NOT_PUBLISHED');
    if (purged) throw new ShareStateError('SHARE.PURGED');
    await markUnsent(manager, versionId);
    await sendVersion(manager, versionId, manifest);
  }

  /** The rows of a built or published version, chunk by chunk, as the giver itself reads them. */
  async *readVersion(department: DepartmentCode, versionId: string): AsyncGenerator<ChangeRow[]> {
    const transaction = <T>(work: (manager: EntityManager) => Promise<T>): Promise<T> => inTransaction(this.settings.dataSource, systemActorFor(department), work);
    const version = await transaction((manager) => lockVersion(manager, versionId));
    if (version.state === 'building') throw new ShareStateError('SHARE.NOT_BUILT');
    if (version.purged) throw new ShareStateError('SHARE.PURGED');
    const dataKey = this.dataKeyOf(version);
    for (let chunk = 1; ; chunk++) {
      const [row] = await transaction((manager) =>
        manager.query<Pick<ShareChunkRow, 'bucket' | 'bytes'>[]>('select bucket, bytes from share_chunk where version_id = $1 and chunk = $2', [versionId, chunk]),
      );
      if (!row) return;
      yield await unpackChunk(dataKey, { department, list: version.list, batchId: version.batchId, chunk, bucket: row.bucket }, row.bytes);
    }
  }

  private dataKeyOf(version: Pick<ShareVersionRow, 'id' | 'dataKeySealed'>): DataKey {
    return dataKeyOf(Buffer.from(this.settings.keys.sealer.open(version.dataKeySealed, sealContext(version.id)), 'base64url'));
  }
}

/** Under which the data key of a version is sealed at its giver. */
export const sealContext = (versionId: string): string => `share_version.data_key/${versionId}`;

async function databaseNow(manager: EntityManager): Promise<Date> {
  const [row] = await manager.query<{ now: Date }[]>('select clock_timestamp() as now');
  return row!.now;
}
