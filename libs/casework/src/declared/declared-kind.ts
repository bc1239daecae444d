import type { Actor } from '@lianban/persistence';
import type { LianbanProblem } from '@lianban/service';
import type { CompleteStep, DeclaredRecord, DeclaredProcedure, StepEffect } from '@lianban/steps';
import type { CountyCode, DepartmentCode } from '@lianban/contracts';
import type { PlainDate, Refusal } from '@lianban/kernel';
import type { EntityManager } from 'typeorm';
import type { CaseworkProcedure } from '../casework-procedure.js';
import type { CaseworkContext } from '../record/casework-context.js';
import type { CaseworkRecord } from '../record/casework-record.js';
import type { CaseRow } from '../record/lock-case.js';
import type { DeclaredStepBase } from './declared-step.entity.js';

/** The row of a case as it ends: columns that the case table of every declared procedure has. */
export interface DeclaredCaseRow extends CaseRow {
  number: string;
  state: string;
  closedAt: Date | null;
  closedOn: string | null;
  closedArticle: string | null;
  closedReason: string | null;
}

/** Done for somebody who does not sign in, at a counter: how the history names who did it, and what the step and the audit row keep of it. */
export interface StandsIn {
  words: string;
  step: Readonly<Record<string, unknown>>;
  audit: Readonly<Record<string, unknown>>;
}

/** Who gives a command: a person from a post, or the service. */
export type CaseActor = Actor & { name: string; standsIn?: StandsIn };
export const systemPerson: CaseActor = { sub: 'system', post: 'system', role: 'system', department: null, county: null, name: '系统' };

/** Where a step lies. `assigned`: the directory names who answers there. */
export interface StepPlace {
  office: string;
  assigned: boolean;
  department: DepartmentCode;
  county: CountyCode | null;
}

/** A case under a command: its row and steps as they lie in the database, and the record as `decide` sees it. */
export interface LoadedCase<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord> {
  row: Row;
  steps: Step[];
  record: Case;
}

/** One command on one locked case, in one transaction. */
export interface CaseScene<Row extends DeclaredCaseRow, Step extends DeclaredStepBase, Case extends DeclaredRecord> {
  casework: CaseworkRecord;
  manager: EntityManager;
  context: CaseworkContext;
  actor: CaseActor;
  one: LoadedCase<Row, Step, Case>;
}

/**
 * How a service carries out a procedure whose steps are declared: where its record lies, which office owes what, and
 * what its own effects do. Everything else is the same for all of them.
 */
/* eslint-disable @typescript-eslint/no-explicit-any -- a kind names its own types; whoever carries it out asks for none of them */
export interface DeclaredKind<
  Row extends DeclaredCaseRow = any, Step extends DeclaredStepBase = any, Case extends DeclaredRecord = any,
  Command extends { type: string } = any, Effect extends { type: string } = any, Context extends { today: PlainDate } = any,
> {
  casework: CaseworkProcedure<Step>;
  /** What audit rows call a case: `<caseName>/<caseId>`; the slug where nothing is said. */
  caseName?: string;
  rules: Pick<DeclaredProcedure<string, string, Case, Command, Effect, Context>, 'steps' | 'decide' | 'owed' | 'clocked'>;
  caseEntity: new () => Row;
  /** Facts and papers of a case whose row the caller holds. */
  load(manager: EntityManager, row: Row, casework: CaseworkRecord): Promise<Omit<Case, 'state' | 'steps'>>;
  /** Before anything that decisions depend on is read: locks what the command shares with other cases. */
  hold?(manager: EntityManager, command: Command | CompleteStep): Promise<void>;
  /** What decisions depend on besides the record, read in the transaction. */
  context(manager: EntityManager, row: Row, record: Case, context: CaseworkContext, casework: CaseworkRecord): Promise<Context>;
  place(owner: string, row: Row, record: Case, context: CaseworkContext): StepPlace;
  /** Effects of the procedure's own, and the command that caused them. */
  saveEffect(scene: CaseScene<Row, Step, Case>, effect: Exclude<Effect, StepEffect>, command: Command | CompleteStep): Promise<void>;
  /** A refusal of `decide` as people are told. */
  problem(refusal: Refusal): LianbanProblem;
  /** A command as a line of history and audit: a stable word, and what was said that is no personal data. */
  event(command: Command | CompleteStep): { action: string; text: string | null };
}
/* eslint-enable @typescript-eslint/no-explicit-any */

/** A case as audit rows name it. */
export const auditObject = ({ caseName, casework }: Pick<DeclaredKind, 'caseName' | 'casework'>, caseId: string): string => `${caseName ?? casework.procedure}/${caseId}`;
