import { shareTopic, type ShareManifest } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import { appendOutbox } from '../outbox/append-outbox.js';

/** Puts chunks and manifest into the outbox; `headers` go with the manifest. */
export async function sendVersion(manager: EntityManager, versionId: string, manifest: ShareManifest, headers: Record<string, string> = {}): Promise<void> {
  const { department, list, version, type } = manifest;
  await appendOutbox(
    manager,
    ...manifest.chunks.map(({ chunk }) => ({ destination: 'kafka-chunk', versionId, chunk }) as const),
    { destination: 'kafka', topic: shareTopic(list), key: 'manifest', headers: { type, department, list, version: String(version), ...headers }, value: manifest },
  );
}

export async function markUnsent(manager: EntityManager, versionId: string): Promise<void> {
  await manager.query('update share_chunk set sent_at = null where version_id = $1', [versionId]);
}
