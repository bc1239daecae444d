import { reasonWords, type ReplayPreview } from '@lianban/contracts';
import { canonicalJson, sha256Hex } from '@lianban/crypto';
import type { KeptOffsets } from '@lianban/messaging';
import type { Change } from '../payload/correct-message.js';
import { LETTER_CONSUMER } from '../receive/insert-letters.js';
import type { ChosenLetter } from './find-letters.js';

export type OrderKind = 'replay' | 'discard';
/** What each topic still keeps; a topic that is not in it was not asked. */
export type KeptOfTopics = ReadonlyMap<string, readonly KeptOffsets[]>;

export interface Judged {
  can: ChosenLetter[];
  /** Reason code, and how many letters. */
  cannot: Map<string, number>;
  alreadyApplied: number;
}

export const isOfShare = ({ topic }: Pick<ChosenLetter, 'topic'>): boolean => topic.startsWith('share.');

/** Pure: which letters an order may hold, and why the others not. */
export function judgeLetters(kind: OrderKind, letters: readonly ChosenLetter[], kept: KeptOfTopics): Judged {
  const judged: Judged = { can: [], cannot: new Map(), alreadyApplied: letters.filter(({ state }) => state === 'cured').length };
  for (const letter of letters) {
    const fault = kind === 'discard' ? faultOfDiscard(letter) : faultOfReplay(letter, kept);
    if (fault === null) judged.can.push(letter);
    else judged.cannot.set(fault, (judged.cannot.get(fault) ?? 0) + 1);
  }
  return judged;
}

const faultOfDiscard = ({ state }: ChosenLetter): string | null => (state === 'open' || state === 'resent' ? null : 'LETTER.NOT_OPEN');

function faultOfReplay(letter: ChosenLetter, kept: KeptOfTopics): string | null {
  if (letter.state !== 'open') return 'LETTER.NOT_OPEN';
  if (letter.consumer === LETTER_CONSUMER) return 'LETTER.OF_LETTERS';
  if (isOfShare(letter)) return letter.list !== null && letter.version !== null ? null : 'LETTER.NO_VERSION';
  const place = kept.get(letter.topic)?.find(({ partition }) => partition === letter.partition);
  const isKept = place !== undefined && BigInt(letter.offset) >= BigInt(place.low) && BigInt(letter.offset) < BigInt(place.high);
  return isKept ? null : 'LETTER.GONE';
}

/** The same as long as the same letters stand in the same state, to be changed in the same way. */
export function digestOf(letters: readonly ChosenLetter[], changes: readonly Change[] | null): string {
  return sha256Hex(canonicalJson({ letters: letters.map(({ id, state, attempts }) => [id, state, attempts]), changes }));
}

export function previewOf(letters: readonly ChosenLetter[], { can, cannot, alreadyApplied }: Judged, changes: readonly Change[] | null): ReplayPreview {
  const topics = new Map<string, number>();
  for (const { topic } of can) topics.set(topic, (topics.get(topic) ?? 0) + 1);
  return {
    digest: digestOf(letters, changes), letters: can.length, alreadyApplied,
    keys: new Set(can.map(({ topic, partition, key }) => `${topic}/${partition}/${key}`)).size,
    topics: [...topics].map(([topic, count]) => ({ topic, letters: count })),
    cannot: [...cannot].map(([reasonCode, count]) => ({ reasonCode, reason: reasonWords(reasonCode).reason, letters: count })),
  };
}
