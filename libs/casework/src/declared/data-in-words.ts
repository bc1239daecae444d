import type { Sealer } from '@lianban/crypto';
import { formatYuan, maskName } from '@lianban/kernel';
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

/** What a step knows, in words and in the order of its form, then what the record knew beside it (`extra`: its labels); personal data masked unless `clear`. */
export function dataInWords(sealer: Sealer, spec: StepSpec | undefined, { outcome, data }: Pick<DeclaredStepBase, 'outcome' | 'data'>, clear: boolean, extra: Readonly<Record<string, string>> = {}): DataWord[] {
  const form = outcome ? spec?.outcomes[outcome]?.form : undefined;
  const hints = new Map<string, Hint>((form ? fieldsOf(form) : []).map(({ name, ...hint }) => [name, hint]));
  for (const [name, label] of Object.entries(extra)) if (!hints.has(name)) hints.set(name, { label });
  return [...hints].flatMap(([name, hint]) => {
    const value = data[name];
    const words = value === null || value === undefined ? '' : inWords(sealer, name, value, hint, clear);
    return words ? [{ name, label: hint.label, value: words }] : [];
  });
}

function inWords(sealer: Sealer, name: string, value: unknown, { options }: Hint, clear: boolean): string {
  if (isSealed(value)) return clear ? String(openValue(sealer, value)) : maskName(String(openValue(sealer, value)));
  if (typeof value === 'number' && name.endsWith('Fen')) return `${formatYuan(value)} 元`;
  if (typeof value === 'number' && name.endsWith('Bp')) return `${(value / 100).toFixed(2)}%`;
  if (Array.isArray(value)) return value.map(String).join('；');
  return options?.[String(value)] ?? String(value);
}
