import type { DeclaredKind } from '@lianban/casework';
import type { DepartmentCode, SafetyCaseDetail, SafetyProcedure } from '@lianban/contracts';
import type { DeclaredCase, DeclaredProcedure } from '@lianban/steps';
import type { SafetyCaseEntity } from './safety-case.entity.js';
import type { SafetyStepEntity } from './safety-step.entity.js';

export type SafetyCase<Facts = unknown> = DeclaredCase<string, string, Facts>;

/* eslint-disable @typescript-eslint/no-explicit-any -- a kind names its own types; pages and commands that serve all three ask for none of them */
/** How one of the three procedures is kept, carried out and shown. */
export interface SafetyKind<Facts = any, Command extends { type: string } = any, Effect extends { type: string } = any, Context extends { today: any } = any>
  extends DeclaredKind<SafetyCaseEntity, SafetyStepEntity, SafetyCase<Facts>, Command, Effect, Context> {
  slug: SafetyProcedure;
  /** First part of its case numbers. */
  prefix: string;
  rules: DeclaredProcedure<string, string, SafetyCase<Facts>, Command, Effect, Context>;
  /** The facts in labelled groups, as the case page shows them; `clear`: the reader handles such cases. */
  factsView(facts: Facts, clear: boolean): SafetyCaseDetail['facts'];
  /** Whose office writes down what owners of steps did who do not work here (`recordedBy`): the office that leads the case, or one department of the city. */
  recorder: 'lead' | DepartmentCode;
  /** Id of the workflow that follows a case. */
  workflowId(caseId: string): string;
}
/* eslint-enable @typescript-eslint/no-explicit-any */

/** The three procedures by slug. */
export class SafetyKinds {
  private readonly bySlug: ReadonlyMap<string, SafetyKind>;

  constructor(readonly all: readonly SafetyKind[]) {
    this.bySlug = new Map(all.map((kind) => [kind.slug, kind]));
  }

  get(slug: string): SafetyKind {
    const kind = this.bySlug.get(slug);
    if (!kind) throw new Error(`no procedure ${slug} is kept here`);
    return kind;
  }
}
