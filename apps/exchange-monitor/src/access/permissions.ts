import type { Role } from '@lianban/contracts';
import { permissionTable } from '@lianban/service';

/** Who watches the sharing of the whole city. */
const cityReaders = ['bureau-monitor', 'exchange-operator', 'exchange-approver', 'supervisor', 'auditor', 'system-admin'] as const satisfies readonly Role[];
/** Data staff of a department see what it gives and takes: row security shows them nothing else. */
const partyReaders = ['data-officer', 'data-reviewer'] as const satisfies readonly Role[];

/** Who may do what with the state of shares. The only table; controllers and row security follow it. */
export const monitorPermissions = permissionTable({
  readShares: { action: '查看共享状态', roles: [...cityReaders, ...partyReaders] },
  readTopics: { action: '查看消息主题', roles: cityReaders },
  resend: { action: '请报送方补发', roles: ['exchange-operator'] },
});

export const seesCity = (role: Role): boolean => (cityReaders as readonly Role[]).includes(role);
