import { reasonPrefixes, reasonTable } from './reason-words.data.js';

export interface ReasonWords {
  reason: string;
  remedy: string;
}

/** What a reason code means and what to do, in words. Every code has some; one that nobody foresaw is named itself. */
export function reasonWords(code: string): ReasonWords {
  if (code.startsWith('RESEND.')) return { ...reasonWords(code.slice('RESEND.'.length)), reason: `提供方未能重发：${reasonWords(code.slice('RESEND.'.length)).reason}` };
  const [head = '', ...rest] = code.split(':');
  const known = reasonTable[head];
  const field = rest.join(':');
  if (known) return { reason: field ? `${known[0]}（${field}）` : known[0], remedy: known[1] };
  const like = reasonPrefixes.find(([prefix]) => prefix.test(code));
  if (like) return { reason: `${like[1]}（${code}）`, remedy: like[2] };
  return { reason: `接收方没有接受（${code}）`, remedy: '请运维人员查看接收方日志，修复后重放' };
}
