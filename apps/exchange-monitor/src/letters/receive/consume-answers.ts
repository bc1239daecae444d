import { LetterReceipt, letterReceiptTopic, receiptTopicOf, ResendAnswer, resendAnswerTopic, serviceNames, shareGivers, ShareReceipt, topics } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import { consumeWithInbox, isReceiptSigned, MessageRefused, parseJson, type IncomingMessage, type KafkaPort, type RunningConsumer } from '@lianban/messaging';
import type { DataSource, EntityManager } from 'typeorm';
import { takeLetterReceipt } from './take-letter-receipt.js';
import { takeResendAnswer } from './take-resend-answer.js';
import { takeShareReceipt } from './take-share-receipt.js';

export interface AnswerParts {
  dataSource: DataSource;
  kafka: KafkaPort;
  keys: Keys;
  onError?: (error: unknown) => void;
}

const shareReceipts: readonly string[] = topics.map(({ name }) => name).filter((name) => name.startsWith('case.') && name.endsWith('.share-receipt.v1'));

/** What consumers and givers say about what was sent again; each topic a service may write is heard. */
export function consumeAnswers({ keys, ...parts }: AnswerParts): RunningConsumer[] {
  const consume = (what: string, heard: readonly string[], handle: (manager: EntityManager, message: IncomingMessage) => Promise<void>): RunningConsumer =>
    consumeWithInbox({ ...parts, consumer: `exchange-monitor.${what}`, topics: heard, handle });
  return [
    consume('letter-receipts', serviceNames.map(letterReceiptTopic), (manager, message) => takeLetterReceipt(manager, message.topic, parseJson(message, LetterReceipt))),
    consume('resend-answers', shareGivers.map(resendAnswerTopic), (manager, message) => takeResendAnswer(manager, parseJson(message, ResendAnswer))),
    consume('letters-share-receipts', shareReceipts, async (manager, message) => {
      const receipt = parseJson(message, ShareReceipt);
      if (message.topic !== receiptTopicOf(receipt.list, receipt.consumer) || !isReceiptSigned(keys, receipt)) throw new MessageRefused('SHARE.RECEIPT_SIGNATURE');
      await takeShareReceipt(manager, message.topic.split('.')[1]!, receipt);
    }),
  ];
}
