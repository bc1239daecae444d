import { article, plainDate, type ArticleCitation, type PlainDate } from '@lianban/kernel';

/** 关于加强安全生产监管执法的通知, the document that governs every procedure of work safety. */
export const SAFETY_NOTICE = '景府办字〔2023〕43号';

/** It names no day of its own: in force from its date of issue (reading E-05). */
export const SAFETY_NOTICE_IN_FORCE_FROM: PlainDate = plainDate('2023-11-09');

/** A citation of one of its items, which are registered as its articles: `item('9')`. */
export function item(number: string): ArticleCitation {
  return article(SAFETY_NOTICE, number);
}
