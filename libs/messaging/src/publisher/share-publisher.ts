import type { ChangeRow, ShareManifest } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import type { DataSource, EntityManager } from 'typeorm';
import type { PreparedShare, PrepareShare, PublishShare } from './prepare-share.js';

export interface SharePublisherSettings {
  dataSource: DataSource;
  keys: Keys;
}

/** The giver's side of a share: chunks first, resumably; then number, signature and outbox in one transaction. */
export class SharePublisher {
  constructor(private readonly settings: SharePublisherSettings) {}

  /** Builds the chunks in short transactions; called again with the same id it goes on after the last complete bucket. */
  async prepare(share: PrepareShare): Promise<PreparedShare> {
    throw new Error(`prepare ${share.versionId} ${typeof this.settings}`);
  }

  /** In the transaction of the approval: the next number of the list, the signed manifest, the outbox. Once only: a second call answers the same manifest. */
  async publish(manager: EntityManager, versionId: string, publication: PublishShare): Promise<ShareManifest> {
    throw new Error(`publish ${typeof manager} ${versionId} ${publication.officerPost}`);
  }

  /** Drops a version that was never published, with its chunks. */
  async discard(manager: EntityManager, versionId: string): Promise<void> {
    throw new Error(`discard ${typeof manager} ${versionId}`);
  }

  /** Puts chunks and manifest of a published version into the outbox again. */
  async resend(manager: EntityManager, versionId: string): Promise<void> {
    throw new Error(`resend ${typeof manager} ${versionId}`);
  }

  /** What was sent, chunk by chunk, as the giver itself reads it. */
  async *readVersion(versionId: string): AsyncGenerator<ChangeRow[]> {
    throw new Error(`readVersion ${versionId}`);
  }
}
