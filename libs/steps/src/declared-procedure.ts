import { accepted, type Outcome, type PlainDate } from '@lianban/kernel';
import type { Role } from '@lianban/contracts';
import type { z } from 'zod';
import type { CompleteStep } from './complete-step.js';
import type { DeclaredRecord } from './declared-case.js';
import type { OwedStep } from './owed-steps.js';
import type { StepEffect } from './step-effects.js';
import type { StepTable } from './step-spec.js';

/** Something that a person may ask for beside the steps; it reaches `decide` as the command `{ type: <its name>, ...data, by }`. */
export interface RequestSpec<Case = unknown> {
  title: string;
  by: readonly Role[];
  /** The office whose people may ask, as the owner of a step is named. */
  owner: string;
  article: string;
  form: z.ZodObject;
  /** Whether it may be asked for now, so that pages offer nothing that is refused. */
  when(record: Case): boolean;
}

/** What a command makes of a record: as it is afterwards, and what the service has to carry out, in order. */
export interface Decision<Case, Effect> {
  record: Case;
  effects: readonly Effect[];
}

/**
 * A procedure without effects, as its service carries it out: which steps it has, what a command causes, and what is
 * owed next. `Context` is what a decision depends on besides the record.
 */
export interface DeclaredProcedure<
  Code extends string, State extends string, Case extends DeclaredRecord<Code, State>,
  Command extends { type: string }, Effect extends { type: string } = StepEffect<Code, State>, Context extends { today: PlainDate } = { today: PlainDate }, Refusal extends string = string,
> {
  /** `enforcement-disclosure`; its settings and problem codes begin with it. */
  slug: string;
  /** Number of the document whose articles the steps name. */
  document: string;
  steps: StepTable<Code>;
  /** Labels of the papers that may lie in a case. */
  papers: Readonly<Record<string, string>>;
  /** States in words. */
  states: Readonly<Record<State, string>>;
  requests: Readonly<Record<string, RequestSpec<Case>>>;
  /** What a form may begin with: what the record knows already of a step that is owed. */
  initial?(code: Code, record: Case): Readonly<Record<string, unknown>>;
  /** Steps whose passed day has consequences of its own: the command `note-overdue` `{ code }`. */
  clocked?: readonly Code[];
  decide(command: Command | CompleteStep<Code>, record: Case, context: Context): Outcome<Decision<Case, Effect>, Refusal>;
  owed(record: Case, context: Context): OwedStep<Code>[];
}

export function accepts<Case, Effect>(record: Case, effects: readonly Effect[]): Outcome<Decision<Case, Effect>, never> {
  return accepted({ record, effects });
}
