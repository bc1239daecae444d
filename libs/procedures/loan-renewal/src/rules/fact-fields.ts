import { dateFact } from '@lianban/contracts';
import { z } from 'zod';

const MOST_FEN = 10_000_000_000_000;

/** Fields that several rules take, each with a sentence for what may be wrong with it. */
export const moneyFact = z.int('金额以分为单位，须为整数').min(0, '金额不得为负').max(MOST_FEN, '金额过大，请核对单位是否为分');
export const rateFact = z.int('利率以基点为单位（3.45% 为 345），须为整数').min(0, '利率不得为负').max(10_000, '利率过高，请核对单位是否为基点');
export const daysFact = z.int('天数须为整数').min(0, '天数不得为负').max(36_500, '天数过大');
export const yesNo = (question: string): z.ZodBoolean => z.boolean(`请说明${question}（true 或 false）`);

/** Rates and their days of publication, in any order, a day once. */
export const lprTableFact = z
  .array(z.object({ from: dateFact, bp: rateFact }, '利率表每行须有 from 和 bp'), 'LPR 须按日期列成表')
  .min(1, '利率表至少要有一行')
  .refine((rows) => new Set(rows.map(({ from }) => from)).size === rows.length, '利率表中有两行的日期相同');

/** The one-year LPR as a number, or a table to look it up in; without either the table in the context is used. */
export const lprFields = { lprBp: rateFact.nullish(), lprTable: lprTableFact.nullish() };

/** How long a loan ran: the number of days, or the days of disbursement and return. */
export const spanFields = { days: daysFact.nullish(), disburse: dateFact.nullish(), repay: dateFact.nullish() };

type Span = { days?: number | null | undefined; disburse?: string | null | undefined; repay?: string | null | undefined };

export function checkSpan(facts: Span, context: z.RefinementCtx): void {
  const complain = (field: keyof Span, message: string): void => context.addIssue({ code: 'custom', path: [field], message });
  if (facts.disburse && facts.repay && facts.repay < facts.disburse) complain('repay', '归还日早于放款日');
  if (facts.days != null) return;
  if (!facts.disburse && !facts.repay) complain('days', '请给出借用天数，或放款日和归还日');
  else if (!facts.disburse) complain('disburse', '请给出放款日');
  else if (!facts.repay) complain('repay', '请给出归还日');
}
