import { uuidAt } from '@lianban/casework/demo';
import { stepRow, type NewStep } from '@lianban/casework';
import { plainDate, type PlainDate } from '@lianban/kernel';
import { isStepEffect, type DeclaredStep, type OwedStep } from '@lianban/steps';
import type { NewCase } from '../../cases/commands/file-case.js';
import { SafetyCaseEntity } from '../../cases/safety-case.entity.js';
import type { SafetyCase, SafetyKind } from '../../cases/safety-kind.js';
import type { SafetyStepEntity } from '../../cases/safety-step.entity.js';
import type { DemoActor } from '../demo-city.js';
import { carryOutEffect } from './case-effects.js';
import { contextAt, type DemoContext } from './demo-context.js';
import { DemoWatch } from './demo-moment.js';
import type { DemoPublication } from './demo-publication.js';
import type { Move } from './teller.js';

export interface Filing<Facts = unknown> {
  caseId: string;
  number: string;
  /** Minute of the hour at which things happen in this case. */
  minute: number;
  columns: NewCase<Facts>;
  on: PlainDate;
  actor: DemoActor;
  papers?: readonly string[];
}

/** A case made by giving commands to its procedure's `decide` on past days, as the service would have written it; `data` in clear. */
export class DemoCase<Facts = unknown> {
  readonly row: SafetyCaseEntity;
  facts: Facts;
  readonly steps: SafetyStepEntity[] = [];
  readonly papers: { kind: string; at: Date; by: string; post: string }[] = [];
  readonly events: { at: Date; action: string; by: string; text: string | null }[] = [];
  publication: DemoPublication | null = null;
  private readonly watch: DemoWatch;

  constructor(readonly kind: SafetyKind, { caseId, number, minute, columns: { facts, parentCaseId = null, ...columns }, on, actor, papers = [] }: Filing<Facts>) {
    this.watch = new DemoWatch(minute);
    this.facts = facts;
    const moment = this.watch.at(on);
    this.row = Object.assign(new SafetyCaseEntity(), {
      ...columns, caseId, number, parentCaseId, procedure: kind.slug, state: 'open', openedAt: moment.now, openedOn: on, openedBy: actor.post, closedAt: null, closedOn: null, closedArticle: null, closedReason: null, revision: 1,
    });
    this.hand(papers, moment.now, actor);
    this.events.push({ at: moment.now, action: 'case.opened', by: actor.name, text: null });
    this.openOwed(this.record(), contextAt(moment));
  }

  /** Carries out one command; papers that its outcome needs are handed in with it. Throws where `decide` refuses. */
  give({ on, command, actor }: Move): void {
    const context = contextAt(this.watch.at(on));
    const { code = '', outcome = '' } = command as { code?: string; outcome?: string };
    if (command.type === 'complete') this.hand(this.kind.rules.steps[code]?.outcomes[outcome]?.papers ?? [], context.now, actor);
    const before = this.record();
    const decided = this.kind.rules.decide(command, before, context);
    if (!decided.ok) throw new Error(`the demonstration is refused: ${this.row.number} ${on} ${command.type} ${code} ${decided.refusal.code} ${JSON.stringify(decided.refusal.detail)}`);
    const { effects, record } = decided.value as { effects: { type: string }[]; record: SafetyCase<Facts> };
    if (effects.length === 0) return;
    this.facts = record.facts;
    for (const effect of effects) if (isStepEffect(effect)) carryOutEffect(this, effect, { context, actor });
    this.row.revision += 1;
    const { action, text } = this.kind.event(command);
    this.events.push({ at: context.now, action, by: actor.name, text });
    if (effects.some(({ type }) => type === 'case-closed')) this.events.push({ at: context.now, action: `case.${this.row.state}`, by: actor.name, text: this.row.closedReason });
    this.openOwed(record, context);
    for (const effect of effects) if (!isStepEffect(effect)) this.ownEffect(effect, before, context, actor);
  }

  record(): SafetyCase<Facts> {
    return { state: this.row.state, facts: this.facts, papers: [...new Set(this.papers.map(({ kind }) => kind))], steps: this.steps.map(declared) };
  }

  openStep(code: string): SafetyStepEntity | undefined {
    return this.steps.findLast((step) => step.code === code && step.closedAt === null);
  }

  open({ code, round, fixedOn, term, data = {} }: OwedStep, context: DemoContext): void {
    const spec = this.kind.rules.steps[code];
    if (!spec) throw new Error(`no step ${code} is declared`);
    const wanted = { caseId: this.row.caseId, code, round, title: spec.title, data, ...this.kind.place(spec.owner, this.row, this.record(), context), ...(fixedOn && { fixedOn }), ...(term && { term }) };
    const ends = { outcome: null, closedAt: null, closedOn: null, revision: 1, byPost: null, byName: null, bySub: null };
    const stepId = uuidAt(context.now, this.steps.length, `${this.row.caseId} ${code} ${round}`);
    this.steps.push({ ...stepRow(this.kind.casework, wanted as NewStep<SafetyStepEntity>, context), ...ends, stepId } as unknown as SafetyStepEntity);
  }

  /** What an effect of the procedure's own makes of the case; each kind of story says it. */
  protected ownEffect(_effect: { type: string }, _before: SafetyCase<Facts>, _context: DemoContext, _actor: DemoActor): void {}

  private hand(papers: readonly string[], at: Date, { name, post }: DemoActor): void {
    for (const kind of papers) {
      if (this.papers.some((paper) => paper.kind === kind)) continue;
      this.papers.push({ kind, at, by: name, post });
      this.events.push({ at, action: 'document.uploaded', by: name, text: this.kind.rules.papers[kind] ?? kind });
    }
  }

  private openOwed(record: SafetyCase<Facts>, context: DemoContext): void {
    for (const owed of this.kind.rules.owed(record, context) as OwedStep[]) this.open(owed, context);
  }
}

function declared({ stepId, code, round, outcome, data, openedOn, dueOn, closedOn, closedAt, suspensions, bySub }: SafetyStepEntity): DeclaredStep {
  return {
    stepId, code, round, outcome, data, openedOn: plainDate(openedOn), dueOn: plainDate(dueOn), closedOn: closedOn === null ? null : plainDate(closedOn),
    suspended: closedAt === null && suspensions.some(({ toOn }) => toOn === null), bySub,
  };
}
