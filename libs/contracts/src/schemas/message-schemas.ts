import type { z } from 'zod';
import { AuditSealMessage } from '../messages/audit.v1.js';
import { DeadLetter, LetterReceipt, ResendAnswer, ResendRequest } from '../messages/letter.v1.js';
import { CalendarNoticeMessage, ClockMessage, OfficeMessage, SettingMessage } from '../messages/reference.v1.js';
import { ShareManifest, ShareReceipt } from '../messages/share.v1.js';
import { SharingDecisionMessage } from '../messages/sharing.v1.js';
import { StepMessage, WatermarkMessage } from '../messages/step.v1.js';

export interface MessageKind {
  title: string;
  schema: z.ZodType;
}

/** Every message with a JSON value, by its `type`. Rows of lists come inside chunks and are told apart by list. */
export const messageKinds = {
  'share-manifest.v1': { title: '共享版本清单', schema: ShareManifest },
  'share-receipt.v1': { title: '共享版本回执', schema: ShareReceipt },
  'step.v1': { title: '办理步骤', schema: StepMessage },
  'watermark.v1': { title: '步骤水位', schema: WatermarkMessage },
  'calendar-notice.v1': { title: '放假调休通知', schema: CalendarNoticeMessage },
  'setting.v1': { title: '本地参数', schema: SettingMessage },
  'clock.v1': { title: '演示时钟', schema: ClockMessage },
  'office.v1': { title: '单位目录', schema: OfficeMessage },
  'sharing-decision.v1': { title: '共享谢绝与接受', schema: SharingDecisionMessage },
  'dead-letter.v1': { title: '死信', schema: DeadLetter },
  'letter-receipt.v1': { title: '死信重放回执', schema: LetterReceipt },
  'resend-request.v1': { title: '重发请求', schema: ResendRequest },
  'resend-answer.v1': { title: '重发答复', schema: ResendAnswer },
  'audit-seal.v1': { title: '审计封存', schema: AuditSealMessage },
} as const satisfies Record<string, MessageKind>;

export type MessageType = keyof typeof messageKinds;
