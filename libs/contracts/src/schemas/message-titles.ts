import type { MessageType } from '../messages/message-schemas.js';

/** What people call each message. Rows of lists come inside chunks and are told apart by list. */
export const messageTitles: Readonly<Record<MessageType, string>> = {
  'share-manifest.v1': '共享版本清单', 'share-receipt.v1': '共享版本回执', 'step.v1': '办理步骤', 'watermark.v1': '步骤水位', 'calendar-notice.v1': '放假调休通知', 'setting.v1': '本地参数',
  'clock.v1': '演示时钟', 'office.v1': '单位目录', 'sharing-decision.v1': '共享谢绝与接受', 'dead-letter.v1': '死信', 'letter-receipt.v1': '死信重放回执', 'resend-request.v1': '重发请求',
  'resend-answer.v1': '重发答复', 'audit-seal.v1': '审计封存',
};
