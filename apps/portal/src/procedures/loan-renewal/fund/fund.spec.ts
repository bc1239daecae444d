import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@lianban/contracts';
import { blacklistActions } from './blacklist-actions.js';
import { mayInFund } from './fund-rights.js';
import { ratePercent } from './rate-percent.js';

const entry = { appeal: null, removedOn: null, borrowerOffice: 'borrower@f0001' };
const appealed = { ...entry, appeal: { on: '2026-10-01', reason: '不可抗力' } };
const own = { role: 'borrower' as const, office: 'borrower@f0001' };
const head = { role: 'fund-head' as const, office: 'transfer-service-office' };

describe('an entry of the blacklist', () => {
  it('is appealed against by its own borrower, once', () => {
    expect(blacklistActions(entry, own)).toEqual(['appeal']);
    expect(blacklistActions(appealed, own)).toEqual([]);
    expect(blacklistActions(entry, { ...own, office: 'borrower@f0002' })).toEqual([]);
  });

  it('is removed by the head, or kept against an appeal; once removed it is over', () => {
    expect(blacklistActions(entry, head)).toEqual(['remove']);
    expect(blacklistActions(appealed, head)).toEqual(['keep', 'remove']);
    expect(blacklistActions({ ...appealed, removedOn: '2026-10-09' }, head)).toEqual([]);
  });
});

it('whoever enters an LPR or a movement does not confirm it, and those who watch change nothing', () => {
  for (const role of Object.keys(roles) as Role[]) {
    expect(mayInFund(role, 'lpr-propose') && mayInFund(role, 'lpr-decide')).toBe(false);
    expect(mayInFund(role, 'movement-propose') && mayInFund(role, 'movement-decide')).toBe(false);
  }
  for (const role of ['finance-officer', 'fund-observer', 'supervisor', 'auditor', 'leading-group-member', 'bureau-monitor'] as Role[]) {
    for (const right of ['movement-propose', 'movement-decide', 'lpr-propose', 'lpr-decide', 'blacklist-decide', 'difference-explain'] as const) expect(mayInFund(role, right)).toBe(false);
  }
});

it('a sanction is lifted by the finance office that executed it; the leading group sees the fund without its ledger', () => {
  expect((Object.keys(roles) as Role[]).filter((role) => mayInFund(role, 'bank-lift'))).toEqual(['finance-officer']);
  expect(mayInFund('leading-group-member', 'ledger-read')).toBe(false);
});

it('basis points are read as a percentage', () => expect([ratePercent(300), ratePercent(345)]).toEqual(['3.00%', '3.45%']));
