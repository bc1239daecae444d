import { describe, expect, test } from '@jest/globals';
import { roles, type Role } from '@lianban/contracts';
import { fundPermissions, mayInFund, type FundPermission } from './permissions.js';

const read: FundPermission[] = ['fund.read', 'ledger.read', 'movement.read', 'lpr.read', 'blacklist.read', 'bank.read', 'statement.read'];
/** The same rules a second time, by role. */
const byRole: Partial<Record<Role, FundPermission[]>> = {
  'leading-group-member': ['fund.read'], 'fund-manager': read, supervisor: read, auditor: read, 'bureau-monitor': read, 'finance-officer': [...read, 'bank.lift'], 'fund-observer': read,
  'fund-head': [...read, 'movement.decide', 'lpr.decide', 'blacklist.decide', 'difference.explain'], 'fund-accountant': [...read, 'movement.propose', 'lpr.propose', 'difference.explain'],
};

describe('permissions of the fund', () => {
  test('hold for every action and role, at the own office and at another', () => {
    for (const action of Object.keys(fundPermissions) as FundPermission[]) for (const role of Object.keys(roles) as Role[]) for (const office of ['borrower@f0001', 'borrower@f0002']) {
      const actual = mayInFund(action, { role, department: 'borrower', county: null, office: 'borrower@f0001' }, { office, county: null });
      const ofBorrower = role === 'borrower' && ['blacklist.read', 'blacklist.appeal'].includes(action) && office === 'borrower@f0001';
      expect([action, role, office, actual]).toEqual([action, role, office, ofBorrower || (byRole[role] ?? []).includes(action)]);
    }
  });

  test.each([['lpr.propose', 'lpr.decide'], ['movement.propose', 'movement.decide']] as const)('nobody has both %s and %s', (propose, decide) => {
    expect(Object.keys(fundPermissions[propose]).filter((role) => role in fundPermissions[decide])).toEqual([]);
  });
});
