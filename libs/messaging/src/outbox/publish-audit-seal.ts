import { auditTopic, type AuditRowMessage, type AuditSealMessage, type Signature } from '@lianban/contracts';
import type { ChainLink, PublishSealed } from '@lianban/persistence';
import { appendOutbox } from './append-outbox.js';

/** A message stays well below what a broker takes. */
const MOST_BYTES = 256 * 1024;

/** The sealer's way to the second copy: rows in messages that are each signed over their last hash, in the outbox. */
export function publishAuditSeal(service: string, sign: (bytes: Uint8Array) => Signature): PublishSealed {
  return async (manager, links) => {
    const messages = partsOf(links).map((part): AuditSealMessage => ({ type: 'audit-seal.v1', service, rows: part.map(rowOf), signature: sign(part.at(-1)!.hash) }));
    await appendOutbox(manager, ...messages.map((value) => ({ destination: 'kafka' as const, topic: auditTopic(service), key: String(value.rows[0]!.ordinal), headers: { type: value.type }, value })));
  };
}

function rowOf({ ordinal, row, prevHash, hash }: ChainLink): AuditRowMessage {
  return { ordinal, row, prevHash: prevHash.toString('hex'), hash: hash.toString('hex') };
}

function partsOf(links: readonly ChainLink[]): ChainLink[][] {
  const parts: ChainLink[][] = [];
  let bytes = MOST_BYTES;
  for (const link of links) {
    const size = Buffer.byteLength(JSON.stringify(rowOf(link)));
    if (bytes + size > MOST_BYTES) parts.push([]);
    bytes = bytes + size > MOST_BYTES ? size : bytes + size;
    parts.at(-1)!.push(link);
  }
  return parts;
}
