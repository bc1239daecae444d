import { commandEvent, refusalProblem, type CaseworkRecord, type RefusalWords } from '@lianban/casework';
import type { SafetyProcedure } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import { caseworkOf } from './casework-of.js';
import { openFacts } from './facts-seal.js';
import { papersOf } from './office-places.js';
import { SafetyCaseEntity } from './safety-case.entity.js';
import type { SafetyKind } from './safety-kind.js';
import { systemWords } from './system-words.data.js';

/** What a procedure must name of itself. */
export interface KindNames {
  /** First part of its case numbers. */
  prefix: string;
  workflowType: string;
  /** Id of the workflow that follows a case. */
  idOf(ref: { caseId: string }): string;
  /** Sentence and remedy of what `decide` refuses. */
  refusals: RefusalWords;
}

/** What is the same for every procedure of work safety: where its record lies, how refusals and history speak, which workflow follows. */
export function kindOf<Facts>(procedure: { slug: string }, { prefix, workflowType, idOf, refusals }: KindNames) {
  const rules = procedure as SafetyKind['rules'];
  return {
    slug: rules.slug as SafetyProcedure, prefix, rules, caseEntity: SafetyCaseEntity, casework: caseworkOf(rules, { workflowType, idOf }), workflowId: (caseId) => idOf({ caseId }),
    load: async (manager, row, { keys }) => ({ facts: openFacts<Facts>(keys.sealer, row.factsSealed), papers: await papersOf(manager, row.caseId) }),
    problem: refusalProblem(rules.slug, refusals), event: commandEvent(rules.steps, rules.requests, systemWords),
  } satisfies Partial<SafetyKind<Facts>>;
}

/** Names of offices, which may stand in any public text. */
export async function officeNames(manager: EntityManager, { reference }: Pick<CaseworkRecord, 'reference'>): Promise<string[]> {
  return (await reference.offices(manager)).map(({ name }) => name);
}
