import { describe, expect, test } from '@jest/globals';
import { roles, type Role } from '@lianban/contracts';
import { permits } from '@lianban/service';
import { letterPermissions, seesMessages } from './letter-permissions.js';

type Rule = keyof typeof letterPermissions;
const look: Rule[] = ['readLetters', 'readOrders'];
/** The whole table, written out; every role that is not named may do nothing. */
const expected: Partial<Record<Role, Rule[]>> = {
  'bureau-monitor': look, auditor: look, 'system-admin': look, 'exchange-operator': [...look, 'order'], 'exchange-approver': [...look, 'decide'],
};

describe('permission table of dead letters', () => {
  test.each(Object.keys(roles) as Role[])('%s', (role) => {
    const allowed = (Object.keys(letterPermissions) as Rule[]).filter((rule) => permits(letterPermissions[rule], { role, department: 'data-bureau', county: null }));
    expect(allowed).toEqual(expected[role] ?? []);
    expect(seesMessages(role)).toBe(['bureau-monitor', 'auditor', 'exchange-operator', 'exchange-approver'].includes(role));
  });
});
