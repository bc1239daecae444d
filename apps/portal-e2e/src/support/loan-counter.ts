import { Platform } from './platform.js';

const name = '瑶里山货行（演示）';

/** A firm that nobody knew files at the counter; its code fails the check character, and it says that it is right (GB 32100-2015). */
export async function fileAtCounter(): Promise<{ caseId: string; name: string }> {
  const manager = await Platform.open('fund-manager');
  const filed = (await manager.post('/loan-fund/loans', {
    applicantType: 'enterprise', bank: 'lending-bank@bank-06', contractNumber: 'GT-2026-001', maturingFen: 123_456_789, amountFen: 100_000_050, loanDueOn: '2026-12-18', expectedDays: 13, secured: false,
    inCity: true, sound: true, policyOk: true, temporaryDifficulty: true, purpose: 'repay_maturing_loan', creditCodeConfirmed: true,
    borrower: { name, creditCode: '91350211M0000XUF46', address: '瑶里镇 8 号（演示）', industry: '农副食品', legalRepresentative: '方山', contactName: '方山', contactPhone: '13807980009' },
  })) as { caseId: string };
  await manager.close();
  return { caseId: filed.caseId, name };
}
