import type { LetterCorrection, ReplaySelection } from '@lianban/contracts';
import type { KafkaReading } from '@lianban/messaging';
import { LianbanProblem } from '@lianban/service';
import type { EntityManager } from 'typeorm';
import { correctMessage, type Change } from '../payload/correct-message.js';
import { jsonOf } from '../payload/json-of.js';
import { findMessage } from '../payload/read-payload.js';
import { findLetters, type ChosenLetter } from './find-letters.js';
import { isOfShare, judgeLetters, type Judged, type OrderKind } from './judge-letters.js';

export interface Wanted {
  kind: OrderKind;
  selection: ReplaySelection;
  correction?: LetterCorrection | undefined;
}

export interface Choice {
  letters: ChosenLetter[];
  judged: Judged;
  changes: Change[] | null;
}

/** What an order would hold now. A correction is tried on the message itself. Throws LETTER_TOPIC_AWAY, LETTER_CORRECTION_*, LETTER_NOT_CORRECTABLE. */
export async function chooseLetters(manager: EntityManager, kafka: KafkaReading, wanted: Wanted, options: { lock: boolean }): Promise<Choice> {
  const letters = await findLetters(manager, wanted.selection, options);
  const kept = new Map(await askKept(kafka, wanted.kind === 'replay' ? topicsToAsk(letters) : []));
  const judged = judgeLetters(wanted.kind, letters, kept);
  return { letters, judged, changes: await tryCorrection(kafka, letters, wanted.correction) };
}

const topicsToAsk = (letters: readonly ChosenLetter[]): string[] => [...new Set(letters.filter((letter) => letter.state === 'open' && !isOfShare(letter)).map(({ topic }) => topic))];

async function askKept(kafka: KafkaReading, topics: readonly string[]): Promise<(readonly [string, Awaited<ReturnType<KafkaReading['kept']>>])[]> {
  try {
    return await Promise.all(topics.map(async (topic) => [topic, await kafka.kept(topic)] as const));
  } catch (error) {
    throw new LianbanProblem('LETTER_TOPIC_AWAY', 503, { detail: '消息通道暂时读不到，不能核对原文是否还在', remedy: '请稍后重试；仍不行的，请运维人员检查消息通道' }, { cause: error });
  }
}

async function tryCorrection(kafka: KafkaReading, letters: readonly ChosenLetter[], correction: LetterCorrection | undefined): Promise<Change[] | null> {
  if (!correction) return null;
  const [letter] = letters;
  if (letters.length !== 1 || letter?.id !== correction.letterId || isOfShare(letter)) {
    throw new LianbanProblem('LETTER_CORRECTION_OF_ONE', 422, { detail: '改正只能用于单独选中的一封死信', remedy: '请只选中要改正的那一封；共享数据的死信由提供方重发' });
  }
  const message = await findMessage(kafka, letter.topic, letter);
  correctMessage(jsonOf(message?.value ?? null), correction.changes);
  return correction.changes;
}
