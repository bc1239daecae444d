import { listOwner, maxChunkBytes, ShareChunkHeaders, ShareManifest, shareTopic, type ListId } from '@lianban/contracts';
import { sha256Hex, type Keys } from '@lianban/crypto';
import { enqueue } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import { deadLetter } from '../inbox/dead-letter.js';
import { MessageRefused } from '../inbox/message-refused.js';
import { parseJson } from '../inbox/parse-json.js';
import type { IncomingMessage } from '../kafka/kafka-port.js';
import { resendHeader } from '../outbox/outbox-entry.js';
import { isManifestSigned, manifestSha256 } from '../share/manifest-signature.js';
import { compareChunks, countCopies, landChunk, lockLanded, rowsAppliedOf, setManifest, setState, type LandedRow } from './landed-table.js';
import { sendReceipt } from './receipts-out.js';

export const applyShareJob = 'apply-share';
/** Differing copies of one chunk that are kept while the manifest has not told which is true. */
const MOST_COPIES = 4;

/** Kafka group of the landing, and the name under which it writes dead letters. */
export const shareGroup = (consumer: string): string => `${consumer}.shares`;

export interface LandingSettings {
  keys: Keys;
  consumer: string;
}

/** Lands one chunk or manifest; whichever completes its version wakes the job. Throws MessageRefused. */
export class Landing {
  constructor(private readonly settings: LandingSettings) {}

  async land(manager: EntityManager, message: IncomingMessage): Promise<void> {
    if (message.headers['type'] === 'share-chunk.v1') return this.landChunkMessage(manager, message);
    if (message.headers['type'] === 'share-manifest.v1') return this.landManifest(manager, message);
    throw new MessageRefused('MESSAGE.TYPE_UNKNOWN');
  }

  private async landChunkMessage(manager: EntityManager, message: IncomingMessage): Promise<void> {
    const headers = ShareChunkHeaders.safeParse(message.headers);
    if (!headers.success || !message.value || message.value.length > maxChunkBytes) throw new MessageRefused('SHARE.CHUNK_MALFORMED');
    const { list, version, chunk, department } = headers.data;
    assertPlace(message, list, department);
    const row = await lockLanded(manager, list, version, department);
    if (row.state === 'applied' || row.state === 'superseded') return;
    if ((await countCopies(manager, row, chunk)) >= MOST_COPIES) throw new MessageRefused('SHARE.CHUNK_COPIES');
    if (await landChunk(manager, row, chunk, sha256Hex(message.value), message.value)) {
      await this.settle(manager, { ...row, chunksLanded: row.chunksLanded + 1 }, message);
    }
  }

  private async landManifest(manager: EntityManager, message: IncomingMessage): Promise<void> {
    const manifest = parseJson(message, ShareManifest);
    assertPlace(message, manifest.list, manifest.department);
    const sha256 = manifestSha256(manifest);
    const row = await lockLanded(manager, manifest.list, manifest.version, manifest.department);
    if (row.manifestSha256 === sha256) return this.hearAgain(manager, row, message);
    if (!isManifestSigned(this.settings.keys, manifest)) return this.refuse(manager, row, message, 'SHARE.SIGNATURE_INVALID', sha256);
    if (row.manifestSha256) throw new MessageRefused('SHARE.MANIFEST_CONFLICT');
    if (!isCoherent(manifest)) return this.refuse(manager, row, message, 'SHARE.COUNT_DIFFERS', sha256);
    await setManifest(manager, row, manifest, { sha256, partition: message.partition, offset: message.offset });
    await this.settle(manager, { ...row, state: 'landing', manifestSha256: sha256, chunksExpected: manifest.chunks.length }, message);
  }

  /** Who asks for a version again that is applied already gets the receipt again; of what came twice by itself nothing is said. */
  private async hearAgain(manager: EntityManager, row: LandedRow, message: IncomingMessage): Promise<void> {
    if (row.state !== 'applied' || !message.headers[resendHeader]) return this.settle(manager, row, message);
    const { keys, consumer } = this.settings;
    const rowsApplied = await rowsAppliedOf(manager, row);
    await sendReceipt(manager, keys, consumer, row, { status: 'applied', reasonCode: null, manifestSha256: row.manifestSha256!, rowsApplied });
  }

  /** Looks whether the version has become complete, or cannot become so with what has landed. */
  private async settle(manager: EntityManager, row: LandedRow, message: IncomingMessage): Promise<void> {
    const isOpen = row.state === 'landing' || row.state === 'refused';
    if (!isOpen || row.chunksExpected === null || row.chunksLanded < row.chunksExpected) return;
    const { right, altered } = await compareChunks(manager, row);
    if (right === row.chunksExpected) {
      await setState(manager, row, 'complete');
      await enqueue(manager, applyShareJob, row.list);
    } else if (altered > 0 && row.state === 'landing') {
      await this.refuse(manager, row, message, 'SHARE.CHUNK_ALTERED', row.manifestSha256!);
    }
  }

  /** An invalid manifest never takes the place of a valid one. */
  private async refuse(manager: EntityManager, row: LandedRow, message: IncomingMessage, reasonCode: string, sha256: string): Promise<void> {
    const { keys, consumer } = this.settings;
    await deadLetter(manager, message, { consumer: shareGroup(consumer), reasonCode, tries: 1 });
    if (row.manifestSha256 && row.manifestSha256 !== sha256) return;
    await setState(manager, row, 'refused', reasonCode);
    await sendReceipt(manager, keys, consumer, row, { status: 'refused', reasonCode, manifestSha256: sha256, rowsApplied: 0 });
  }
}

function assertPlace(message: IncomingMessage, list: ListId, department: string): void {
  if (message.topic !== shareTopic(list) || listOwner[list] !== department) throw new MessageRefused('SHARE.WRONG_TOPIC');
}

/** The manifest's own sums: what its chunks hold is what it counts, and no chunk stands twice. */
function isCoherent({ chunks, counts }: ShareManifest): boolean {
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
  return rows === counts.added + counts.changed + counts.left && new Set(chunks.map(({ chunk }) => chunk)).size === chunks.length;
}
