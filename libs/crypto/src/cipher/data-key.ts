import type { ShareManifest } from '@lianban/contracts';
import { createHash, randomBytes } from 'node:crypto';
import { suites } from '../suites.js';

/** The key of one share version. Its id follows from its bytes. */
export interface DataKey {
  suite: string;
  keyId: string;
  bytes: Uint8Array;
}

export type WrappedDataKey = ShareManifest['dataKey'];

export function newDataKey(): DataKey {
  return dataKeyOf(randomBytes(32));
}

/** The data key with these 32 bytes, as stored sealed by the giver. */
export function dataKeyOf(bytes: Uint8Array): DataKey {
  const keyId = createHash('sha256').update('lianban/data-key-id.v1\0').update(bytes).digest('hex').slice(0, 16);
  return { suite: suites.seal, keyId, bytes };
}
