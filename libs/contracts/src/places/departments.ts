import { z } from 'zod';

/** Departments of 景府发〔2023〕10号 art. 5 that give or receive data, the offices that watch them, and the parties of 景府发〔2023〕9号. */
export const departments = {
  'civil-affairs': '市民政局',
  'rural-revitalisation': '市乡村振兴局',
  'veterans-affairs': '市退役军人事务局',
  'disabled-federation': '市残疾人联合会',
  'public-security': '市公安局',
  'medical-insurance': '市医疗保障局',
  'medical-insurance-agency': '市医疗保障经办机构',
  tax: '市税务局',
  'data-bureau': '市政务服务数据管理局',
  'city-government-office': '市政府办公室',
  'transfer-service-office': '市中小微企业转贷服务办公室',
  'finance-office': '市政府金融办',
  'finance-bureau': '市财政局',
  'central-bank-branch': '人民银行景德镇市分行',
  'financial-regulator': '国家金融监督管理总局景德镇监管分局',
  'loan-fund-leading-group': '还贷周转基金管理领导小组',
  'lending-bank': '承贷银行',
  'account-bank': '周转基金开户银行',
  'collateral-registry': '抵（质）押登记机构',
  borrower: '借款人',
} as const;

export type DepartmentCode = keyof typeof departments;
export const DepartmentCode = z.enum(Object.keys(departments) as [DepartmentCode, ...DepartmentCode[]]);

/** The four departments whose county offices confirm identities (art. 20). */
export const confirmingDepartments = [
  'civil-affairs',
  'rural-revitalisation',
  'veterans-affairs',
  'disabled-federation',
] as const satisfies readonly DepartmentCode[];
export type ConfirmingDepartment = (typeof confirmingDepartments)[number];
