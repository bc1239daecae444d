export interface CodecKey {
  suite: string;
  keyId: string;
  /** 32 bytes. */
  key: Uint8Array;
}

/** Keys of the workflow payload codec: the current one encodes, any loaded one decodes. */
export interface CodecKeys {
  readonly current: CodecKey;
  /** Throws CRYPTO.KEY_UNKNOWN. */
  get(keyId: string): CodecKey;
}
