import type { Fen, LawFigure } from '@lianban/kernel';
import { art, DOCUMENT_IN_FORCE_FROM } from '../document.js';

const since = <T>(value: T, unit: string, article: string): LawFigure<T> => ({
  value, unit, inForceFrom: DOCUMENT_IN_FORCE_FROM, citation: art(article),
});

/** Art. 3: the whole fund, and how it may be made up. Reading A-14: the total is fixed. */
export const fundTotalFen: LawFigure<Fen> = since(8_000_000_000, '分', '3');
export const leastContributionFen: LawFigure<Fen> = since(4_000_000_000, '分', '3');
export const mostContributionFen: LawFigure<Fen> = since(8_000_000_000, '分', '3');

/** Art. 6: one loan, in principle; more goes to the leading group (art. 10(4)). */
export const largestLoanFen: LawFigure<Fen> = since(3_000_000_000, '分', '6');

/** Art. 7: holders of these loans come first, in no order among themselves. */
export const priorityProgrammes: LawFigure<readonly string[]> = since(['财园信贷通', '惠农信贷通', '出口企业信贷通'], '', '7');

/** Art. 10(2): the usual length, and the length not to be exceeded in principle. */
export const usualDays = since(13, '日', '10(2)');
export const longestDays = since(30, '日', '10(2)');

/** Arts. 12(2), 14(1)1: working days before the loan falls due. */
export const leadWorkingDays = since(20, '工作日', '12(2)');

/** Art. 12(5): interest and fee are prepaid for one month, taken as 30 days. */
export const prepaidDays = since(30, '日', '12(5)');

/** Art. 19: multiple of the one-year LPR charged on overdue days beside ordinary interest. */
export const penaltyMultiple = since(1, '倍 LPR', '19');

/** Annex 1, item 3: what a bank owes that did not keep its commitment; millionths of the amount a month (6.625‰). */
export const bankDefaultPerMillion = since(6_625, '百万分之（每月）', 'annex-1(3)');
