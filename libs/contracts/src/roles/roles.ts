import { z } from 'zod';

/** Roles a post may carry. What each may do is a table in the service that owns the action. */
export const roles = {
  'data-officer': '部门数据员',
  'data-reviewer': '部门复核员',
  'county-confirmer': '县级确认经办',
  'county-reviewer': '县级确认复核',
  'insurance-handler': '医保经办',
  'insurance-reviewer': '医保复核',
  borrower: '借款人经办',
  'bank-handler': '银行客户经理',
  'bank-approver': '银行有权签字人',
  'fund-manager': '转贷项目经理',
  'fund-head': '转贷负责人',
  'fund-accountant': '转贷财务',
  'leading-group-member': '领导小组成员',
  'account-bank-clerk': '开户行经办',
  'registry-clerk': '登记专员',
  'finance-officer': '金融办经办',
  'fund-observer': '周转基金监管',
  'enforcement-officer': '执法人员',
  'enforcement-head': '执法审核负责人',
  'accident-handler': '事故调查经办',
  'accident-approver': '事故批复负责人',
  'committee-officer': '安委会办公室经办',
  'executing-clerk': '协助执行单位经办',
  'court-clerk': '法院执行经办',
  supervisor: '市级督办',
  'county-supervisor': '县级督办',
  'bureau-monitor': '数据局监测',
  'exchange-operator': '共享运维经办',
  'exchange-approver': '共享运维复核',
  'system-admin': '系统管理员',
  'security-admin': '安全管理员',
  auditor: '审计员',
} as const;

export type Role = keyof typeof roles;
export const Role = z.enum(Object.keys(roles) as [Role, ...Role[]]);
