import { letterReceiptTopic, type LetterReceipt } from '@lianban/contracts';
import { MessageRefused } from '@lianban/messaging';
import type { EntityManager } from 'typeorm';
import { cureLetters, reopenLetters } from './cure-letters.js';

const words = { applied: '接收方确认已生效', 'already-applied': '接收方确认此前已生效，没有第二次生效', refused: '接收方再次拒收' } as const;

interface Known {
  consumer: string;
  attempts: number;
}

/** The word of the consumer whose letter it is, on its own service's topic: of another one it would cure nothing. A refusal counts for the latest sending only. */
export async function takeLetterReceipt(manager: EntityManager, topic: string, receipt: LetterReceipt): Promise<void> {
  const { letterId, consumer, attempt, status, reasonCode } = receipt;
  const [known] = await manager.query<Known[]>('select consumer, attempts from letter where id = $1 for update', [letterId]);
  if (!known) return;
  if (known.consumer !== consumer || topic !== letterReceiptTopic(consumer.split('.', 1)[0]!)) throw new MessageRefused('LETTER.RECEIPT_FOREIGN');
  const answered = { by: consumer, what: words[status], reason: reasonCode };
  if (status !== 'refused') return cureLetters(manager, [letterId], answered);
  if (attempt >= known.attempts) await reopenLetters(manager, [letterId], reasonCode ?? 'UNKNOWN', answered);
}
