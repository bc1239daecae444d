import { z } from 'zod';
import { fenOfYuan } from './yuan.js';
import type { FieldFault, FormField } from './form-field.js';

export type Typed = Record<string, unknown>;
export type Read<T> = { ok: true; data: T } | { ok: false; faults: FieldFault[] };

/** What was typed, as the schema of the service takes it: yuan become fen, empty fields are left out, dotted names become parts. */
export function readForm<T extends z.ZodType>(schema: T, fields: readonly FormField[], typed: Typed): Read<z.output<T>> {
  const faults = fields.flatMap((field) => faultOf(field, typed[field.name]));
  const unreadable = new Set(faults.map(({ field }) => field));
  const parsed = schema.safeParse(nested(fields, typed));
  if (parsed.success && faults.length === 0) return { ok: true, data: parsed.data };
  const refused = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })).filter(({ field }) => !unreadable.has(field));
  return { ok: false, faults: inOrder(fields, [...faults, ...refused]) };
}

const asks: Partial<Record<FormField['input'], string>> = { choice: '请选择', many: '请选择', 'yes-no': '请说明是否' };

/** What cannot be read as what the field asks for. */
const misread: Partial<Record<FormField['input'], (typed: string) => string | null>> = {
  money: (typed) => (fenOfYuan(typed) === null ? '须为金额，以元为单位，最多两位小数，如 1,500,000.00' : null),
  date: (typed) => (z.iso.date().safeParse(typed).success ? null : '须为日历上有的日期，写成 2026-10-12'),
};

/** What is missing; and the service asks for whole fen, a person typed yuan and is told so in yuan. */
function faultOf({ name, label, input, optional, options }: FormField, value: unknown): FieldFault[] {
  if (isEmpty(value)) return optional || input === 'many' || (options && '' in options) ? [] : [{ field: name, message: `${asks[input] ?? '请填写'}${label}` }];
  const wrong = misread[input]?.(String(value).trim());
  return wrong ? [{ field: name, message: label + wrong }] : [];
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

function valueOf({ input }: FormField, value: unknown): unknown {
  if (isEmpty(value)) return undefined;
  if (input === 'money') return fenOfYuan(String(value)) ?? undefined;
  if (input === 'date') return String(value).trim();
  if (input === 'lines') return linesOf(String(value));
  return input === 'number' || input === 'rate' ? Number(value) : value;
}

/** The entries of a list that was typed one a line. */
export function linesOf(typed: string): string[] {
  return typed.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== '');
}

function nested(fields: readonly FormField[], typed: Typed): Typed {
  const data: Typed = {};
  for (const field of fields) {
    const path = field.name.split('.');
    const last = path.pop() ?? field.name;
    const part = path.reduce<Typed>((inside, key) => (inside[key] ??= {}) as Typed, data);
    const value = valueOf(field, typed[field.name]);
    if (value !== undefined) part[last] = value;
  }
  return data;
}

/** As the fields stand on the page; one sentence a field. */
function inOrder(fields: readonly FormField[], faults: FieldFault[]): FieldFault[] {
  const place = (name: string): number => (fields.findIndex((field) => field.name === name) + fields.length + 1) % (fields.length + 1);
  const first = faults.filter((fault, index) => faults.findIndex(({ field }) => field === fault.field) === index);
  return first.sort((a, b) => place(a.field) - place(b.field));
}
