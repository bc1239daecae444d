import { permissionTable } from '@lianban/service';

/** Who may do what in a department's node. Row security holds each to the own department; here it is about roles. */
export const permissions = permissionTable({
  seeLists: { action: '查看名单目录', roles: ['data-officer', 'data-reviewer', 'bureau-monitor', 'auditor'] },
  seeBatches: { action: '查看批次', roles: ['data-officer', 'data-reviewer', 'bureau-monitor', 'auditor'] },
  seeRows: { action: '查看退回的行', roles: ['data-officer', 'data-reviewer', 'auditor'] },
  downloadRows: { action: '下载名单文件', roles: ['data-officer', 'data-reviewer'] },
  upload: { action: '上传名单', roles: ['data-officer'] },
  prepare: { action: '预检与提交名单', roles: ['data-officer'] },
  review: { action: '复核名单', roles: ['data-reviewer'] },
  printPapers: { action: '打印回执与名册', roles: ['data-officer', 'data-reviewer'] },
  seeReceipts: { action: '查看回执', roles: ['data-officer', 'data-reviewer', 'bureau-monitor', 'auditor'] },
  takeEvidence: { action: '下载发布证据', roles: ['data-officer', 'data-reviewer', 'bureau-monitor', 'auditor'] },
  takeReceivedEvidence: { action: '下载收到名单的证据', roles: ['data-officer', 'data-reviewer', 'auditor'] },
  seeReceived: { action: '查看收到的名单', roles: ['data-officer', 'data-reviewer', 'auditor'] },
  useReceived: { action: '查看收到名单的明文与导出', roles: ['data-officer', 'data-reviewer'] },
  seeInbox: { action: '查看反馈', roles: ['data-officer', 'data-reviewer', 'auditor'] },
});
