import type { ListId, ShareManifest } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import { markUnsent, sendVersion } from './send-version.js';

export interface RefilledTopic {
  /** Versions that go out again, in order. */
  sent: number[];
  /** Versions whose chunks were purged after their time: nobody can send them any more. */
  purged: number[];
}

/**
 * Puts every published version of a list into the outbox again, in the order of their numbers, for a topic that was lost.
 * Who has applied a version knows it by its number and hash and takes nothing a second time.
 */
export async function refillTopic(manager: EntityManager, list: ListId): Promise<RefilledTopic> {
  const versions = await manager.query<{ id: string; number: number; manifest: ShareManifest; purged: boolean }[]>(
    `select id, number, manifest, purged_at is not null as purged from share_version where list = $1 and state = 'published' order by number for update`, [list],
  );
  for (const { id, manifest } of versions.filter(({ purged }) => !purged)) {
    await markUnsent(manager, id);
    await sendVersion(manager, id, manifest);
  }
  const numbers = (purged: boolean): number[] => versions.filter((version) => version.purged === purged).map(({ number }) => number);
  return { sent: numbers(false), purged: numbers(true) };
}
