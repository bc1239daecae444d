import { LoanPage, type LoanSummary, type LoanStepCode } from '@lianban/procedure-loan-renewal';
import { Platform } from './platform.js';

/** A loan of the demonstration's first morning that stands at this step. Throws when none does. */
export async function seededLoanAt(code: LoanStepCode): Promise<{ address: string; loan: LoanSummary }> {
  const session = await Platform.open('fund-manager');
  const { items } = LoanPage.parse(await session.get(`/loan-fund/loans?scope=all&state=open&step=${code}`));
  await session.close();
  const [loan] = items;
  if (!loan) throw new Error(`no loan of the demonstration stands at ${code}`);
  return { address: `/loans/${loan.caseId}`, loan };
}
