import type { Role } from '@lianban/contracts';

/** Roles that handle every case and each party in its own see personal data in clear; all others see it masked. */
const handling = new Set<Role>(['fund-manager', 'fund-head', 'fund-accountant', 'bank-handler', 'bank-approver', 'borrower']);

/** Banks, borrowers and registries act from outside: how the city's processes run is nothing to them. */
const outside = new Set<Role>(['borrower', 'bank-handler', 'bank-approver', 'account-bank-clerk', 'registry-clerk']);

export const seesProcess = (role: Role): boolean => !outside.has(role);

/** Row security has shown the case: a bank or a borrower that sees it is its party. */
export function seesClear(role: Role): boolean {
  return handling.has(role);
}
