import type { EntityManager } from 'typeorm';
import type { CaseworkProcedure } from './casework-procedure.js';
import type { StepBase } from './steps/step-base.entity.js';

/** A service's procedure, or several that share its tables. */
export type Procedures<Step extends StepBase = StepBase> = CaseworkProcedure<Step> | readonly CaseworkProcedure<Step>[];

/** In the order in which they were declared; at least one. */
export function procedureList<Step extends StepBase>(procedures: Procedures<Step>): readonly [CaseworkProcedure<Step>, ...CaseworkProcedure<Step>[]] {
  const [first, ...others] = 'procedure' in procedures ? [procedures] : procedures;
  if (!first) throw new Error('a service with cases has a procedure');
  return [first, ...others];
}

type Owner = Pick<CaseworkProcedure, 'caseTable' | 'procedure' | 'sharesTables'>;

/** Condition of a query over cases (`cases`: alias of their table): those of the procedure. */
export function ownCases({ procedure, sharesTables }: Owner, cases: string): string {
  return sharesTables ? `${cases}.procedure = '${procedure}'` : 'true';
}

/** Condition of a query over steps (`steps`: name or alias of their table): those in cases of the procedure. */
export function ownSteps(owner: Owner, steps: string): string {
  return owner.sharesTables ? `exists (select from ${owner.caseTable} own where own.case_id = ${steps}.case_id and ${ownCases(owner, 'own')})` : 'true';
}

/** Whose a case is. */
export async function procedureOfCase<Step extends StepBase>(procedures: Procedures<Step>, manager: EntityManager, caseId: string): Promise<CaseworkProcedure<Step>> {
  const all = procedureList(procedures);
  if (!all[0].sharesTables) return all[0];
  const [row]: { procedure: string }[] = await manager.query(`select procedure from ${all[0].caseTable} where case_id = $1`, [caseId]);
  const found = all.find(({ procedure }) => procedure === row?.procedure);
  if (!found) throw new Error(`no procedure ${row?.procedure ?? ''} of a case is declared`);
  return found;
}
