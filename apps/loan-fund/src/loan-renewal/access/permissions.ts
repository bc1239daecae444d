import { accessTable, type ActionTable } from '@lianban/casework';

/** Whoever takes part in a case, and who watches; row security says which cases. */
const readers = {
  borrower: 'own-office', 'bank-handler': 'own-office', 'bank-approver': 'own-office', 'leading-group-member': 'own-office', 'account-bank-clerk': 'own-office', 'registry-clerk': 'own-office',
  'fund-manager': 'city', 'fund-head': 'city', 'fund-accountant': 'city', 'finance-officer': 'city', auditor: 'city',
} as const;
const ownOffice = 'own-office';

/**
 * Who may do what with a loan. The only table; controllers, commands, pages and row security follow it. Which step a
 * role ends is written in the step itself (`by`, `recordedBy`); what a borrower does, the project manager may do for it at the counter.
 */
export const permissions = {
  'loan.read': { ...readers, 'fund-observer': 'city', supervisor: 'city', 'bureau-monitor': 'city' },
  'loan.file': { borrower: ownOffice, 'fund-manager': 'city' },
  'step.complete': {
    borrower: ownOffice, 'bank-handler': ownOffice, 'bank-approver': ownOffice, 'fund-manager': ownOffice, 'fund-head': ownOffice, 'fund-accountant': ownOffice,
    'account-bank-clerk': ownOffice, 'registry-clerk': ownOffice, 'finance-officer': ownOffice,
  },
  'supplement.ask': { 'fund-manager': ownOffice },
  'delay.ask': { borrower: ownOffice, 'fund-manager': ownOffice },
  'resolution.propose': { 'fund-head': ownOffice },
  'resolution.sign': { 'leading-group-member': ownOffice },
  'loan.withdraw': { borrower: ownOffice, 'fund-manager': ownOffice },
  'fraud.refer': { 'fund-manager': ownOffice, 'fund-head': ownOffice },
  'document.upload': {
    borrower: ownOffice, 'bank-handler': ownOffice, 'bank-approver': ownOffice, 'fund-manager': ownOffice, 'fund-head': ownOffice, 'registry-clerk': ownOffice,
  },
  'document.read': readers,
  'text.read': { 'fund-manager': 'city', 'fund-head': 'city', 'fund-accountant': 'city', auditor: 'city' },
  'text.propose': { 'fund-manager': 'city', 'fund-head': 'city' },
  'text.decide': { 'fund-manager': 'city', 'fund-head': 'city' },
  'rung.issue': { supervisor: 'city' },
} as const satisfies ActionTable;

export type LoanPermission = keyof typeof permissions;

export const { may, mustBeAllowed, reachOf, rolesFor, rulesWith } = accessTable(permissions);
