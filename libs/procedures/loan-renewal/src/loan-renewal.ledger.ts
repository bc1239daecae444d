import type { Fen } from '@lianban/kernel';

/** Accounts of the ring-fenced ledger (arts. 3, 21); `grows`: on which side its balance stands. */
export const ledgerAccounts = {
  'fund-account': { label: '周转基金专户存款', grows: 'debit' },
  'loans-outstanding': { label: '借出的周转基金', grows: 'debit' },
  'receivable-from-borrowers': { label: '应收补缴利息和手续费', grows: 'debit' },
  contribution: { label: '融资担保公司出资', grows: 'credit' },
  'bank-borrowing': { label: '银行配套贷款', grows: 'credit' },
  'prepaid-by-borrowers': { label: '借款人预缴利息和手续费', grows: 'credit' },
  'interest-income': { label: '利息收入', grows: 'credit' },
  'fee-income': { label: '手续费收入', grows: 'credit' },
  'penalty-income': { label: '逾期违约金收入', grows: 'credit' },
  'bank-liability-income': { label: '银行违约金收入', grows: 'credit' },
  'deposit-interest-income': { label: '存款利息收入', grows: 'credit' },
  'operating-cost': { label: '人员及办公经费', grows: 'debit' },
  'borrowing-cost': { label: '融资担保公司和银行利息支出', grows: 'debit' },
} as const satisfies Record<string, { label: string; grows: 'debit' | 'credit' }>;
export type LedgerAccount = keyof typeof ledgerAccounts;
export const ledgerAccountCodes = Object.keys(ledgerAccounts) as [LedgerAccount, ...LedgerAccount[]];

/** One account of an entry; exactly one side is above zero. Fen. */
export interface Posting {
  account: LedgerAccount;
  debitFen: Fen;
  creditFen: Fen;
}

/** What happened to the fund's money, with the article it rests on; its debits equal its credits. */
export interface LedgerEntry {
  label: string;
  article: string;
  /** The day on which the money moved. */
  on: string;
  postings: readonly Posting[];
}

const debit = (account: LedgerAccount, fen: Fen): Posting => ({ account, debitFen: fen, creditFen: 0 });
const credit = (account: LedgerAccount, fen: Fen): Posting => ({ account, debitFen: 0, creditFen: fen });

/** Drops empty lines. Throws RangeError when the sides differ or nothing is left. */
export function ledgerEntry(label: string, article: string, on: string, ...postings: Posting[]): LedgerEntry {
  const kept = postings.filter(({ debitFen, creditFen }) => debitFen !== 0 || creditFen !== 0);
  const sum = kept.reduce((total, { debitFen, creditFen }) => total + debitFen - creditFen, 0);
  const wrong = kept.some(({ debitFen, creditFen }) => !Number.isSafeInteger(debitFen) || !Number.isSafeInteger(creditFen) || debitFen < 0 || creditFen < 0);
  if (sum !== 0 || wrong || kept.length === 0) throw new RangeError(`unbalanced ledger entry: ${label}`);
  return { label, article, on, postings: kept };
}

export const entries = {
  prepaid: (fen: Fen, on: string) => ledgerEntry('预缴一个月利息和手续费', '12(5)', on, debit('fund-account', fen), credit('prepaid-by-borrowers', fen)),
  prepaidReturned: (fen: Fen, on: string) => ledgerEntry('退回预缴利息和手续费（未放款）', '12(5)', on, debit('prepaid-by-borrowers', fen), credit('fund-account', fen)),
  disbursed: (fen: Fen, on: string) => ledgerEntry('放款至指定账户', '12(5)', on, debit('loans-outstanding', fen), credit('fund-account', fen)),
  returned: (fen: Fen, on: string) => ledgerEntry('归还周转基金', '17', on, debit('fund-account', fen), credit('loans-outstanding', fen)),
  /** Prepaid money becomes income; the rest is refunded, what is missing becomes receivable. */
  settled: (sums: { prepaidFen: Fen; interestFen: Fen; feeFen: Fen; refundFen: Fen; topupFen: Fen }, on: string) => ledgerEntry(
    '据实结算利息和手续费', '12(5)', on, debit('prepaid-by-borrowers', sums.prepaidFen), debit('receivable-from-borrowers', sums.topupFen),
    credit('interest-income', sums.interestFen), credit('fee-income', sums.feeFen), credit('fund-account', sums.refundFen),
  ),
  toppedUp: (fen: Fen, on: string) => ledgerEntry('补缴利息和手续费', '12(5)', on, debit('fund-account', fen), credit('receivable-from-borrowers', fen)),
  penalty: (fen: Fen, on: string) => ledgerEntry('逾期违约金', '19', on, debit('fund-account', fen), credit('penalty-income', fen)),
  bankLiability: (fen: Fen, on: string) => ledgerEntry('银行未兑现承诺的违约金', 'annex-1(3)', on, debit('fund-account', fen), credit('bank-liability-income', fen)),
  contribution: (fen: Fen, on: string) => ledgerEntry('融资担保公司出资', '3', on, debit('fund-account', fen), credit('contribution', fen)),
  borrowing: (fen: Fen, on: string) => ledgerEntry('银行配套贷款到账', '3', on, debit('fund-account', fen), credit('bank-borrowing', fen)),
  depositInterest: (fen: Fen, on: string) => ledgerEntry('专户存款利息', '21', on, debit('fund-account', fen), credit('deposit-interest-income', fen)),
  operatingCost: (fen: Fen, on: string) => ledgerEntry('支出人员及办公经费', '21', on, debit('operating-cost', fen), credit('fund-account', fen)),
  borrowingCost: (fen: Fen, on: string) => ledgerEntry('归还融资担保公司和银行利息', '21', on, debit('borrowing-cost', fen), credit('fund-account', fen)),
};
