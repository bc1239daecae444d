import type { Role } from '@lianban/contracts';
import { permissionTable } from '@lianban/service';

const readers = ['bureau-monitor', 'exchange-operator', 'exchange-approver', 'auditor', 'system-admin'] as const satisfies Role[];

/** Who may do what with dead letters; that the approver is another person than the orderer is checked with each order. */
export const letterPermissions = permissionTable({
  readLetters: { action: '查看死信', roles: [...readers] },
  readOrders: { action: '查看重放单', roles: [...readers] },
  order: { action: '提交重放或丢弃', roles: ['exchange-operator'] },
  decide: { action: '复核重放单', roles: ['exchange-approver'] },
});

/** Who sees what a message says, masked. The system administrator keeps the machines and sees no messages. */
export const seesMessages = (role: Role): boolean => readers.some((one) => one === role) && role !== 'system-admin';
