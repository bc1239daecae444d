import type { Calendar } from '@lianban/calendar';
import type { Declined, ExchangePulse, OfficeMessage } from '@lianban/contracts';
import type { DatedSetting, PlainDate } from '@lianban/kernel';
import type { LagSample } from '@lianban/procedure-share-alert';
import type { ChunkFact, FaultFact, ReceiptFact, VersionFact } from './witness-facts.js';
import type { WatchedShare } from './watched-shares.js';

/** All that the shares are judged by at one look. */
export interface MonitorScene {
  /** Of the database's clock: what pulses, lags and waiting are measured by. */
  now: Date;
  /** Business day, by which promises are measured. */
  today: PlainDate;
  calendar: Calendar;
  settings: readonly DatedSetting[];
  offices: ReadonlyMap<string, OfficeMessage>;
  pulses: ReadonlyMap<string, { pulse: ExchangePulse; answeredAt: Date }>;
  /** Milliseconds of the database's clock; undefined: the broker has not answered since the monitor began. */
  brokerAtMs: number | undefined;
  samples(groupId: string, topic: string): readonly LagSample[];
  /** What parties declined of the implied shares. */
  declined: readonly Declined[];
  /** Letters that are not cured, by `<topic>@<consumer group>`. */
  letters: ReadonlyMap<string, number>;
}

/** What the witness holds of one share. */
export interface ShareEvidence {
  /** Versions that are locked for this consumer, oldest first. */
  versions: readonly VersionFact[];
  receipts: ReadonlyMap<number, ReceiptFact>;
  /** Every version of the list, for whomever. */
  numbers: ReadonlySet<number>;
  faults: readonly FaultFact[];
}

export interface OpenAndRefused {
  open: VersionFact | undefined;
  refused: ReceiptFact | undefined;
  lastApplied: number;
}

/** Refusals of what came, not of what it says: sent again as it was, the version is taken. */
const harmedOnTheWay = new Set(['SHARE.CHUNK_ALTERED', 'SHARE.SIGNATURE_INVALID']);
const isRefused = (receipt: ReceiptFact | undefined): boolean => receipt?.status === 'refused' && !harmedOnTheWay.has(receipt.reasonCode ?? '');

/** The first version that waits for this consumer's word; none while an earlier one is refused, for it holds up those behind it. */
export function openAndRefused({ versions, receipts }: ShareEvidence): OpenAndRefused {
  const lastApplied = Math.max(0, ...[...receipts.values()].filter(({ status }) => status === 'applied').map(({ version }) => version));
  const later = versions.filter(({ version }) => version > lastApplied);
  const refused = later.find(({ version }) => isRefused(receipts.get(version)));
  const open = later.find(({ version }) => !isRefused(receipts.get(version)));
  const isHeldUp = refused && open && refused.version < open.version;
  return { open: isHeldUp ? undefined : open, refused: refused && receipts.get(refused.version), lastApplied };
}

/** The evidence of one share out of all that the witness holds. */
export function evidenceOf({ list, consumer, receiptName }: WatchedShare, facts: { versions: readonly VersionFact[]; receipts: readonly ReceiptFact[]; faults: readonly FaultFact[] }): ShareEvidence {
  const receipts = facts.receipts.filter((receipt) => receipt.list === list && receipt.consumer === receiptName);
  return {
    versions: facts.versions.filter((version) => version.list === list && version.recipients.includes(consumer.id)),
    numbers: new Set(facts.versions.filter((version) => version.list === list).map(({ version }) => version)),
    receipts: new Map(receipts.map((receipt) => [receipt.version, receipt])),
    faults: facts.faults.filter((fault) => fault.list === list),
  };
}

export type ChunksOf = (list: string, version: number) => readonly ChunkFact[];
