import type { DepartmentCode, ListId, ShareReceipt } from '@lianban/contracts';

/** Reads the tables of one party, under its row security or as an administrator. */
export type EvidenceQuery = <T extends object>(sql: string, parameters: readonly unknown[]) => Promise<T[]>;

/** One party's stored copy of a published version, as it is: nothing is corrected or left out. */
export interface EvidenceSource {
  copyOf: 'giver' | 'consumer';
  holder: string;
  department: DepartmentCode;
  list: ListId;
  version: number;
  manifest: unknown;
  /** Numbers of the stored chunks, ascending. */
  chunks: readonly number[];
  readChunk(chunk: number): Promise<Buffer>;
  /** One for each consumer: the one that says applied, else the last. */
  receipts: readonly ShareReceipt[];
}

export class EvidenceUnavailable extends Error {
  override readonly name = 'EvidenceUnavailable';
  constructor(readonly code: 'EVIDENCE.NOT_FOUND' | 'EVIDENCE.PURGED') {
    super(code);
  }
}

/** Of several answers of a consumer to one version: that it was applied counts, else what it said last. */
export function decisiveReceipts(receipts: readonly ShareReceipt[]): ShareReceipt[] {
  const byConsumer = new Map<string, ShareReceipt>();
  for (const receipt of receipts) {
    if (byConsumer.get(receipt.consumer)?.status !== 'applied') byConsumer.set(receipt.consumer, receipt);
  }
  return [...byConsumer.values()].sort((a, b) => (a.consumer < b.consumer ? -1 : 1));
}
