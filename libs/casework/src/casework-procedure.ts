import type { ServiceName, StepNews } from '@lianban/contracts';
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
  /** Other procedures of the service keep their cases in the same table: its column `procedure` holds the slug whose a case is. */
  sharesTables?: true;
  /** Entity of table `step`. */
  step: new () => Step;
  basis: Readonly<Record<Step['code'], StepBasis>>;
  /** The term of a step opened today; not asked for a step whose end a fact set. */
  termOf(code: Step['code'], context: Pick<CaseworkContext, 'today' | 'settings'>): StepTerm;
  /** Whom the beginning and the end of a step are told, beside notices; absent: nobody. */
  news?: StepNewsSource;
  /** The workflow that follows a case. */
  workflowOf(caseId: string): Omit<WorkflowOutboxEntry, 'destination'>;
}

/** A step whose beginning or end is told. */
export interface ToldStep {
  code: string;
  title: string;
  caseNumber: string;
  office: string;
  dueOn: string;
  openedAt: string;
  closedAt: string | null;
  outcome: string | null;
}

/** What is told of a step, and to which of the offices that the case names. */
export interface StepNewsSource {
  /** Columns of the table of cases that hold an office. */
  partyColumns: readonly string[];
  /** `parties`: office by column. */
  of(step: ToldStep, parties: Readonly<Record<string, string>>): StepNews[];
}

/** How a step of this kind may end. */
export type OutcomeOf<Step extends StepBase> = NonNullable<Step['outcome']>;

/** `loan-renewal` → `LOAN_RENEWAL`, the first part of its problem codes. */
export const problemPrefix = ({ procedure }: Pick<CaseworkProcedure, 'procedure'>): string => procedure.toUpperCase().replaceAll('-', '_');
