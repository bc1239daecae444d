import { z } from 'zod';

/** How a page asks for a field of a step; the same declaration checks what comes in. */
export interface StepFieldHint {
  label: string;
  input: 'text' | 'long-text' | 'money' | 'date' | 'number' | 'choice' | 'rate';
  /** Value → word of a choice. */
  options?: Readonly<Record<string, string>>;
  /** Personal or bank data: sealed in the record, masked on pages. */
  sealed?: boolean;
  optional?: boolean;
}

const field = <T extends z.ZodType>(type: T, hint: StepFieldHint): T => type.meta(hint as unknown as Record<string, unknown>);
const filled = (label: string, max: number): z.ZodString => z.string(`请填写${label}`).trim().min(1, `请填写${label}`).max(max, `${label}不超过 ${max} 字`);

export const text = (label: string, max = 100) => field(filled(label, max), { label, input: 'text' });
export const longText = (label: string, max = 500) => field(filled(label, max), { label, input: 'long-text' });
export const note = (label = '说明') => field(z.string().trim().max(500, `${label}不超过 500 字`).optional(), { label, input: 'long-text', optional: true });
/** Kept sealed: names of people, account numbers. */
export const sealedText = (label: string, max = 100) => field(filled(label, max), { label, input: 'text', sealed: true });
/** Fen; a page shows yuan. */
export const money = (label: string) => field(z.int(`${label}以分为单位，须为整数`).positive(`${label}须大于零`), { label, input: 'money' });
export const day = (label: string) => field(z.iso.date(`${label}须为日期，如 2026-10-12`), { label, input: 'date' });
/** A day that may be unknown or never come. */
export const dayOrNone = (label: string) => field(z.iso.date(`${label}须为日期，如 2026-10-12`).optional(), { label, input: 'date', optional: true });
export const count = (label: string, most: number) => field(z.int(`${label}须为整数`).min(1, `${label}须大于零`).max(most, `${label}不超过 ${most}`), { label, input: 'number' });
/** A number of persons or things, none included. */
export const tally = (label: string, most: number) => field(z.int(`${label}须为整数`).min(0, `${label}不得为负`).max(most, `${label}不超过 ${most}`), { label, input: 'number' });
/** Fen, nothing included; a page shows yuan. */
export const moneyOrNone = (label: string) => field(z.int(`${label}以分为单位，须为整数`).min(0, `${label}不得为负`).max(10_000_000_000_000, `${label}过大，请核对单位是否为分`), { label, input: 'money' });
/** Basis points of the principal, 0 included. */
export const rateBp = (label: string) => field(z.int(`${label}须为整数基点`).min(0).max(1_000), { label, input: 'rate' });
export function choice<const T extends Record<string, string>>(label: string, options: T) {
  return field(z.enum(Object.keys(options) as [keyof T & string, ...(keyof T & string)[]], `请选择${label}`), { label, input: 'choice', options });
}

/** The hints of a form, in its order. */
export function fieldsOf(form: z.ZodObject): (StepFieldHint & { name: string })[] {
  return Object.entries(form.shape).map(([name, type]) => ({ name, ...((type as z.ZodType).meta() as unknown as StepFieldHint) }));
}
