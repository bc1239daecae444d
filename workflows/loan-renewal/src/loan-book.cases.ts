import { dueOfStep, isSuspended } from '@lianban/deadlines';
import { plainDate, type PlainDate } from '@lianban/kernel';
import {
  caseDocumentKinds, decide, defaultContext, defaultSettings, loanStepCodes, loanSteps, outlivesCase, owedSteps,
  type Loan, type LoanApplication, type LoanCommand, type LoanContext, type LoanEffect, type LoanStepCode, type LoanStepOutcome, type StepOwner,
} from '@lianban/procedure-loan-renewal';
import { RecordedSteps, type RecordedStep } from '@lianban/testing/workflows';
import type { StepRequest } from '@lianban/workflow-shared/activities';
import type { LoanRenewalActivities, LoanView } from './loan-renewal.activities.js';
import { money, said } from './loan-words.cases.js';

const rules = { procedure: 'loan-renewal', settings: defaultSettings, termWorkingDays: Object.fromEntries(loanStepCodes.map((code) => [code, 3])) as Record<LoanStepCode, number> };
const application: LoanApplication = {
  applicantType: 'enterprise', inCity: true, sound: true, policyOk: true, temporaryDifficulty: true, purpose: 'repay_maturing_loan', filedOn: plainDate('2026-02-02'),
  loanDueOn: plainDate('2026-03-20'), maturingFen: money, amountFen: money, expectedDays: 13, programme: null, secured: true, specialReasons: [],
};
const officeOf = (code: LoanStepCode): string => loanSteps[code].owner;

/** The record of one loan in memory, moved by the procedure's own `decide`: what the tests put in place of the loan fund's database. */
export class LoanBook extends RecordedSteps<LoanStepCode, LoanStepOutcome> implements LoanRenewalActivities {
  loan: Loan = { state: 'open', papers: [...caseDocumentKinds], steps: [], application };
  readonly effects: LoanEffect[] = [];
  /** What decisions depend on besides the record; a scenario may change it. */
  over: Partial<LoanContext> = {};
  private day: PlainDate = application.filedOn;

  constructor(now: () => Promise<number>) {
    super(now, rules);
    this.file({});
  }

  /** The loan as it is filed; before the workflow starts. */
  file(over: Partial<LoanApplication>): void {
    this.steps.clear();
    this.loan = { ...this.loan, steps: [], application: { ...application, ...over } };
    this.day = this.loan.application.filedOn;
    this.openOwed();
  }

  context(on: string): LoanContext {
    return { ...defaultContext, calendar: this.calendar, today: plainDate(on), availableFen: 8 * money, overdueEvents: [], blacklisted: false, bankSanctioned: false, ...this.over };
  }

  /** A person, or the clock, gives an order on a day; a refusal is thrown. */
  give(command: LoanCommand, on: string): void {
    this.day = plainDate(on);
    const decided = decide(command, { ...this.loan, steps: this.loan.steps.map((step) => ({ ...step, dueOn: this.dueOn(step.code, step.round) })) }, this.context(on));
    if (!decided.ok) throw new Error(`${command.type}: ${decided.refusal.code} ${JSON.stringify(decided.refusal.detail)}`);
    for (const effect of decided.value.effects) this.carryOut(effect);
    this.effects.push(...decided.value.effects);
    this.loan = decided.value.record;
    this.openOwed();
  }

  complete(code: LoanStepCode, outcome: LoanStepOutcome, on: string, data: Record<string, unknown> = said[code]?.(on) ?? {}): void {
    this.give({ type: 'complete', code, outcome, data, by: 'post' }, on);
  }

  step(code: LoanStepCode, round = 1): RecordedStep<LoanStepOutcome> | undefined {
    return this.find(code, officeOf(code), round);
  }

  /** The day by which a step is owed, as the calendar now has it. */
  dueOn(code: LoanStepCode, round = 1): PlainDate {
    const due = dueOfStep(this.calendar, this.step(code, round)!);
    if (!due.ok) throw new Error('no calendar for this term');
    return due.value.dueOn;
  }

  loadLoan = async (): Promise<LoanView> => ({
    offices: Object.fromEntries(Object.values(loanSteps).map(({ owner }) => [owner, owner])) as Record<StepOwner, string>,
    closed: this.loan.state !== 'open',
    opened: loanStepCodes.flatMap((code) => {
      const last = this.loan.steps.findLast((step) => step.code === code);
      return last ? [{ code, round: last.round, outcome: last.outcome }] : [];
    }),
  });

  protected needsNo(_: StepRequest<LoanStepCode>): LoanStepOutcome | null {
    return 'case-closed';
  }

  private carryOut(effect: LoanEffect): void {
    if (effect.type === 'step-opened') {
      const round = this.rounds(effect.code) + 1;
      this.open({ code: effect.code, office: officeOf(effect.code), round }, this.day, effect.fixedOn ?? null);
    }
    if (effect.type === 'step-closed') this.end(this.openStepOf(effect.code), effect.outcome);
    if (effect.type === 'step-suspended') this.openStepOf(effect.code).suspensions.push({ fromOn: this.day, toOn: null, reason: effect.reason });
    if (effect.type === 'step-resumed') this.goOn(this.openStepOf(effect.code));
    if (effect.type === 'step-refixed') Object.assign(this.openStepOf(effect.code), { termWorkingDays: null, fixedOn: effect.dueOn, fixedSinceOn: this.day });
    if (effect.type === 'case-closed') for (const code of loanStepCodes) if (!outlivesCase(code)) this.endAll(code);
  }

  private endAll(code: LoanStepCode): void {
    for (let round = 1; round <= this.rounds(code); round += 1) {
      const step = this.step(code, round)!;
      if (step.outcome === null) this.end(step, 'case-closed');
    }
  }

  private end(step: RecordedStep<LoanStepOutcome>, outcome: LoanStepOutcome): void {
    if (isSuspended(step)) this.goOn(step);
    step.outcome = outcome;
  }

  private goOn(step: RecordedStep<LoanStepOutcome>): void {
    step.suspensions = step.suspensions.map((one) => ({ ...one, toOn: one.toOn ?? this.day }));
  }

  private rounds(code: LoanStepCode): number {
    let round = 0;
    while (this.step(code, round + 1)) round += 1;
    return round;
  }

  private openStepOf(code: LoanStepCode): RecordedStep<LoanStepOutcome> {
    const last = this.step(code, this.rounds(code));
    if (!last || last.outcome !== null) throw new Error(`decide named ${code}, which is not open`);
    return last;
  }

  private openOwed(): void {
    for (const { code, round, fixedOn } of owedSteps(this.loan, this.day)) {
      this.open({ code, office: officeOf(code), round }, this.day, fixedOn ?? null);
      const step = { stepId: `${code}/${round}`, code, round, outcome: null, data: {}, openedOn: this.day, dueOn: this.dueOn(code, round), closedOn: null, suspended: false, bySub: null };
      this.loan = { ...this.loan, steps: [...this.loan.steps, step] };
    }
  }
}
