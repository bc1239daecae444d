import type { LoanStepCode } from '@lianban/procedure-loan-renewal';

/** What the scenarios borrow; fen. */
export const money = 1_000_000_000;

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
