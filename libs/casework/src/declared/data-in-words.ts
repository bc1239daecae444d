import type { Sealer } from '@lianban/crypto';
import { formatYuan, maskName, maskTail } from '@lianban/kernel';
import { fieldsOf, type StepFieldHint, type StepSpec } from '@lianban/steps';
import type { DeclaredStepBase } from './declared-step.entity.js';
import { isSealed, openValue } from './seal-data.js';

/** One thing that a step knows, as a page shows it. */
export interface DataWord {
  name: string;
  label: string;
  value: string;
}

type Hint = Pick<StepFieldHint, 'label'> & Partial<StepFieldHint>;

/** Labels of what the record knew of a step beside its form, shown after it; words of the items of lists. */
export interface DataWords {
  labels?: Readonly<Record<string, string>>;
  items?: Readonly<Record<string, string>>;
}

/** What a step knows, in words and in the order of its form; personal data masked unless `clear`. */
export function dataInWords(sealer: Sealer, spec: StepSpec | undefined, { outcome, data }: Pick<DeclaredStepBase, 'outcome' | 'data'>, clear: boolean, { labels = {}, items = {} }: DataWords = {}): DataWord[] {
  const form = outcome ? spec?.outcomes[outcome]?.form : undefined;
  const hints = new Map<string, Hint>((form ? fieldsOf(form) : []).map(({ name, ...hint }) => [name, hint]));
  for (const [name, label] of Object.entries(labels)) if (!hints.has(name)) hints.set(name, { label });
  return [...hints].flatMap(([name, hint]) => {
    const value = data[name];
    const words = value === null || value === undefined ? '' : inWords(sealer, { name, value, hint, items }, clear);
    return words ? [{ name, label: hint.label, value: words }] : [];
  });
}

interface Said extends Required<Pick<DataWords, 'items'>> {
  name: string;
  value: unknown;
  hint: Hint;
}

function inWords(sealer: Sealer, { name, value, hint: { options }, items }: Said, clear: boolean): string {
  if (isSealed(value)) return clear ? String(openValue(sealer, value)) : masked(String(openValue(sealer, value)));
  if (typeof value === 'number' && name.endsWith('Fen')) return `${formatYuan(value)} 元`;
  if (typeof value === 'number' && name.endsWith('Bp')) return `${(value / 100).toFixed(2)}%`;
  if (typeof value === 'string' && name.endsWith('At') && !Number.isNaN(Date.parse(value))) return inShanghai.format(new Date(value));
  if (Array.isArray(value)) return value.map((one) => items[String(one)] ?? String(one)).join('；');
  return options?.[String(value)] ?? String(value);
}

/** `2026-10-12 09:30`: Swedish writes a day as ISO does. */
const inShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** Numbers of accounts and phones by their end, names by their beginning. */
const masked = (value: string): string => (/^[\d\s-]+$/.test(value) ? maskTail(value) : maskName(value));
