import { describe, expect, test } from '@jest/globals';
import { roles, type Role } from '@lianban/contracts';
import { loanStepCodes, stepSpec } from '@lianban/procedure-loan-renewal';
import { may, permissions, reachOf, type LoanPermission } from './permissions.js';
import { mayComplete, mayCompleteAtCounter, mayRequest } from './step-rights.js';

const everyRole = Object.keys(roles) as Role[];
const offices = { borrowerOffice: 'borrower@F0001', fundOffice: 'transfer-service-office', groupOffice: 'loan-fund-leading-group' };
const at = (role: Role, office: string) => ({ role, office, department: 'data-bureau' as const, county: null });

/** The same rules said a second time, role by role. */
const told: Partial<Record<Role, LoanPermission[]>> = {
  borrower: ['loan.read', 'loan.file', 'step.complete', 'delay.ask', 'loan.withdraw', 'document.upload', 'document.read'],
  'bank-handler': ['loan.read', 'step.complete', 'document.upload', 'document.read'],
  'bank-approver': ['loan.read', 'step.complete', 'document.upload', 'document.read'],
  'fund-manager': ['loan.read', 'loan.file', 'step.complete', 'supplement.ask', 'delay.ask', 'loan.withdraw', 'fraud.refer', 'document.upload', 'document.read', 'text.read', 'text.propose', 'text.decide'],
  'fund-head': ['loan.read', 'step.complete', 'resolution.propose', 'fraud.refer', 'document.upload', 'document.read', 'text.read', 'text.propose', 'text.decide'],
  'fund-accountant': ['loan.read', 'step.complete', 'document.read', 'text.read'],
  'leading-group-member': ['loan.read', 'resolution.sign', 'document.read'],
  'account-bank-clerk': ['loan.read', 'step.complete', 'document.read'],
  'registry-clerk': ['loan.read', 'step.complete', 'document.upload', 'document.read'],
  'finance-officer': ['loan.read', 'step.complete', 'document.read'],
  'fund-observer': ['loan.read'], supervisor: ['loan.read', 'rung.issue'], 'bureau-monitor': ['loan.read'], auditor: ['loan.read', 'document.read', 'text.read'],
};

describe('permissions of the loan fund', () => {
  test('hold for every role and action as they are told', () => {
    for (const role of everyRole) expect([role, (Object.keys(permissions) as LoanPermission[]).filter((action) => reachOf(action, role) !== undefined)]).toEqual([role, (told[role] ?? [])]);
  });

  test('a step is ended by its roles at the office that owes it, or at the one that records it, and nowhere else', () => {
    for (const code of loanStepCodes) for (const role of everyRole) for (const office of ['the-owner', offices.fundOffice, 'elsewhere']) {
      const { by, recordedBy, owner } = stepSpec(code);
      const right = recordedBy ? offices.fundOffice : 'the-owner';
      const expected = by.some((one) => one === role) && office === right && owner !== 'loan-fund-leading-group';
      expect([code, role, office, mayComplete(at(role, office), code, 'the-owner', offices)]).toEqual([code, role, office, expected]);
    }
  });

  test('every role that a step names has the right to end steps, except those that sign resolutions', () => {
    for (const code of loanStepCodes) for (const role of stepSpec(code).by) expect([code, role, reachOf('step.complete', role) !== undefined]).toEqual([code, role, role !== 'leading-group-member']);
  });

  test('at the counter the project manager ends what the borrower owes, and nobody else does', () => {
    for (const code of loanStepCodes) for (const role of everyRole) for (const office of [offices.fundOffice, 'elsewhere']) {
      const expected = role === 'fund-manager' && office === offices.fundOffice && stepSpec(code).by.some((one) => one === 'borrower');
      expect([code, role, office, mayCompleteAtCounter(at(role, office), code, offices)]).toEqual([code, role, office, expected]);
    }
    expect(mayRequest('delay.ask', at('fund-manager', offices.fundOffice), offices)).toBe(true);
    expect(mayRequest('loan.withdraw', at('fund-manager', 'elsewhere'), offices)).toBe(false);
  });

  test('requests are made at their own office only', () => {
    expect(mayRequest('loan.withdraw', at('borrower', 'borrower@F0001'), offices)).toBe(true);
    expect(mayRequest('loan.withdraw', at('borrower', 'borrower@F0002'), offices)).toBe(false);
    expect(mayRequest('resolution.propose', at('fund-head', 'elsewhere'), offices)).toBe(false);
    expect(mayRequest('resolution.sign', at('leading-group-member', offices.groupOffice), offices)).toBe(true);
    expect(may('rung.issue', at('county-supervisor', 'x'), { office: 'x', county: null })).toBe(false);
  });
});
