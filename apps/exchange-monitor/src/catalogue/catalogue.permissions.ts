import { permissionTable } from '@lianban/service';

/** The catalogue names no person: the bureau, those who watch, and every party of a share read it. A party speaks for itself. */
export const cataloguePermissions = permissionTable({
  readCatalogue: { action: '查看共享目录', roles: ['bureau-monitor', 'exchange-operator', 'exchange-approver', 'supervisor', 'auditor', 'system-admin', 'data-officer', 'data-reviewer'] },
  decideSharing: { action: '谢绝或接受共享', roles: ['data-reviewer'], reach: 'city' },
});
