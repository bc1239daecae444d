import { permissionTable } from '@lianban/service';

/** The audit names what everybody did: only who audits, and who answers for security, reads it; nobody changes it. */
export const auditPermissions = permissionTable({
  readAudit: { action: '查看审计', roles: ['auditor', 'security-admin'], reach: 'city' },
  verifyAudit: { action: '校验审计链', roles: ['auditor', 'security-admin'], reach: 'city' },
  exportAudit: { action: '导出审计', roles: ['auditor', 'security-admin'], reach: 'city' },
});
