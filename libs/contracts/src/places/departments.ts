import { z } from 'zod';

/** Departments of 景府发〔2023〕10号 art. 5 that give or receive data, the offices that watch them, the parties of 景府发〔2023〕9号, and who has duties under 景府办字〔2023〕43号. */
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
  'emergency-management': '市应急管理局',
  'housing-construction': '市住房和城乡建设局',
  transport: '市交通运输局',
  'market-regulation': '市市场监督管理局',
  'fire-rescue': '市消防救援机构',
  government: '市人民政府',
  'development-reform': '市发展和改革委员会',
  'human-resources': '市人力资源和社会保障局',
  health: '市卫生健康委员会',
  education: '市教育局',
  audit: '市审计局',
  justice: '市司法局',
  'safety-committee': '市安全生产委员会办公室',
  'provincial-safety-committee': '省安全生产委员会办公室',
  'power-supply': '市供电公司',
  'explosives-supply': '市民用爆炸物品销售企业',
  court: '市人民法院',
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

/** Departments that enforce work safety on firms and publish what they decide (景府办字〔2023〕43号 items 9, 10). */
export const safetyDutyDepartments = ['emergency-management', 'housing-construction', 'transport', 'market-regulation', 'fire-rescue', 'public-security'] as const satisfies readonly DepartmentCode[];
export type SafetyDutyDepartment = (typeof safetyDutyDepartments)[number];

/** Who carries out a halt for another office (item 10). */
export const executingUnits = ['power-supply', 'explosives-supply'] as const satisfies readonly DepartmentCode[];
export type ExecutingUnit = (typeof executingUnits)[number];
