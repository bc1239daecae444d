import type { ChangeRow, ListId, ShareManifest } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';

/**
 * landing: parts are missing · complete: may be applied in its turn · stuck: an earlier version is missing · applied ·
 * refused: signature, hash or content does not hold · superseded: passed over by a snapshot.
 */
export type LandedState = 'landing' | 'complete' | 'stuck' | 'applied' | 'refused' | 'superseded';

export interface LandedVersion {
  list: ListId;
  version: number;
  manifest: ShareManifest;
  /** Hash of the canonical manifest, as on the receipt. */
  manifestSha256: string;
  /** Chunk by chunk, each checked and decrypted when its turn comes. Read it to its end once. */
  changes: AsyncIterable<ChangeRow[]>;
  /** Aborted when the process stops. */
  signal: AbortSignal;
  /** Shows that work goes on (counts only). */
  heartbeat(progress?: Record<string, unknown>): Promise<void>;
}

/** Runs in the one transaction that marks the version applied and writes its receipt; answers the rows applied. */
export type CloseVersion = (manager: EntityManager) => Promise<number>;

/**
 * Applies one version. What it does before it returns must be invisible and repeatable (it is called again after a
 * crash); what makes the version visible belongs into the function it returns. Throw ShareRefused to refuse for good.
 */
export type ApplyVersion = (version: LandedVersion) => Promise<CloseVersion>;

export class ShareRefused extends Error {
  override readonly name = 'ShareRefused';
  constructor(readonly code: string) {
    super(code);
  }
}
