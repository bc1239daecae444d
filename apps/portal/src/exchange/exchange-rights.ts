import type { Role } from '@lianban/contracts';

const watchers = ['bureau-monitor', 'exchange-operator', 'exchange-approver', 'auditor', 'system-admin'] as const;
const departments = ['data-officer', 'data-reviewer'] as const;

/** Who is offered what on the pages of the monitor, as its permission table says; the service decides. */
const rights = {
  'shares-read': [...watchers, 'supervisor', ...departments],
  'letters-read': watchers,
  'replays-read': watchers,
  'topics-read': [...watchers, 'supervisor'],
  'share-resend': ['exchange-operator'],
  'letters-order': ['exchange-operator'],
  'replay-decide': ['exchange-approver'],
} as const satisfies Record<string, readonly Role[]>;
export type ExchangeRight = keyof typeof rights;

export function mayInExchange(role: Role, right: ExchangeRight): boolean {
  return (rights[right] as readonly Role[]).includes(role);
}
