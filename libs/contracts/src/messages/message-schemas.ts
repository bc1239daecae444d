import type { z } from 'zod';
import { AuditSealMessage } from './audit.v1.js';
import { DeadLetter, LetterReceipt, ResendAnswer, ResendRequest } from './letter.v1.js';
import { CalendarNoticeMessage, ClockMessage, OfficeMessage, SettingMessage } from './reference.v1.js';
import { ShareManifest, ShareReceipt } from './share.v1.js';
import { SharingDecisionMessage } from './sharing.v1.js';
import { StepMessage, WatermarkMessage } from './step.v1.js';

/** Shape of every message that is JSON, by the `type` that it carries. Chunks of shares are sealed bytes. */
const schemas = {
  'step.v1': StepMessage, 'watermark.v1': WatermarkMessage,
  'calendar-notice.v1': CalendarNoticeMessage, 'setting.v1': SettingMessage, 'clock.v1': ClockMessage, 'office.v1': OfficeMessage,
  'sharing-decision.v1': SharingDecisionMessage,
  'share-manifest.v1': ShareManifest, 'share-receipt.v1': ShareReceipt,
  'dead-letter.v1': DeadLetter, 'letter-receipt.v1': LetterReceipt, 'resend-request.v1': ResendRequest, 'resend-answer.v1': ResendAnswer,
  'audit-seal.v1': AuditSealMessage,
} as const satisfies Record<string, z.ZodType>;

export type MessageType = keyof typeof schemas;
export const messageSchemas: Readonly<Record<MessageType, z.ZodType> & Record<string, z.ZodType>> = schemas;
