import type { DeclaredRecord, OwedStep } from '@lianban/steps';
import { insertSteps, type NewStep } from '../steps/insert-steps.js';
import type { CaseScene, DeclaredCaseRow, DeclaredKind } from './declared-kind.js';
import type { DeclaredStepBase } from './declared-step.entity.js';
import { sealData } from './seal-data.js';

type Opening<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord> = Pick<CaseScene<Row, Step, Case>, 'casework' | 'one' | 'context'>;

/** A declared step as a row to be opened. */
export function newDeclaredStep<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord>(
  kind: DeclaredKind<Row, Step, Case>, { casework, one: { row, record }, context }: Opening<Row, Step, Case>, { code, round, fixedOn, term, data = {} }: OwedStep,
): NewStep<Step> {
  const spec = kind.rules.steps[code];
  if (!spec) throw new Error(`no step ${code} is declared`);
  const sealed = sealData(casework.keys.sealer, spec, data);
  return { caseId: row.caseId, code, round, title: spec.title, data: sealed, ...kind.place(spec.owner, row, record, context), ...(fixedOn && { fixedOn }), ...(term && { term }) } as unknown as NewStep<Step>;
}

/** Opens what is not there yet; answers with the new ids, still to be announced. */
export function openDeclared<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord>(
  kind: DeclaredKind<Row, Step, Case>, scene: Opening<Row, Step, Case> & Pick<CaseScene<Row, Step, Case>, 'manager'>, steps: readonly OwedStep[],
): Promise<string[]> {
  return insertSteps(kind.casework, scene.manager, steps.map((step) => newDeclaredStep(kind, scene, step)), scene.context);
}
