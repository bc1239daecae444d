import { addDays, type PlainDate } from '@lianban/kernel';
import type { LoanContext } from './decide/loan-context.js';
import { lprOn } from './figures/lpr.figure.js';
import { clockedSteps, resolutionSteps, type LoanCommand, type ResolutionStep } from './loan-renewal.commands.js';
import { dataOf, openStepOfLoan, type Loan, type LoanStep } from './loan-renewal.state.js';
import { prepaymentOf } from './rules/prepayment.rule.js';
import { stepSpec, type LoanStepOutcome } from './steps/loan-steps.js';

/** A day in the past on which money may have been booked: `back` days ago, not before the money left. */
function bookedOn(loan: Loan, today: PlainDate, back: number): string {
  const since = dataOf(loan, 'fund-return', 'returned')?.returnedOn ?? dataOf(loan, 'disbursement', 'paid')?.paidOn ?? dataOf(loan, 'prepayment', 'received')?.receivedOn ?? loan.application.filedOn;
  const on = addDays(today, -back);
  return on < since ? today : on;
}

function said(loan: Loan, step: LoanStep, { today, lpr, readings }: LoanContext, back: number): Record<string, unknown> {
  const { amountFen, loanDueOn, expectedDays } = loan.application;
  const rate = lprOn(today, lpr);
  const prepaidFen = rate.ok ? prepaymentOf(amountFen, rate.value.bp, readings).totalFen : 1;
  const on = bookedOn(loan, today, back);
  const sum: Partial<Record<LoanStep['code'], unknown>> = {
    'commitment-letter': amountFen + back, prepayment: prepaidFen, 'old-loan-repayment': amountFen, 'renewal-loan': dataOf(loan, 'commitment-letter', 'issued')?.committedFen, 'fund-return': amountFen,
  };
  const own = step.code === 'prepayment' || step.code === 'disbursement' ? today : on;
  return {
    note: '说明', reason: '理由', committedFen: sum['commitment-letter'], termMonths: 12, payOn: addDays(loanDueOn, back % (expectedDays + 1)), signatory: '行长', accountName: '户名', accountBank: '开户行',
    accountNumber: '1', opinion: '同意', guarantor: '甲', signedOn: today, agreementNumber: '1', amountFen: step.data['dueFen'] ?? sum[step.code], receivedOn: own, reference: 'R', issuedOn: today,
    paidOn: own, repaidOn: on, releasedOn: today, registeredOn: today, registryContact: '甲', bankContact: '乙', returnedOn: on, payer: 'borrower', settledOn: on, court: '法院', fileNumber: '1',
    measures: '措施', authority: '机关',
  };
}

const isResolution = (code: string): code is ResolutionStep => resolutionSteps.some((one) => one === code);

function resolved(code: ResolutionStep, step: LoanStep): LoanCommand[] {
  if (!step.data['decision']) return [{ type: 'propose-resolution', code, decision: 'approved', feeBp: 40, reason: '同意', present: ['a', 'b', 'c'], by: 'h' }, { type: 'propose-resolution', code, decision: 'refused', feeBp: 40, reason: '不同意', present: ['a'], by: 'h' }];
  return ['a', 'b', 'c'].flatMap((by): LoanCommand[] => [true, false].map((agrees) => ({ type: 'sign-resolution', code, agrees, reason: '意见', by })));
}

/** What the owners of the open steps can end now, the usual outcome of each first. `back`: how many days late the office records money. */
export function onward(loan: Loan, context: LoanContext, back: number): LoanCommand[] {
  return loan.steps.filter(({ outcome }) => outcome === null).flatMap((step): LoanCommand[] => {
    if (isResolution(step.code)) return resolved(step.code, step);
    const data = said(loan, step, context, back);
    return Object.keys(stepSpec(step.code).outcomes).map((outcome) => ({ type: 'complete', code: step.code, outcome: outcome as LoanStepOutcome, data, by: 'p' }));
  });
}

/** What parties, office and clock can ask for besides. */
export function requests(loan: Loan, back: number): LoanCommand[] {
  const end = openStepOfLoan(loan, 'fund-return')?.dueOn ?? loan.application.loanDueOn;
  return [
    ...clockedSteps.map((code): LoanCommand => ({ type: 'note-overdue', code })),
    ...[1, 30].map((days): LoanCommand => ({ type: 'ask-delay', untilOn: addDays(end, days + back), reason: '理由', by: 'b' })),
    { type: 'ask-supplement', documents: ['loan_contract'], note: '', by: 'm' },
    { type: 'refer-fraud', reason: '理由', by: 'm' },
    { type: 'withdraw', reason: '理由', by: 'b' },
  ];
}

/** The same command with something wrong in it. */
export function spoilt(command: LoanCommand, how: number): LoanCommand {
  if (command.type !== 'complete') return 'reason' in command ? { ...command, reason: ' ' } as LoanCommand : command;
  const { data } = command;
  const amountFen = Number(data['amountFen'] ?? 1);
  const wrong: Record<string, unknown>[] = [
    {}, { ...data, amountFen: amountFen + 1 }, { ...data, amountFen: 0.5 }, { ...data, amountFen: -amountFen }, { ...data, returnedOn: '2099-01-01', paidOn: '2099-01-01', receivedOn: '2099-01-01', settledOn: '2099-01-01', payOn: '2099-01-01' },
    { ...data, returnedOn: '2026-02-30', paidOn: '2020-01-01', receivedOn: '2020-01-01' },
  ];
  const at = how % (wrong.length + 1);
  return at === wrong.length ? { ...command, outcome: 'silent' } : { ...command, data: wrong[at]! };
}
