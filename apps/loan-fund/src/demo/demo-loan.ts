import { uuidOf } from '@lianban/casework/demo';
import { organisationOffice } from '@lianban/contracts';
import { shanghaiInstant, type Outcome, type PlainDate } from '@lianban/kernel';
import {
  decide, owedSteps, stepSpec, type CaseDocumentKind, type LedgerEntry, type Loan, type LoanApplication, type LoanCommand, type LoanEffect, type LoanRefusal,
} from '@lianban/procedure-loan-renewal';
import { commandEvent } from '../loan-renewal/commands/command-event.js';
import { carryOutEffect } from './demo-effects.js';
import type { DemoFund } from './demo-fund.js';
import { openDemoStep, type DemoMoment, type DemoStep } from './demo-step.js';
import { actorOf, borrowerPost, type DemoActor } from './demo-people.js';

export interface DemoDeal {
  index: number;
  firmKey: string;
  bankKey: string;
  application: LoanApplication;
  specialReason: string | null;
}

type Closed = Extract<LoanEffect, { type: 'case-closed' }> & DemoMoment;

/** A record made by giving commands to `decide` on past days, as the service would have written it. */
export class DemoLoan {
  readonly caseId: string;
  readonly borrowerOffice: string;
  readonly bankOffice: string;
  readonly steps: DemoStep[] = [];
  readonly papers: { kind: CaseDocumentKind; at: Date; by: string; post: string }[] = [];
  readonly events: { at: Date; action: string; by: string; text: string | null }[] = [];
  readonly entries: { entry: LedgerEntry; at: Date; by: string; reference: string | null }[] = [];
  readonly overdue: (DemoMoment & { days: number; justified: boolean; approved: boolean })[] = [];
  reservation: { at: Date; releasedAt: Date | null; consumedAt: Date | null } | null = null;
  blacklisted: (DemoMoment & { reason: string }) | null = null;
  sanction: (DemoMoment & { reason: string }) | null = null;
  closed: Closed | null = null;
  openedAt: Date | null = null;
  revision = 1;
  private clock = { on: '' as PlainDate, times: 0 };

  constructor(readonly deal: DemoDeal, readonly fund: DemoFund) {
    this.caseId = uuidOf(`demo loan ${deal.index}`);
    this.borrowerOffice = organisationOffice('borrower', deal.firmKey);
    this.bankOffice = organisationOffice('lending-bank', deal.bankKey);
  }

  /** Takes the application in on its day. */
  file(papers: readonly CaseDocumentKind[]): void {
    const moment = this.moment(this.deal.application.filedOn);
    this.openedAt = moment.now;
    const by = actorOf(borrowerPost(this));
    this.hand(papers, moment.now, by);
    this.events.push({ at: moment.now, action: 'case.opened', by: by.name, text: null });
    this.openOwed(moment);
  }

  hand(papers: readonly CaseDocumentKind[], at: Date, { name, post }: DemoActor): void {
    for (const kind of papers) if (!this.papers.some((paper) => paper.kind === kind)) this.papers.push({ kind, at, by: name, post });
  }

  /** Gives a command on a day; a refusal changes nothing. Papers that its outcome needs are handed in with it. */
  give(command: LoanCommand, on: PlainDate): Outcome<true, LoanRefusal> {
    const moment = this.moment(on);
    const actor = actorOf('by' in command ? command.by : 'system');
    if (command.type === 'complete') this.hand(stepSpec(command.code).outcomes[command.outcome]?.papers ?? [], moment.now, actor);
    const decided = decide(command, this.asLoan(), this.fund.contextFor(this, on));
    if (!decided.ok) return decided;
    for (const effect of decided.value.effects) carryOutEffect(this, effect, { moment, actor, command });
    if (decided.value.effects.length > 0) this.writeDown(command, actor.name, moment.now);
    this.openOwed(moment);
    return { ok: true, value: true };
  }

  asLoan(): Loan {
    return {
      state: this.closed?.state ?? 'open', application: this.deal.application, papers: this.papers.map(({ kind }) => kind),
      steps: this.steps.map((step) => ({
        stepId: step.stepId, code: step.code, round: step.round, outcome: step.outcome, data: step.data, openedOn: step.openedOn as PlainDate, dueOn: step.dueOn as PlainDate,
        closedOn: step.closedOn as PlainDate | null, suspended: step.suspensions.some(({ toOn }) => toOn === null), bySub: step.bySub,
      })),
    };
  }

  private writeDown(command: LoanCommand, by: string, at: Date): void {
    this.revision += 1;
    const { action, text } = commandEvent(command);
    this.events.push({ at, action, by, text });
    if (this.closed) this.events.push({ at, action: `case.${this.closed.state}`, by, text: this.closed.reason });
  }

  /** Half an hour further each time that something happens on the same day. */
  private moment(on: PlainDate): DemoMoment {
    this.clock = { on, times: this.clock.on === on ? this.clock.times + 1 : 0 };
    const minutes = 9 * 60 + (this.deal.index % 30) + Math.min(this.clock.times, 14) * 30;
    const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    return { now: shanghaiInstant(on, time), today: on };
  }

  private openOwed(moment: DemoMoment): void {
    for (const owed of owedSteps(this.asLoan(), moment.today)) this.steps.push(openDemoStep(this, { ...owed, data: {} }, moment));
  }
}
