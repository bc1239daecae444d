import { departments, LetterState, reasonWords, serviceLabels, type LetterView, type ServiceName, type DepartmentCode } from '@lianban/contracts';
import { maskPersonal } from '@lianban/service';

export const letterColumns = `l.id, l.topic, l.partition, l."offset"::text as "offset", l.key, l.consumer, l.message_type as "messageType", l.reason_code as "reasonCode",
  l.bytes, l.tries, l.attempts, l.at, l.state`;

export type LetterRow = Omit<LetterView, 'reason' | 'at'> & { at: Date };

export function letterView({ at, ...row }: LetterRow): LetterView {
  return { ...row, key: maskPersonal(row.key), reason: reasonWords(row.reasonCode).reason, at: at.toISOString(), state: LetterState.parse(row.state) };
}

const PARTS: Readonly<Record<string, string>> = {
  shares: '共享数据接收', reference: '日历与参数接收', steps: '督办环节接收', 'share-receipts': '共享回执接收', 'letter-receipts': '重放回执接收', 'letters-share-receipts': '共享回执接收',
  'resend-requests': '重发请求接收', 'resend-answers': '重发答复接收', letters: '死信接收', witness: '共享见证', 'audit-copy': '审计副本接收',
};

/** `<service or department>.<what>`, in words as far as they are known. */
export function consumerName(consumer: string): string {
  const [who = '', ...what] = consumer.split('.');
  const name = serviceLabels[who as ServiceName] ?? departments[who as DepartmentCode] ?? who;
  return what.length === 0 ? name : `${name} · ${PARTS[what.join('.')] ?? what.join('.')}`;
}
