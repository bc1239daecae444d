import { z } from 'zod';

/** Rules by id with the input of their worked cases. */
export type Questions = Record<string, Record<string, unknown>>;
export type Answers = Record<string, Record<string, unknown>>;

const amount = z.int('借用金额须为金额').positive('借用金额须大于零');
const rate = z.number('一年期 LPR 须为数字').positive('一年期 LPR 须大于零').max(20, '一年期 LPR 不超过 20%');
const day = (label: string) => z.iso.date(`${label}写成 2026-10-12`);
const basisPoints = (percent: number): number => Math.round(percent * 100);

export const DatesForm = z.object({ dueDate: day('银行贷款到期日') });
export const FeesForm = z.object({ amountFen: amount, days: z.int('使用天数须为整数').min(0, '使用天数不小于 0').max(365, '使用天数不超过 365'), lpr: rate });
export const PenaltyForm = z.object({ amountFen: amount, deadline: day('应归还日'), repay: day('实际归还日'), lpr: rate.optional() }).refine(({ deadline, repay }) => repay >= deadline, { path: ['repay'], message: '实际归还日不能早于应归还日' });

export function askDates({ dueDate }: z.output<typeof DatesForm>): Questions {
  return { 'A.latest_application_date': { due_date: dueDate } };
}

/** Interest and fee of the days, what is prepaid, and what comes back of it. */
export function askFees({ amountFen, days, lpr }: z.output<typeof FeesForm>): Questions {
  const principal = { principal_fen: amountFen };
  const rated = { ...principal, lpr_bp: basisPoints(lpr) };
  return { 'A.interest': { ...rated, days }, 'A.fee_tier': { ...principal, days }, 'A.prepayment': rated, 'A.settlement': { ...rated, days } };
}

export function askPenalty({ amountFen, deadline, repay, lpr }: z.output<typeof PenaltyForm>): Questions {
  return { 'A.overdue_penalty': { principal_fen: amountFen, deadline, repay, ...(lpr !== undefined && { lpr_bp: basisPoints(lpr) }) } };
}

/** A number of an answer; null where the rule leaves it open. */
export function numberOf(answers: Answers, rule: string, key: string): number | null {
  const value = answers[rule]?.[key];
  return typeof value === 'number' ? value : null;
}

export function textOf(answers: Answers, rule: string, key: string): string | null {
  const value = answers[rule]?.[key];
  return typeof value === 'string' ? value : null;
}

/** Rules asked together begin with the same steps; each is told once. */
export function stepsOnce<T extends { label: string; formula: string; value?: unknown }>(steps: readonly T[]): T[] {
  const told = (one: T): string => JSON.stringify([one.label, one.formula, one.value]);
  return steps.filter((one, index) => steps.findIndex((other) => told(other) === told(one)) === index);
}
