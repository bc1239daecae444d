import { formatYuan, plainDate, addDays } from '@lianban/kernel';
import { agreedEndOn, annexSpec, bankDefaultPerMillion, dataOf, LAWFUL_PURPOSE, stepOfLoan, type BlankValue, type Loan, type LoanDetail } from '@lianban/procedure-loan-renewal';
import { capitalAmount } from './capital-amount.js';

/** What an annex is filled from; personal values are masked already where the reader may not see them. */
export interface AnnexFacts {
  loan: Loan;
  borrower: LoanDetail['borrower'];
  bankName: string;
  contractNumber: string;
  /** Of the recommendation: designated account and opinion, as the reader sees them. */
  recommended: Readonly<Record<string, string>>;
  fundAccount: { bank: string | null; number: string | null };
}

const PER_MILLION = 1_000;
const plain = (value: string | null | undefined): BlankValue => ({ value: value?.trim() ? value : null, capital: null });
const sum = (fen: number | null | undefined): BlankValue => (fen == null ? plain(null) : { value: `${formatYuan(fen)} 元`, capital: capitalAmount(fen) });

export function paperDay(on: string | null | undefined): string | null {
  if (!on) return null;
  const [year, month, day] = on.split('-').map(Number);
  return `${year} 年 ${month} 月 ${day} 日`;
}

/** Every blank of the three annexes by name; a blank that the case cannot fill yet stays empty, to be written by hand. */
export function annexValues(facts: AnnexFacts): Record<string, BlankValue> {
  const { borrower, loan, bankName, contractNumber, recommended, fundAccount } = facts;
  const { application } = loan;
  const letter = dataOf(loan, 'commitment-letter', 'issued');
  const capital = borrower.registeredCapital === '' ? null : Number(borrower.registeredCapital);
  return {
    borrower: plain(borrower.name), address: plain(borrower.address), industry: plain(borrower.industry), creditCode: plain(borrower.creditCode), legalRepresentative: plain(borrower.legalRepresentative),
    legalPhone: plain(borrower.legalPhone), contactName: plain(borrower.contactName), contactPhone: plain(borrower.contactPhone), registeredCapital: sum(capital), basicAccountBank: plain(borrower.basicAccountBank),
    basicAccountNumber: plain(borrower.basicAccountNumber), bank: plain(bankName), contract: plain(contractNumber), maturing: sum(application.maturingFen), loanDueOn: plain(paperDay(application.loanDueOn)),
    purpose: plain(application.purpose === LAWFUL_PURPOSE ? '归还到期贷款' : application.purpose), amount: sum(application.amountFen), expectedDays: plain(spanWords(loan)),
    intent: plain(`申请借用周转基金 ${formatYuan(application.amountFen)} 元（${capitalAmount(application.amountFen)}），预计使用 ${application.expectedDays} 天`),
    committed: sum(letter?.committedFen), termMonths: plain(letter?.termMonths.toString()), payOn: plain(paperDay(letter?.payOn)), liabilityRate: plain(`${bankDefaultPerMillion.value / PER_MILLION}‰`),
    fundAccountBank: plain(fundAccount.bank), fundAccountName: plain(annexSpec('annex-1').addressee), fundAccountNumber: plain(fundAccount.number),
    opinion: plain(recommended['opinion']), accountName: plain(recommended['accountName']), accountBank: plain(recommended['accountBank']), accountNumber: plain(recommended['accountNumber']),
  };
}

/** Days asked for, from the day on which the old loan is repaid; once the money has left, from that day to the agreed end. */
function spanWords(loan: Loan): string {
  const { expectedDays, loanDueOn } = loan.application;
  const paidOn = dataOf(loan, 'disbursement', 'paid')?.paidOn;
  const from = paidOn ?? loanDueOn;
  const until = (stepOfLoan(loan, 'disbursement')?.outcome === 'paid' ? agreedEndOn(loan) : null) ?? addDays(plainDate(from), expectedDays);
  return `${expectedDays} 天（${paperDay(from)}至 ${paperDay(until)}）`;
}
