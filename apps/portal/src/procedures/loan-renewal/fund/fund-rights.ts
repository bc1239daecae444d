import type { Role } from '@lianban/contracts';

/** Who is offered what on the fund's pages; the service decides. Finance, the finance office and the supervisors only look (arts. 3, 22). */
const rights = {
  movement: ['fund-accountant'],
  'lpr-propose': ['fund-accountant'],
  'lpr-decide': ['fund-head'],
  'blacklist-appeal': ['borrower'],
  'blacklist-decide': ['fund-head'],
  'bank-lift': ['fund-head'],
  'difference-explain': ['fund-accountant'],
} as const satisfies Record<string, readonly Role[]>;

export function mayInFund(role: Role, right: keyof typeof rights): boolean {
  return (rights[right] as readonly Role[]).includes(role);
}
