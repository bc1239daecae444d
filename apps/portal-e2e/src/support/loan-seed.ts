import { LoanDetail, LoanPage, type LoanSummary, type LoanStepCode } from '@lianban/procedure-loan-renewal';
import { Platform } from './platform.js';

/** The firm as it is registered, from a loan that it already has. */
export async function registeredFirm(account: string): Promise<LoanDetail['borrower']> {
  const session = await Platform.open(account);
  const [known] = LoanPage.parse(await session.get('/loan-fund/loans?scope=all&limit=1')).items;
  if (!known) throw new Error(`${account} has no loan in the demonstration`);
  const { borrower } = LoanDetail.parse(await session.get(`/loan-fund/loans/${known.caseId}`));
  await session.close();
  return borrower;
}

/** A loan of the demonstration's first morning that stands at this step. Throws when none does. */
export async function seededLoanAt(code: LoanStepCode): Promise<{ address: string; loan: LoanSummary }> {
  const session = await Platform.open('fund-manager');
  const { items } = LoanPage.parse(await session.get(`/loan-fund/loans?scope=all&state=open&step=${code}`));
  await session.close();
  const [loan] = items;
  if (!loan) throw new Error(`no loan of the demonstration stands at ${code}`);
  return { address: `/loans/${loan.caseId}`, loan };
}
