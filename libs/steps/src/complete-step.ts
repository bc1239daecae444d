import { accepted, refused, type Outcome } from '@lianban/kernel';
import { lastStep, openStepOf, type DeclaredRecord } from './declared-case.js';
import type { StepRefusal } from './step-refusals.js';
import type { StepTable } from './step-spec.js';

/** Somebody ends a step; `data` has the shape of the outcome's form. `by` is the person, null: the system. */
export interface CompleteStep<Code extends string = string> {
  type: 'complete';
  code: Code;
  outcome: string;
  data: Readonly<Record<string, unknown>>;
  by: string | null;
}

/**
 * What every step asks before it ends: it is open, not suspended, may end so, its form is filled rightly, its papers lie
 * in the case, a second person is one, and nobody ends what only the system ends. Answers with the checked data; refusals are those of `stepRefusals`.
 */
export function checkCompletion<Code extends string>(
  table: StepTable<Code>, record: DeclaredRecord<Code>, { code, outcome, data, by }: CompleteStep<Code>, paperLabels: Readonly<Record<string, string>> = {},
): Outcome<Readonly<Record<string, unknown>>, StepRefusal> {
  const open = openStepOf(record, code);
  if (!open) return refused('STEP_NOT_OPEN');
  if (open.suspended) return refused('STEP_SUSPENDED');
  const spec = table[code];
  if (by !== null && spec.by.length === 0) return refused('STEP_NOT_OPEN');
  const wanted = spec.outcomes[outcome];
  if (!wanted) return refused('OUTCOME_UNKNOWN');
  const form = wanted.form.safeParse(data);
  if (!form.success) return refused('DATA_INVALID', { errors: form.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })) });
  const missing = (wanted.papers ?? []).filter((kind) => !record.papers.includes(kind));
  if (missing.length > 0) return refused('PAPERS_MISSING', { papers: missing, labels: missing.map((kind) => paperLabels[kind] ?? kind) });
  if (by !== null && spec.notBy && lastStep<string>(record, spec.notBy)?.bySub === by) return refused('SAME_PERSON');
  return accepted({ ...open.data, ...form.data });
}
