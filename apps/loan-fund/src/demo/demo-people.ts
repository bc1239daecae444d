import { demoAccounts, demoBanks, demoBorrowers, type Role } from '@lianban/contracts';
import { stepSpec, type LoanStepCode } from '@lianban/procedure-loan-renewal';

/** Who did something, as the record keeps it. */
export interface DemoActor {
  post: string;
  name: string;
}

interface Parties {
  deal: { firmKey: string; bankKey: string };
}

const nameOf = new Map(demoAccounts.flatMap(({ name, posts }) => posts.map(({ id }) => [id, name] as const)));
const ofRole: Partial<Record<Role, string>> = {
  'fund-manager': 'fund-manager', 'fund-head': 'fund-head', 'fund-accountant': 'fund-accountant', 'account-bank-clerk': 'account-bank-clerk', 'registry-clerk': 'registry-clerk',
  'finance-officer': 'finance-officer', 'leading-group-member': 'group-finance',
};

/** The post that ends a step: of the case's own bank and borrower, or the office's. A firm without an account is represented at the counter. */
export function postOf({ deal }: Parties, code: LoanStepCode): string {
  const [role] = stepSpec(code).by;
  if (role === 'bank-handler' || role === 'bank-approver') return `${deal.bankKey}-${role.slice('bank-'.length)}`;
  if (role === 'borrower') return demoBorrowers.some(({ key }) => key === deal.firmKey) ? `borrower-${deal.firmKey.toLowerCase()}` : 'fund-manager';
  return (role && ofRole[role]) ?? 'fund-manager';
}

export function borrowerPost({ deal }: Parties): string {
  return postOf({ deal }, 'agreement');
}

export function actorOf(post: string): DemoActor {
  return { post, name: nameOf.get(post) ?? '系统' };
}

/** Who signs for a bank. */
export function signatoryOf(bankKey: string): string {
  return demoBanks.find(({ key }) => key === bankKey)?.approver ?? '';
}
