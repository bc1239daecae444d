import { z } from 'zod';

/** A kind of local setting: its key (with parts), its name for people, what its value may be. */
export interface SettingKind {
  key: RegExp;
  label: (...parts: string[]) => string;
  value: z.ZodType;
}

export const workingDays = z.int('须为整数').min(1, '至少 1 个工作日').max(250, '至多 250 个工作日');

/** Keys of one procedure: `of('review-term-working-days')`; what stands in brackets becomes a part of the label. */
export function keysOf(procedure: string): (rest: string) => RegExp {
  return (rest) => new RegExp(`^${procedure}\\.${rest}$`);
}

export const oneOf = <const T extends readonly [string | number, ...(string | number)[]]>(...values: T): z.ZodType =>
  z.literal(values, `只能是 ${values.join('、')} 之一`);

/** What measures the steps of a procedure where the law gives no number. */
export function termKinds(of: (rest: string) => RegExp, title: string): SettingKind[] {
  return [
    { key: of('review-term-working-days'), label: () => `${title}审查、审核期限（工作日）`, value: workingDays },
    { key: of('approval-term-working-days'), label: () => `${title}审批期限（工作日）`, value: workingDays },
    { key: of('signing-term-working-days'), label: () => `${title}签订、出具期限（工作日）`, value: workingDays },
    { key: of('answer-term-working-days'), label: () => `${title}答复、办理期限（工作日）`, value: workingDays },
  ];
}

/** What every procedure reminds by; its key begins with the slug. */
export function noticeKinds(of: (rest: string) => RegExp, title: string): SettingKind[] {
  return [
    { key: of('reminder-first-working-days-before'), label: () => `${title}第一次到期提醒（提前工作日）`, value: workingDays },
    { key: of('reminder-second-working-days-before'), label: () => `${title}第二次到期提醒（提前工作日）`, value: workingDays },
    { key: of('rung-urging-working-days-after'), label: () => `${title}建议催办（逾期工作日）`, value: workingDays },
    { key: of('rung-supervision-order-working-days-after'), label: () => `${title}建议督办单（逾期工作日）`, value: workingDays },
    { key: of('rung-listed-supervision-working-days-after'), label: () => `${title}建议挂牌督办（逾期工作日）`, value: workingDays },
    { key: of('rung-circular-working-days-after'), label: () => `${title}建议通报（逾期工作日）`, value: workingDays },
  ];
}
