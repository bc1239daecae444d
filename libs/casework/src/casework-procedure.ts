import type { ServiceName } from '@lianban/contracts';
import type { WorkflowOutboxEntry } from '@lianban/messaging';
import type { StepTerm } from '@lianban/deadlines';
import type { CaseworkContext } from './record/casework-context.js';
import type { StepBase } from './steps/step-base.entity.js';

/** The article that demands a step. */
export interface StepBasis {
  document: string;
  article: string;
}

/** What casework must know of a procedure; declared once in its service and handed to every function here. */
export interface CaseworkProcedure<Step extends StepBase = StepBase> {
  /** Name of the service, as in its topics: `loan-fund`. */
  service: ServiceName;
  /** Slug, which its settings begin with: `loan-renewal`. */
  procedure: string;
  /** Table of its cases; has `case_id`, `number`, `closed_at`. */
  caseTable: string;
  /** Entity of table `step`. */
  step: new () => Step;
  basis: Readonly<Record<Step['code'], StepBasis>>;
  /** The term of a step opened today; not asked for a step whose end a fact set. */
  termOf(code: Step['code'], context: CaseworkContext): StepTerm;
  /** The workflow that follows a case. */
  workflowOf(caseId: string): Omit<WorkflowOutboxEntry, 'destination'>;
}

/** How a step of this kind may end. */
export type OutcomeOf<Step extends StepBase> = NonNullable<Step['outcome']>;

/** `loan-renewal` → `LOAN_RENEWAL`, the first part of its problem codes. */
export const problemPrefix = ({ procedure }: Pick<CaseworkProcedure, 'procedure'>): string => procedure.toUpperCase().replaceAll('-', '_');
