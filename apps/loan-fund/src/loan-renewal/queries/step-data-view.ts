import type { Sealer } from '@lianban/crypto';
import { formatYuan, maskName, maskTail } from '@lianban/kernel';
import { caseDocuments, fieldsOf, stepSpec, type CaseDocumentKind, type EligibilityReason, type LoanStepView, type StepFieldHint } from '@lianban/procedure-loan-renewal';
import type { LoanStepEntity } from '../cases/loan-step.entity.js';
import { eligibilityWords } from '../eligibility-words.data.js';
import { isSealed, openValue } from '../seal-data.js';
import { stepDataWords } from './step-data-words.data.js';

type Hint = Pick<StepFieldHint, 'label'> & Partial<StepFieldHint>;

/** What a step knows, in words; personal data masked unless the reader handles the case. */
export function stepDataView(sealer: Sealer, { code, outcome, data }: LoanStepEntity, clear: boolean): LoanStepView['data'] {
  const form = outcome ? stepSpec(code).outcomes[outcome]?.form : undefined;
  // As the form asks, then what the record knew beside it: the database keeps no order.
  const hints = new Map<string, Hint>((form ? fieldsOf(form) : []).map(({ name, ...hint }) => [name, hint]));
  for (const [name, label] of Object.entries(stepDataWords)) if (!hints.has(name)) hints.set(name, { label });
  return [...hints].flatMap(([name, hint]) => {
    const value = 'decision' in data ? undefined : data[name];
    const words = value === null || value === undefined ? '' : wordsOf(sealer, name, value, hint, clear);
    return words ? [{ name, label: hint.label, value: words }] : [];
  });
}

function wordsOf(sealer: Sealer, name: string, value: unknown, { options }: Hint, clear: boolean): string {
  if (isSealed(value)) return clear ? String(openValue(sealer, value)) : masked(name, String(openValue(sealer, value)));
  if (typeof value === 'number' && name.endsWith('Fen')) return `${formatYuan(value)} 元`;
  if (typeof value === 'number' && name.endsWith('Bp')) return `${(value / 100).toFixed(2)}%`;
  if (Array.isArray(value)) return value.map((one) => caseDocuments[one as CaseDocumentKind] ?? eligibilityWords[one as EligibilityReason] ?? String(one)).join('；');
  return options?.[String(value)] ?? String(value);
}

const masked = (name: string, value: string): string => (name === 'accountNumber' ? maskTail(value) : maskName(value));
