import { contractVersionOf, findListContract, listOwner, maxChunkBytes, ShareChunkHeaders, ShareManifest, shareTopic, type ListId } from '@lianban/contracts';
import { sha256Hex, type Keys } from '@lianban/crypto';
import { isManifestSigned, manifestSha256, parseJson, type IncomingMessage } from '@lianban/messaging';
import { errorCode } from '@lianban/persistence';

export interface SeenChunk {
  version: number;
  chunk: number;
  sha256: string;
  bytes: number;
}

export interface SeenManifest {
  manifest: ShareManifest;
  sha256: string;
  signed: boolean;
  contractKnown: boolean;
}

/** What a message on the topic of a list shows, without any data key: a chunk, a manifest, or what is wrong with it. */
export type Witnessed = { list: ListId; chunk: SeenChunk } | { list: ListId; manifest: SeenManifest } | { list: ListId; fault: string; version: number | null };

/** Versions of the contract of a list that are released; results, which nobody uploads, have one. */
export function isContractKnown(list: ListId, version: string): boolean {
  const earlier = findListContract(list)?.changes ?? [];
  return [contractVersionOf(list), ...earlier.map((change) => change.version)].includes(version);
}

export function witnessed(keys: Pick<Keys, 'verifyAt'>, list: ListId, message: IncomingMessage): Witnessed {
  const type = message.headers['type'];
  if (type === 'share-chunk.v1') return seenChunk(list, message);
  if (type === 'share-manifest.v1') return seenManifest(keys, list, message);
  return { list, fault: 'MESSAGE.TYPE_UNKNOWN', version: null };
}

function seenChunk(list: ListId, { headers, value, topic }: IncomingMessage): Witnessed {
  const said = ShareChunkHeaders.safeParse(headers);
  if (!said.success || !value || value.length > maxChunkBytes) return { list, fault: 'SHARE.CHUNK_MALFORMED', version: null };
  const { version, chunk, department } = said.data;
  if (topic !== shareTopic(said.data.list) || listOwner[list] !== department) return { list, fault: 'SHARE.WRONG_TOPIC', version };
  return { list, chunk: { version, chunk, sha256: sha256Hex(value), bytes: value.length } };
}

function seenManifest(keys: Pick<Keys, 'verifyAt'>, list: ListId, message: IncomingMessage): Witnessed {
  try {
    const manifest = parseJson(message, ShareManifest);
    if (message.topic !== shareTopic(manifest.list) || listOwner[list] !== manifest.department) return { list, fault: 'SHARE.WRONG_TOPIC', version: manifest.version };
    const contractKnown = isContractKnown(list, manifest.contractVersion);
    return { list, manifest: { manifest, sha256: manifestSha256(manifest), signed: isManifestSigned(keys, manifest), contractKnown } };
  } catch (error) {
    return { list, fault: errorCode(error), version: null };
  }
}
