import { departments, safetyDutyDepartments, type DepartmentCode } from '../places/departments.js';

/** Who a document names as giver or receiver without being a department of the platform: a name, and the departments that stand for it. */
const others = {
  banks: { name: '市级各银行机构', standsFor: ['lending-bank', 'account-bank'] },
  'sme-guarantee-company': { name: '市中小企业融资担保公司', standsFor: [] },
  'county-medical-insurance-agency': { name: '县（市、区）医疗保障经办机构', standsFor: [] },
  'county-medical-insurance': { name: '县（市、区）医疗保障行政部门', standsFor: [] },
  'county-governments': { name: '各县（市、区）人民政府', standsFor: [] },
  'township-governments': { name: '乡镇人民政府、街道办事处', standsFor: [] },
  'high-tech-zone': { name: '高新区', standsFor: [] },
  'changnan-new-district': { name: '昌南新区', standsFor: [] },
  leping: { name: '乐平市', standsFor: [] },
  fuliang: { name: '浮梁县', standsFor: [] },
  changjiang: { name: '昌江区', standsFor: [] },
  zhushan: { name: '珠山区', standsFor: [] },
  universities: { name: '全日制普通高等学校', standsFor: [] },
  'designated-institutions': { name: '定点医药机构', standsFor: [] },
  'catastrophic-insurer': { name: '承办大病保险的商业保险公司', standsFor: [] },
  'insured-persons': { name: '参保人', standsFor: [] },
  'subsidy-units': { name: '公务员医疗补助参保单位', standsFor: [] },
  'employee-insurance-collector': { name: '医疗保险征收机构', standsFor: [] },
  'city-departments-group': { name: '市直各部门', standsFor: [] },
  'safety-duty-departments': { name: '负有安全生产监督管理职责的部门', standsFor: safetyDutyDepartments },
  'enterprises-safety': { name: '生产经营单位', standsFor: [] },
  'political-legal': { name: '同级政法部门', standsFor: [] },
  'organisation-department': { name: '组织部门', standsFor: [] },
  procuratorate: { name: '检察机关', standsFor: [] },
  'credit-platform': { name: '信用信息共享平台', standsFor: [] },
  'enterprise-credit-system': { name: '企业信用信息公示系统', standsFor: [] },
  ecology: { name: '市生态环境局', standsFor: [] },
  'science-technology': { name: '市科技局', standsFor: [] },
  'industry-it': { name: '市工业和信息化局', standsFor: [] },
  'urban-management': { name: '市城市管理局', standsFor: [] },
  agriculture: { name: '市农业农村局', standsFor: [] },
  commerce: { name: '市商务局', standsFor: [] },
  customs: { name: '景德镇海关', standsFor: [] },
  dischargers: { name: '排放重点管控新污染物的单位', standsFor: [] },
  'state-holding-group': { name: '国控集团', standsFor: [] },
  'ceramic-culture-tourism-group': { name: '陶文旅集团', standsFor: [] },
  'city-investment-group': { name: '城投集团', standsFor: [] },
  public: { name: '社会公众', standsFor: [] },
} as const satisfies Record<string, { name: string; standsFor: readonly DepartmentCode[] }>;

export type Body = DepartmentCode | keyof typeof others;

const isOther = (body: string): body is keyof typeof others => Object.hasOwn(others, body);

/** What people call a party of a share. */
export function bodyName(body: Body): string {
  return isOther(body) ? others[body].name : departments[body];
}

/** The departments of the platform that a party stands for: itself, the members of a group, or none. */
export function departmentsOf(body: Body): readonly DepartmentCode[] {
  return isOther(body) ? others[body].standsFor : [body];
}
