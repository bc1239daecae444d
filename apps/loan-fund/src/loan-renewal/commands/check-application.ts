import type { CaseworkContext } from '@lianban/casework';
import { isCreditCode, plainDate } from '@lianban/kernel';
import type { FileApplicationBody, LoanApplication } from '@lianban/procedure-loan-renewal';
import { loanProblems } from '../problems.messages.js';

const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;

const isPhone = (text: string): boolean => PHONE.test(text.replaceAll(/[\s()（）]/g, ''));

/** Letters as they stand on the licence. */
export const normalCreditCode = (text: string): string => text.replaceAll(/\s/g, '').toUpperCase();

/** What can be said of an application by itself (GB 32100-2015; a phone that can be called). Throws the problem of the first field. */
export function checkApplication({ borrower, creditCodeConfirmed }: FileApplicationBody): void {
  const code = normalCreditCode(borrower.creditCode);
  if (!CREDIT_CODE.test(code)) throw loanProblems.creditCodeForm();
  if (!isCreditCode(code) && !creditCodeConfirmed) throw loanProblems.creditCodeCheck();
  if (!isPhone(borrower.contactPhone)) throw loanProblems.phone();
  if (borrower.legalPhone && !isPhone(borrower.legalPhone)) throw loanProblems.legalPhone();
}

/** The application as the law's rules take it, filed today. */
export function factsOf(body: FileApplicationBody, { today }: Pick<CaseworkContext, 'today'>): Omit<LoanApplication, 'specialReasons'> {
  const { applicantType, inCity, sound, policyOk, temporaryDifficulty, purpose, maturingFen, amountFen, expectedDays, programme, secured } = body;
  return {
    applicantType, inCity, sound, policyOk, temporaryDifficulty, purpose, maturingFen, amountFen, expectedDays, programme: programme || null, secured,
    filedOn: today, loanDueOn: plainDate(body.loanDueOn),
  };
}
