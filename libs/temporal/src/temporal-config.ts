import type { CodecKeys } from '@lianban/crypto';
import type { DataConverter } from '@temporalio/common';
import { EncryptingPayloadCodec } from './payload-codec.js';

/** Where the workflow server is, and the keys under which nothing leaves in clear. */
export interface TemporalConfig {
  /** `host:port`, from TEMPORAL_ADDRESS. */
  address: string;
  /** From TEMPORAL_NAMESPACE. */
  namespace: string;
  codecKeys: CodecKeys;
}

export function dataConverterOf({ codecKeys }: Pick<TemporalConfig, 'codecKeys'>): DataConverter {
  return { payloadCodecs: [new EncryptingPayloadCodec(codecKeys)] };
}
