import { Readable } from 'node:stream';
import { demoPdf } from '@lianban/casework/demo';
import type { FileStore, StoredFile } from '@lianban/crypto';
import { documentRoom } from '../../cases/documents/case-documents.js';
import type { SafetyKind } from '../../cases/safety-kind.js';
import { safetyKinds } from '../../kinds.js';

/** What stands for a paper of the demonstration, by procedure and kind. */
export type StoredPapers = ReadonlyMap<string, StoredFile>;

export const paperKey = ({ slug }: Pick<SafetyKind, 'slug'>, kind: string): string => `${slug} ${kind}`;

/** One file for each kind of paper; cases share it, as the store keeps equal content once. */
export async function storePapers(files: FileStore): Promise<StoredPapers> {
  const stored = new Map<string, StoredFile>();
  for (const kind of safetyKinds().all) {
    for (const paper of Object.keys(kind.rules.papers)) stored.set(paperKey(kind, paper), await files.put(documentRoom, Readable.from([demoPdf(`Lianban demonstration: ${paperKey(kind, paper)}`)])));
  }
  return stored;
}
