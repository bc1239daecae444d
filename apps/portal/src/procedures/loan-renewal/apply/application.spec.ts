import { describe, expect, it } from '@jest/globals';
import { syntheticCreditCode } from '@lianban/kernel';
import type { TFunction } from 'i18next';
import type { Typed } from '../../../form/read-form.js';
import { applicationParts } from './application-fields.js';
import { needsConfirmation } from '../../../form/credit-code.js';
import { borrowerKey, partFaults, readApplication, reasonFaults } from './application.js';

const t = ((key: string) => key) as unknown as TFunction<'loans'>;
const parts = applicationParts(t, { 'lending-bank@bank-01': '甲银行' });
const all = parts.flat();
const borrower: Typed = {
  applicantType: 'enterprise', 'borrower.name': '瓷厂', 'borrower.creditCode': syntheticCreditCode(7), 'borrower.address': '路 1 号', 'borrower.industry': '陶瓷', 'borrower.legalRepresentative': '甲', 'borrower.contactName': '乙', 'borrower.contactPhone': '13800000000',
  inCity: true, sound: true, policyOk: false,
};
const loan: Typed = { bank: 'lending-bank@bank-01', contractNumber: 'HT-1', maturingFen: '3,000,000', loanDueOn: '2026-12-01', amountFen: '2500000.5', expectedDays: 13, programme: '', secured: false, purpose: 'repay_maturing_loan', temporaryDifficulty: true };

describe('an application', () => {
  it('is sent in fen, with the key of the borrower who files it, and no programme as none', () => {
    const read = readApplication(all, { ...borrower, ...loan }, 'borrower@f0001', false);
    expect(read).toMatchObject({ ok: true, data: { amountFen: 250_000_050, maturingFen: 300_000_000, programme: null, specialReason: null, policyOk: false, borrower: { key: 'f0001', name: '瓷厂' } } });
  });

  it('at the counter names no borrower known already', () => {
    const read = readApplication(all, { ...borrower, ...loan }, 'transfer-service-office', false);
    expect(read.ok && 'key' in read.data.borrower).toBe(false);
  });

  it('checks a part without asking for the later ones', () => {
    expect(partFaults(parts[0], all, borrower, false, 'wrong')).toEqual([]);
    expect(partFaults(parts[1], all, borrower, false, 'wrong').map(({ field }) => field)).toContain('amountFen');
  });

  it('stops at a credit code that fails its check, until the person says that it is right', () => {
    const typed = { ...borrower, 'borrower.creditCode': '91360299MA00000000' };
    expect(partFaults(parts[0], all, typed, false, 'wrong')).toEqual([{ field: 'borrower.creditCode', message: 'wrong' }]);
    expect(partFaults(parts[0], all, typed, true, 'wrong')).toEqual([]);
    expect(needsConfirmation('')).toBe(false);
  });

  it('asks for the reason of what goes to the leading group, in the part that has the field', () => {
    expect(reasonFaults(parts[2], {}, ['A6_OVER_30M'], 'missing')).toEqual([{ field: 'specialReason', message: 'missing' }]);
    expect(reasonFaults(parts[2], { specialReason: '跨越长假' }, ['A6_OVER_30M'], 'missing')).toEqual([]);
    expect(reasonFaults(parts[2], {}, [], 'missing')).toEqual([]);
    expect(reasonFaults(parts[1], {}, ['A6_OVER_30M'], 'missing')).toEqual([]);
  });

  it('knows a borrower by its office alone', () => {
    expect([borrowerKey('borrower@f0001'), borrowerKey('lending-bank@bank-01')]).toEqual(['f0001', undefined]);
  });
});
