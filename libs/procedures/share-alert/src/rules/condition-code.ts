import type { FreshnessValue } from './freshness.rule.js';

export interface ShareFacts {
  /** A party has said that it will not take part in a share that is only read into the text. */
  declined: boolean;
  /** Whether there is a fresh sign of each; false is never good news. */
  signs: { broker: boolean; giver: boolean; consumer: boolean };
  /** How far the monitor itself is behind on this topic; null: not known. */
  witnessLagSeconds: number | null;
  /** Whether the consumer, as far as it answers, names a group that takes the topic. */
  isTaken: boolean;
  /** Messages that the consumer has not taken; null: not known. */
  lagMessages: number | null;
  /** The first version that the consumer has neither applied nor refused. */
  open: OpenVersion | null;
  /** The last version, where the consumer refused it. */
  refused: { version: number; reasonCode: string | null } | null;
  /** Batches of the wanted period, where the giver's node refused every one of them. */
  refusedBatches: number | null;
  freshness: Pick<FreshnessValue, 'state' | 'periodWanted' | 'dueOn' | 'missed' | 'missingPlaces'>;
}

export interface OpenVersion {
  version: number;
  waitedSeconds: number;
  /** What the witness sees wrong with it, whatever the consumer says. */
  fault: 'gap' | 'chunk-missing' | 'chunk-altered' | 'not-signed' | null;
  /** Numbers of the chunks that are missing or altered. */
  faultyChunks: readonly number[];
  /** The consumer has it whole and waits for an earlier one. */
  waitsForEarlier: boolean;
}

export interface ConditionLimits {
  stuckAfterSeconds: number;
  witnessLagSeconds: number;
}

const faults = { gap: 'STUCK.GAP', 'chunk-missing': 'STUCK.CHUNK_MISSING', 'chunk-altered': 'STUCK.CHUNK_ALTERED', 'not-signed': 'STUCK.NOT_SIGNED' } as const;

export type ReasonCode =
  | 'DECLINED' | 'UNKNOWN.BROKER' | 'UNKNOWN.WITNESS' | 'UNKNOWN.GIVER' | 'UNKNOWN.CONSUMER' | 'UNKNOWN.NOT_TAKEN' | 'UNKNOWN.LAG' | 'UNKNOWN.CALENDAR'
  | (typeof faults)[keyof typeof faults] | 'STUCK.CONSUMER_DOWN' | 'STUCK.CONSUMER_STOPPED' | 'STUCK.NOT_APPLIED'
  | 'REJECTED.BY_CONSUMER' | 'REJECTED.AT_NODE' | 'SILENT' | 'LATE' | 'ON_THE_WAY' | 'DUE' | 'NOTHING_YET' | 'HEALTHY';

/** The most serious of what holds. What is proved is told although a party is silent; everything else needs every sign. */
export function conditionCode(facts: ShareFacts, limits: ConditionLimits): ReasonCode {
  if (facts.declined) return 'DECLINED';
  return blindness(facts, limits) ?? stuckness(facts, limits) ?? missingSign(facts) ?? standing(facts);
}

/** Without broker and witness nothing at all can be said. */
function blindness({ signs, witnessLagSeconds }: ShareFacts, limits: ConditionLimits): ReasonCode | undefined {
  if (!signs.broker) return 'UNKNOWN.BROKER';
  return witnessLagSeconds === null || witnessLagSeconds > limits.witnessLagSeconds ? 'UNKNOWN.WITNESS' : undefined;
}

function stuckness({ open, signs, isTaken, lagMessages }: ShareFacts, limits: ConditionLimits): ReasonCode | undefined {
  if (!open) return undefined;
  if (open.fault) return faults[open.fault];
  if (!signs.consumer) return lagMessages ? 'STUCK.CONSUMER_DOWN' : undefined;
  if (!isTaken) return 'STUCK.CONSUMER_STOPPED';
  if (open.waitsForEarlier) return 'STUCK.GAP';
  return open.waitedSeconds > limits.stuckAfterSeconds ? 'STUCK.NOT_APPLIED' : undefined;
}

function missingSign({ signs, isTaken, lagMessages, freshness }: ShareFacts): ReasonCode | undefined {
  if (!signs.consumer) return 'UNKNOWN.CONSUMER';
  if (!signs.giver) return 'UNKNOWN.GIVER';
  if (!isTaken) return 'UNKNOWN.NOT_TAKEN';
  if (lagMessages === null) return 'UNKNOWN.LAG';
  return freshness.state === 'not-known' ? 'UNKNOWN.CALENDAR' : undefined;
}

function standing({ refused, refusedBatches, freshness: { state }, open }: ShareFacts): ReasonCode {
  if (refused) return 'REJECTED.BY_CONSUMER';
  if (refusedBatches && state !== 'kept') return 'REJECTED.AT_NODE';
  if (state === 'silent') return 'SILENT';
  if (state === 'late') return 'LATE';
  if (open) return 'ON_THE_WAY';
  if (state === 'nothing-yet') return 'NOTHING_YET';
  return state === 'due' ? 'DUE' : 'HEALTHY';
}
