import type { Role } from '@lianban/contracts';

/** Pages of the menu with their address, in the order in which they are shown. */
export const navigationItems = {
  home: '/',
  upload: '/batches/new',
  batches: '/batches',
  inbox: '/inbox',
  cases: '/cases',
  bulk: '/cases/bulk',
  persons: '/persons',
  coverage: '/coverage',
  shares: '/shares',
  board: '/board',
  steps: '/steps',
  notices: '/notices',
  calendar: '/calendar',
  settings: '/settings',
  substitutes: '/substitutes',
  rules: '/rules',
} as const;
export type NavigationKey = keyof typeof navigationItems;

/** What each role finds in its menu. A page that is not listed may still be opened by a link when the service allows it. */
export const navigationOf: Record<Role, readonly NavigationKey[]> = {
  'data-officer': ['home', 'upload', 'batches', 'inbox', 'notices', 'rules'],
  'data-reviewer': ['home', 'batches', 'inbox', 'notices', 'rules'],
  'county-confirmer': ['home', 'cases', 'bulk', 'persons', 'coverage', 'notices', 'rules'],
  'county-reviewer': ['home', 'cases', 'persons', 'coverage', 'notices', 'rules'],
  'insurance-handler': ['home', 'cases', 'persons', 'coverage', 'shares', 'notices', 'rules'],
  'insurance-reviewer': ['home', 'cases', 'persons', 'coverage', 'shares', 'notices', 'rules'],
  borrower: ['home', 'notices', 'rules'],
  'bank-handler': ['home', 'notices', 'rules'],
  'bank-approver': ['home', 'notices', 'rules'],
  'fund-manager': ['home', 'notices', 'rules'],
  'fund-head': ['home', 'notices', 'rules'],
  'fund-accountant': ['home', 'notices', 'rules'],
  'leading-group-member': ['home', 'notices', 'rules'],
  'account-bank-clerk': ['home', 'notices', 'rules'],
  'registry-clerk': ['home', 'notices', 'rules'],
  'finance-officer': ['home', 'notices', 'rules'],
  supervisor: ['home', 'board', 'steps', 'cases', 'coverage', 'notices', 'calendar', 'settings', 'rules'],
  'county-supervisor': ['home', 'board', 'steps', 'cases', 'coverage', 'notices', 'calendar', 'settings', 'rules'],
  'bureau-monitor': ['home', 'board', 'steps', 'batches', 'shares', 'cases', 'coverage', 'calendar', 'settings', 'rules'],
  'system-admin': ['home', 'calendar', 'settings', 'substitutes', 'shares', 'rules'],
  'security-admin': ['home', 'calendar', 'settings', 'substitutes', 'rules'],
  auditor: ['home', 'board', 'steps', 'batches', 'inbox', 'shares', 'cases', 'persons', 'coverage', 'calendar', 'settings', 'substitutes', 'rules'],
};
