import type { OwedStep } from '@lianban/steps';
import { insertSteps, type NewStep } from '../steps/insert-steps.js';
import type { CaseScene, DeclaredCaseRow, DeclaredKind, LoadedCase } from './declared-kind.js';
import type { DeclaredStepBase } from './declared-step.entity.js';
import type { CaseworkContext } from '../record/casework-context.js';
import type { DeclaredCase } from '@lianban/steps';

/** A declared step as a row to be opened. */
export function newDeclaredStep<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredCase>(
  kind: DeclaredKind<Row, Step, Case>, { row, record }: Pick<LoadedCase<Row, Step, Case>, 'row' | 'record'>, { code, round, fixedOn, term, data = {} }: OwedStep, context: CaseworkContext,
): NewStep<Step> {
  const spec = kind.rules.steps[code];
  if (!spec) throw new Error(`no step ${code} is declared`);
  return { caseId: row.caseId, code, round, title: spec.title, data, ...kind.place(spec.owner, row, record, context), ...(fixedOn && { fixedOn }), ...(term && { term }) } as unknown as NewStep<Step>;
}

/** Opens what is not there yet; answers with the new ids, still to be announced. */
export function openDeclared<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredCase>(
  kind: DeclaredKind<Row, Step, Case>, { manager, one, context }: Pick<CaseScene<Row, Step, Case>, 'manager' | 'one' | 'context'>, steps: readonly OwedStep[],
): Promise<string[]> {
  return insertSteps(kind.casework, manager, steps.map((step) => newDeclaredStep(kind, one, step, context)), context);
}
