import { syntheticCreditCode } from '@lianban/kernel';
import { z } from 'zod';
import type { PlatformSession } from '../api/platform.js';
import { canaryAt } from './canary.js';

const Filed = z.object({ caseId: z.string() });
const Loan = z.object({ revision: z.int() });
const DUE_ON = '2026-12-18';

export type Try = (account: string, work: (session: PlatformSession) => Promise<unknown>) => Promise<void>;

/** Canaries as people of a firm that borrows: filed at the counter, named in the bank's letter and account, typed where they do not belong. */
export async function borrow(tried: Try): Promise<void> {
  const { idNumber, name, phone } = canaryAt(7);
  let caseId = '';
  await tried('fund-manager', async (session) => {
    caseId = Filed.parse(await session.post('/loan-fund/loans', application({ legalRepresentative: name, contactName: name, contactPhone: phone, legalPhone: phone, basicAccountNumber: idNumber }))).caseId;
  });
  await tried('fund-manager', (session) => session.post('/loan-fund/loans', application({ creditCode: idNumber, contactPhone: name })));
  const complete = (account: string, code: string, outcome: string, data: Record<string, unknown>): Promise<void> => tried(account, async (session) => {
    const { revision } = await session.get(`/loan-fund/loans/${caseId}`, Loan);
    return session.post(`/loan-fund/loans/${caseId}/steps/${code}/complete`, { revision, outcome, data });
  });
  await complete('bank-01-handler', 'bank-review', 'approved', {});
  await tried('bank-01-approver', (session) => session.upload(`/loan-fund/loans/${caseId}/documents`, paper('bank_commitment_letter', name)));
  await complete('bank-01-approver', 'commitment-letter', 'issued', { committedFen: 70_000_900, termMonths: 12, payOn: DUE_ON, signatory: name });
  await tried('bank-01-handler', (session) => session.upload(`/loan-fund/loans/${caseId}/documents`, paper('recommendation', idNumber)));
  await complete('bank-01-handler', 'recommendation', 'recommended', { accountName: name, accountBank: '演练', accountNumber: idNumber, opinion: '演练' });
  await complete('bank-01-handler', 'recommendation', name, { accountNumber: phone });
  await tried('fund-manager', (session) => session.upload(`/loan-fund/loans/${caseId}/documents`, paper('borrower_statement', name)));
  for (const account of ['bank-01-handler', 'fund-manager', 'supervisor', 'bank-02-handler']) {
    for (const page of ['', '/annexes/annex-3']) await tried(account, (session) => session.bytes(`/loan-fund/loans/${caseId}${page}`));
  }
  await tried('fund-manager', (session) => session.bytes(`/loan-fund/loans/${idNumber}`));
}

function application(person: Record<string, string>): Record<string, unknown> {
  return {
    applicantType: 'enterprise', bank: 'lending-bank@bank-01', contractNumber: '金丝雀-1', maturingFen: 70_000_900, amountFen: 70_000_900, loanDueOn: DUE_ON, expectedDays: 13, secured: false,
    inCity: true, sound: true, policyOk: true, temporaryDifficulty: true, purpose: 'repay_maturing_loan',
    borrower: { name: '金丝雀商行（演示）', creditCode: syntheticCreditCode(900_001), address: '演练', industry: '演练', legalRepresentative: '演练', contactName: '演练', contactPhone: '13807980000', ...person },
  };
}

/** A paper whose name and text name somebody. */
export function paper(kind: string, text: string): FormData {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', new Blob([`%PDF-1.4\n% ${text}\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n`], { type: 'application/pdf' }), `${text}.pdf`);
  return form;
}
