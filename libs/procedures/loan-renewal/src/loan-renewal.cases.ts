import { addDays, plainDate, type PlainDate } from '@lianban/kernel';
import type { LoanContext } from './decide/loan-context.js';
import { decide } from './loan-renewal.decide.js';
import type { LoanCommand, LoanEffect } from './loan-renewal.commands.js';
import { owedSteps } from './loan-renewal.owed.js';
import type { Loan, LoanApplication, LoanStep } from './loan-renewal.state.js';
import { defaultContext } from './rules/rule-context.js';
import { caseDocumentKinds } from './steps/case-documents.js';
import type { LoanStepCode, LoanStepOutcome } from './steps/loan-steps.js';

/** A loan of 10 million for 13 days, due on 2026-03-20, asked for in good time; every paper is there. */
export function newLoan(over: Partial<LoanApplication> = {}): Loan {
  const application: LoanApplication = {
    applicantType: 'enterprise', inCity: true, sound: true, policyOk: true, temporaryDifficulty: true, purpose: 'repay_maturing_loan', filedOn: plainDate('2026-02-02'),
    loanDueOn: plainDate('2026-03-20'), maturingFen: 1_000_000_000, amountFen: 1_000_000_000, expectedDays: 13, programme: null, secured: true, specialReasons: [], ...over,
  };
  return withOwed({ state: 'open', application, papers: [...caseDocumentKinds], steps: [] }, application.filedOn);
}

export const contextOn = (today: string, over: Partial<LoanContext> = {}): LoanContext => ({
  ...defaultContext, today: plainDate(today), availableFen: 8_000_000_000, overdueEvents: [], blacklisted: false, bankSanctioned: false, ...over,
});

/** A step that a command opened as the service writes it: with an id, and five days to its end where no fact sets it. */
function written(step: LoanStep, effects: readonly LoanEffect[]): LoanStep {
  if (step.stepId !== '') return step;
  const opened = effects.find((effect) => effect.type === 'step-opened' && effect.code === step.code);
  const fixedOn = opened?.type === 'step-opened' ? opened.fixedOn : undefined;
  return { ...step, stepId: `${step.code}/${step.round}`, dueOn: fixedOn ?? addDays(step.openedOn, 5) };
}

/** The record as the service leaves it after a command: what the effects opened is written, what is owed next is open. */
export function opened(loan: Loan, effects: readonly LoanEffect[], today: PlainDate): Loan {
  return withOwed({ ...loan, steps: loan.steps.map((step) => written(step, effects)) }, today);
}

/** Opens what is owed, as the service does after every command. */
export function withOwed(loan: Loan, today: PlainDate): Loan {
  const opened = owedSteps(loan, today).map(({ code, round, fixedOn }): LoanStep => ({
    stepId: `${code}/${round}`, code, round, outcome: null, data: {}, openedOn: today, dueOn: fixedOn ?? addDays(today, 5), closedOn: null, suspended: false, bySub: null,
  }));
  return opened.length === 0 ? loan : { ...loan, steps: [...loan.steps, ...opened] };
}

/** A record that commands are given to, one after the other; refusals are thrown. */
export class LoanLife {
  readonly effects: LoanEffect[] = [];

  constructor(public loan: Loan = newLoan(), public over: Partial<LoanContext> = {}) {}

  give(command: LoanCommand, on: string): this {
    const decided = decide(command, this.loan, contextOn(on, this.over));
    if (!decided.ok) throw new Error(`${command.type}: ${decided.refusal.code} ${JSON.stringify(decided.refusal.detail)}`);
    const { record, effects } = decided.value;
    this.loan = opened(record, effects, plainDate(on));
    this.effects.push(...effects);
    return this;
  }

  complete(code: LoanStepCode, outcome: LoanStepOutcome, on: string, data: Record<string, unknown> = {}): this {
    return this.give({ type: 'complete', code, outcome, data, by: 'post' }, on);
  }

  open(): LoanStepCode[] {
    return this.loan.steps.filter((step) => step.outcome === null).map(({ code }) => code);
  }

  /** From the bank's review to the money at the bank: paid on 2026-03-18. */
  toDisbursement(): this {
    return this.toApproval().signToDisbursement();
  }

  toRecommendation(): this {
    const payOn = '2026-03-25';
    return this.complete('bank-review', 'approved', '2026-02-03')
      .complete('commitment-letter', 'issued', '2026-02-04', { committedFen: this.loan.application.amountFen, termMonths: 12, payOn, signatory: '行长' })
      .complete('recommendation', 'recommended', '2026-02-04', { accountName: '户名', accountBank: '开户行', accountNumber: '6222', opinion: '同意推荐' });
  }

  toApproval(): this {
    return this.toRecommendation().complete('initial-review', 'passed', '2026-02-05').complete('approval', 'approved', '2026-02-06');
  }

  signToDisbursement(prepaid: Record<string, unknown> = { amountFen: prepaymentOf10Million, receivedOn: '2026-03-16', reference: 'R1' }): this {
    return this.complete('agreement', 'signed', '2026-02-09', { guarantor: '法定代表人', signedOn: '2026-02-09' })
      .complete('countersignature', 'signed', '2026-02-10', { agreementNumber: 'XY-1' })
      .complete('prepayment', 'received', '2026-03-16', prepaid)
      .complete('account-bank-check', 'accepted', '2026-03-16')
      .complete('loan-receipt', 'issued', '2026-03-17', { issuedOn: '2026-03-17' })
      .complete('disbursement', 'paid', '2026-03-18', { paidOn: '2026-03-18', reference: 'R2' });
  }

  toRenewal(): this {
    return this.complete('disbursement-notice', 'acknowledged', '2026-03-18')
      .complete('old-loan-repayment', 'proved', '2026-03-20', { repaidOn: '2026-03-20', amountFen: this.loan.application.amountFen })
      .complete('pledge', 'registered', '2026-03-23', { releasedOn: '2026-03-20', registeredOn: '2026-03-23', registryContact: '甲', bankContact: '乙' })
      .complete('renewal-loan', 'paid', '2026-03-24', { paidOn: '2026-03-24', amountFen: this.loan.application.amountFen, reference: 'R3' })
      .complete('renewal-notice', 'acknowledged', '2026-03-24');
  }
}

/** 30 days at 3.00 % and 3‰ on 10 million. */
export const prepaymentOf10Million = 2_500_000 + 3_000_000;
