import { plainDate, type PlainDate } from '@lianban/kernel';
import {
  caseDocumentKinds, decide, defaultContext, defaultSettings, loanStepCodes, loanSteps, owedSteps,
  type Loan, type LoanCommand, type LoanStepCode, type LoanStepOutcome, type StepOwner,
} from '@lianban/procedure-loan-renewal';
import { RecordedSteps, type RecordedStep } from '@lianban/testing/workflows';
import type { StepRequest } from '@lianban/workflow-shared/activities';
import type { LoanRenewalActivities, LoanView } from './loan-renewal.activities.js';

const rules = { procedure: 'loan-renewal', settings: defaultSettings, termWorkingDays: Object.fromEntries(loanStepCodes.map((code) => [code, 3])) as Record<LoanStepCode, number> };
const money = 1_000_000_000;

/** What is said when a step ends well; days follow the scenario. */
export const said: Partial<Record<LoanStepCode, (on: string) => Record<string, unknown>>> = {
  'commitment-letter': () => ({ committedFen: money, termMonths: 12, payOn: '2026-03-25', signatory: '行长' }),
  recommendation: () => ({ accountName: '户名', accountBank: '开户行', accountNumber: '1', opinion: '同意' }),
  agreement: (on) => ({ guarantor: '保证人', signedOn: on }),
  countersignature: () => ({ agreementNumber: 'XY-1' }),
  prepayment: (on) => ({ amountFen: 5_500_000, receivedOn: on, reference: 'R1' }),
  'loan-receipt': (on) => ({ issuedOn: on }),
  disbursement: (on) => ({ paidOn: on, reference: 'R2' }),
  'old-loan-repayment': (on) => ({ repaidOn: on, amountFen: money }),
  pledge: (on) => ({ releasedOn: on, registeredOn: on, registryContact: '甲', bankContact: '乙' }),
  'renewal-loan': (on) => ({ paidOn: on, amountFen: money, reference: 'R3' }),
  'fund-return': (on) => ({ returnedOn: on, amountFen: money, payer: 'borrower', reference: 'R4' }),
  settlement: (on) => ({ settledOn: on, reference: 'R5' }),
};

/** The record of one loan in memory, moved by the procedure's own `decide`: what the tests put in place of the loan fund's database. */
export class LoanBook extends RecordedSteps<LoanStepCode, LoanStepOutcome> implements LoanRenewalActivities {
  loan: Loan = {
    state: 'open', papers: [...caseDocumentKinds], steps: [],
    application: {
      applicantType: 'enterprise', inCity: true, sound: true, policyOk: true, temporaryDifficulty: true, purpose: 'repay_maturing_loan', filedOn: plainDate('2026-02-02'),
      loanDueOn: plainDate('2026-03-20'), maturingFen: money, amountFen: money, expectedDays: 13, programme: null, secured: true, specialReasons: [],
    },
  };
  private day: PlainDate = plainDate('2026-02-02');

  constructor(now: () => Promise<number>) {
    super(now, rules);
    this.openOwed();
  }

  /** A person, or the clock, gives an order on a day; a refusal is thrown. */
  give(command: LoanCommand, on: string): void {
    this.day = plainDate(on);
    const decided = decide(command, this.loan, { ...defaultContext, today: this.day, availableFen: 8 * money, overdueEvents: [], blacklisted: false, bankSanctioned: false });
    if (!decided.ok) throw new Error(`${decided.refusal.code} ${JSON.stringify(decided.refusal.detail)}`);
    this.loan = decided.value.loan;
    for (const { code, round, outcome, dueOn } of this.loan.steps) {
      const held = this.step(code, round) ?? this.open({ code, office: officeOf(code), round }, this.day);
      held.outcome = outcome;
      if (held.fixedOn && held.fixedOn !== dueOn) Object.assign(held, { fixedOn: dueOn, fixedSinceOn: this.day });
    }
    this.openOwed();
  }

  complete(code: LoanStepCode, outcome: LoanStepOutcome, on: string, data: Record<string, unknown> = said[code]?.(on) ?? {}): void {
    this.give({ type: 'complete', code, outcome, data, by: 'post' }, on);
  }

  step(code: LoanStepCode, round = 1): RecordedStep<LoanStepOutcome> | undefined {
    return this.find(code, officeOf(code), round);
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

  private openOwed(): void {
    for (const { code, round, fixedOn } of owedSteps(this.loan, this.day)) {
      this.open({ code, office: officeOf(code), round }, this.day, fixedOn ?? null);
      const step = { stepId: `${code}/${round}`, code, round, outcome: null, data: {}, openedOn: this.day, dueOn: fixedOn ?? this.day, closedOn: null, suspended: false };
      this.loan = { ...this.loan, steps: [...this.loan.steps, step] };
    }
  }
}

const officeOf = (code: LoanStepCode): string => loanSteps[code].owner;
