import { permissionTable } from '@lianban/service';
import type { Role } from '@lianban/contracts';

/** Posts that owe steps of the loan-renewal fund. */
export const partiesOfTheFund = [
  'borrower', 'bank-handler', 'bank-approver', 'fund-manager', 'fund-head', 'fund-accountant', 'leading-group-member', 'account-bank-clerk', 'registry-clerk', 'finance-officer',
] as const satisfies Role[];
/** Posts that owe steps of work safety: enforcing offices, those of an accident, and who carries a halt or a judgment out. */
const partiesOfWorkSafety = [
  'enforcement-officer', 'enforcement-head', 'accident-handler', 'accident-approver', 'committee-officer', 'executing-clerk', 'court-clerk',
] as const satisfies Role[];
/** Posts of the data bureau that owe steps of data sharing. */
const partiesOfSharing = ['exchange-operator', 'exchange-approver'] as const satisfies Role[];
/** Posts of an office that owes steps or receives notices. */
const officePosts = ['data-officer', 'data-reviewer', 'county-confirmer', 'county-reviewer', 'insurance-handler', 'insurance-reviewer', ...partiesOfTheFund, ...partiesOfWorkSafety, ...partiesOfSharing] as const satisfies Role[];
const watchers = ['supervisor', 'county-supervisor', 'bureau-monitor', 'auditor'] as const satisfies Role[];

/** Who may do what; which rows they then see is row security's part (whole city, own county, own office). */
export const permissions = permissionTable({
  readBoard: { action: '查看督办总览', roles: [...watchers] },
  readSteps: { action: '查看办理环节', roles: [...watchers, ...officePosts] },
  readNotices: { action: '查看通知', roles: [...watchers, ...officePosts] },
  acknowledgeNotice: { action: '签收通知', roles: [...officePosts] },
  readMoved: { action: '查看因放假通知变动的期限', roles: [...watchers, 'system-admin', 'security-admin'] },
  proposeCalendar: { action: '提交放假通知', roles: ['system-admin'], reach: 'city' },
  decideCalendar: { action: '审批放假通知', roles: ['security-admin'], reach: 'city' },
  proposeSetting: { action: '提交本地参数', roles: ['system-admin'], reach: 'city' },
  decideSetting: { action: '审批本地参数', roles: ['security-admin'], reach: 'city' },
  readReference: { action: '查看日历与本地参数', roles: [...watchers, ...officePosts, 'fund-observer', 'system-admin', 'security-admin'] },
  advanceClock: { action: '拨快演示时钟', roles: ['system-admin'], reach: 'city' },
});
