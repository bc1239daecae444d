import type { ShareManifest } from '@lianban/contracts';

/** The key of one share version. Its id follows from its bytes. */
export interface DataKey {
  suite: string;
  keyId: string;
  bytes: Uint8Array;
}

export type WrappedDataKey = ShareManifest['dataKey'];

export function newDataKey(): DataKey {
  throw new Error('newDataKey');
}
