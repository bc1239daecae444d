import type { Role } from '@lianban/contracts';

/** Who is offered what on the fund's pages; the service decides. Who supervises only looks (arts. 3, 22); the finance office lifts what it executed (art. 18). */
const rights = {
  'ledger-read': ['fund-manager', 'fund-head', 'fund-accountant', 'finance-officer', 'fund-observer', 'supervisor', 'auditor', 'bureau-monitor'],
  'movement-read': ['fund-manager', 'fund-head', 'fund-accountant', 'finance-officer', 'fund-observer', 'supervisor', 'auditor', 'bureau-monitor'],
  'movement-propose': ['fund-accountant'],
  'movement-decide': ['fund-head'],
  'lpr-propose': ['fund-accountant'],
  'lpr-decide': ['fund-head'],
  'blacklist-appeal': ['borrower'],
  'blacklist-decide': ['fund-head'],
  'bank-lift': ['finance-officer'],
  'text-load': ['fund-manager', 'fund-head'],
  'difference-explain': ['fund-head', 'fund-accountant'],
} as const satisfies Record<string, readonly Role[]>;

export function mayInFund(role: Role, right: keyof typeof rights): boolean {
  return (rights[right] as readonly Role[]).includes(role);
}
