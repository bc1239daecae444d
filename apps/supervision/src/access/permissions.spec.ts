import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@lianban/contracts';
import { permits } from '@lianban/service';
import { permissions } from './permissions.js';

type Rule = keyof typeof permissions;

/** The whole table, written out: what each role may do, and nothing else. */
const office: Rule[] = ['readSteps', 'readNotices', 'acknowledgeNotice', 'readReference'];
const watch: Rule[] = ['readBoard', 'readSteps', 'readNotices', 'readMoved', 'readReference'];
const expected: Record<Role, Rule[]> = {
  'data-officer': office, 'data-reviewer': office, 'county-confirmer': office, 'county-reviewer': office, 'insurance-handler': office, 'insurance-reviewer': office,
  borrower: office, 'bank-handler': office, 'bank-approver': office, 'fund-manager': office, 'fund-head': office, 'fund-accountant': office,
  'leading-group-member': office, 'account-bank-clerk': office, 'registry-clerk': office, 'finance-officer': office, 'fund-observer': ['readReference'],
  'enforcement-officer': office, 'enforcement-head': office, 'accident-handler': office, 'accident-approver': office,
  'committee-officer': office, 'executing-clerk': office, 'court-clerk': office, 'exchange-operator': office, 'exchange-approver': office,
  supervisor: watch, 'county-supervisor': watch, 'bureau-monitor': watch, auditor: watch,
  'system-admin': ['readMoved', 'proposeCalendar', 'proposeSetting', 'readReference', 'advanceClock'],
  'security-admin': ['readMoved', 'decideCalendar', 'decideSetting', 'readReference'],
};

describe('permission table of supervision', () => {
  it.each(Object.keys(roles) as Role[])('%s', (role) => {
    const allowed = (Object.keys(permissions) as Rule[]).filter((rule) => permits(permissions[rule], { role, department: 'data-bureau', county: null }));
    expect(allowed).toEqual(expect.arrayContaining(expected[role]));
    expect(allowed).toHaveLength(expected[role].length);
  });

  it('nobody both proposes and approves', () => {
    for (const role of Object.keys(roles) as Role[]) {
      expect(expected[role].includes('proposeCalendar') && expected[role].includes('decideCalendar')).toBe(false);
      expect(expected[role].includes('proposeSetting') && expected[role].includes('decideSetting')).toBe(false);
    }
  });

  it('the administration of the whole city does not hang on a county post', () => {
    const county = { role: 'system-admin', department: 'data-bureau', county: '360222' } as const;
    expect(permits(permissions.proposeCalendar, county)).toBe(false);
  });
});
