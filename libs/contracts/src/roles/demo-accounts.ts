import { counties, officeId, type CountyCode } from '../places/counties.js';
import type { ConfirmingDepartment, DepartmentCode } from '../places/departments.js';
import { officeName } from '../places/office-name.js';
import { countyPeople, officeCounties } from './demo-county-people.data.js';
import { organisationOffice, type OrganisationKind } from '../places/organisations.js';
import { demoDataPeople } from './demo-data-people.data.js';
import { demoBanks, demoBorrowers } from './demo-organisations.data.js';
import { demoSafetyPeople } from './demo-safety-people.data.js';
import { roles, type Role } from './roles.js';

/**
 * The people of the demonstration city: the demo issuer signs them in, the gateway seeds their posts from here.
 * `sub` is the subject of the issuer's tokens and the name typed at login.
 */
export interface DemoAccount {
  sub: string;
  name: string;
  posts: DemoPost[];
}

export interface DemoPost {
  id: string;
  title: string;
  role: Role;
  department: DepartmentCode;
  county: CountyCode | null;
  office: string;
  /** Where the office is one bank or borrower of many. */
  officeName?: string;
}

/** One password for all demo accounts. The demo issuer listens on the loopback address only. */
export const demoPassword = 'lianban-demo';

function account(sub: string, name: string, role: Role, department: DepartmentCode, where: readonly (CountyCode | null)[] = [null]): DemoAccount {
  return { sub, name, posts: where.map((county) => post(sub, role, department, county)) };
}

function post(sub: string, role: Role, department: DepartmentCode, county: CountyCode | null): DemoPost {
  return { id: county ? `${sub}@${county}` : sub, title: titleOf(role, department, county), role, department, county, office: officeId(department, county) };
}

/** The name of the office says already that it is one of a county. */
function titleOf(role: Role, department: DepartmentCode, county: CountyCode | null): string {
  const duty = county ? roles[role].replace(/^县级/, '') : roles[role];
  return role === 'county-supervisor' && county ? `${counties[county]}${duty}` : `${officeName(department, county)}${duty}`;
}

function organisationAccount(sub: string, name: string, role: Role, kind: OrganisationKind, key: string, officeName: string): DemoAccount {
  return { sub, name, posts: [{ id: sub, title: `${officeName}${roles[role]}`, role, department: kind, county: null, office: organisationOffice(kind, key), officeName }] };
}

/** Members of the leading group sign one by one: their posts tell them apart. */
function groupMember(sub: string, name: string, field: string): DemoAccount {
  const made = account(sub, name, 'leading-group-member', 'loan-fund-leading-group');
  return { ...made, posts: made.posts.map((one) => ({ ...one, title: `${officeName('loan-fund-leading-group', null)}成员（${field}）` })) };
}

export const demoAccounts: readonly DemoAccount[] = [
  account('civil-officer', '程望舒', 'data-officer', 'civil-affairs'),
  account('civil-reviewer', '余景明', 'data-reviewer', 'civil-affairs'),
  account('civil-reviewer-2', '江晚照', 'data-reviewer', 'civil-affairs'),
  account('civil-confirmer', '汪知秋', 'county-confirmer', 'civil-affairs', officeCounties),
  account('civil-county-reviewer', '洪若谷', 'county-reviewer', 'civil-affairs', officeCounties),
  account('rural-officer', '胡向田', 'data-officer', 'rural-revitalisation'),
  account('rural-reviewer', '占秀禾', 'data-reviewer', 'rural-revitalisation'),
  account('rural-reviewer-2', '方见山', 'data-reviewer', 'rural-revitalisation'),
  account('rural-confirmer', '吴青禾', 'county-confirmer', 'rural-revitalisation', officeCounties),
  account('rural-county-reviewer', '徐长岭', 'county-reviewer', 'rural-revitalisation', officeCounties),
  account('veterans-officer', '郑守疆', 'data-officer', 'veterans-affairs'),
  account('veterans-reviewer', '曹定远', 'data-reviewer', 'veterans-affairs'),
  account('veterans-reviewer-2', '石归舟', 'data-reviewer', 'veterans-affairs'),
  account('veterans-confirmer', '计安澜', 'county-confirmer', 'veterans-affairs', officeCounties),
  account('veterans-county-reviewer', '黎怀德', 'county-reviewer', 'veterans-affairs', officeCounties),
  account('disabled-officer', '朱与同', 'data-officer', 'disabled-federation'),
  account('disabled-reviewer', '鲍行健', 'data-reviewer', 'disabled-federation'),
  account('disabled-reviewer-2', '查清越', 'data-reviewer', 'disabled-federation'),
  account('disabled-confirmer', '冯暖阳', 'county-confirmer', 'disabled-federation', officeCounties),
  account('disabled-county-reviewer', '施有光', 'county-reviewer', 'disabled-federation', officeCounties),
  account('police-officer', '金致和', 'data-officer', 'public-security'),
  account('police-reviewer', '齐定安', 'data-reviewer', 'public-security'),
  account('police-reviewer-2', '连守正', 'data-reviewer', 'public-security'),
  account('tax-officer', '钱若水', 'data-officer', 'tax'),
  account('tax-reviewer', '舒正言', 'data-reviewer', 'tax'),
  account('tax-reviewer-2', '柏厚生', 'data-reviewer', 'tax'),
  account('insurance-officer', '彭数明', 'data-officer', 'medical-insurance-agency'),
  account('insurance-data-reviewer', '万思齐', 'data-reviewer', 'medical-insurance-agency'),
  account('insurance-data-reviewer-2', '戴知微', 'data-reviewer', 'medical-insurance-agency'),
  account('insurance-handler', '刘济川', 'insurance-handler', 'medical-insurance-agency'),
  account('insurance-reviewer', '熊慎行', 'insurance-reviewer', 'medical-insurance-agency'),
  account('fund-manager', '陆知行', 'fund-manager', 'transfer-service-office'),
  account('fund-head', '罗秉衡', 'fund-head', 'transfer-service-office'),
  account('fund-accountant', '马算之', 'fund-accountant', 'transfer-service-office'),
  groupMember('group-finance', '毛端方', '财政'),
  groupMember('group-development', '孟启元', '发展改革'),
  groupMember('group-industry', '米正阳', '工业和信息化'),
  account('account-bank-clerk', '倪稽核', 'account-bank-clerk', 'account-bank'),
  account('account-bank-officer', '潘对账', 'data-officer', 'account-bank'),
  account('account-bank-reviewer', '裴复明', 'data-reviewer', 'account-bank'),
  account('account-bank-reviewer-2', '皮再核', 'data-reviewer', 'account-bank'),
  account('registry-clerk', '戚登簿', 'registry-clerk', 'collateral-registry'),
  account('finance-officer', '秦守信', 'finance-officer', 'finance-office'),
  account('fund-observer-finance', '卞持盈', 'fund-observer', 'finance-bureau'),
  account('fund-observer-central-bank', '鄢观澜', 'fund-observer', 'central-bank-branch'),
  account('fund-observer-regulator', '幸知远', 'fund-observer', 'financial-regulator'),
  ...demoBanks.flatMap(({ key, name, handler, approver }) => [
    organisationAccount(`${key}-handler`, handler, 'bank-handler', 'lending-bank', key, name),
    organisationAccount(`${key}-approver`, approver, 'bank-approver', 'lending-bank', key, name),
  ]),
  ...demoBorrowers.map(({ key, name, person }) => organisationAccount(`borrower-${key.toLowerCase()}`, person, 'borrower', 'borrower', key, name)),
  ...demoDataPeople.flatMap(({ prefix, department, people: [officer, reviewer, second] }) => [
    account(`${prefix}-data-officer`, officer, 'data-officer', department),
    account(`${prefix}-data-reviewer`, reviewer, 'data-reviewer', department),
    account(`${prefix}-data-reviewer-2`, second, 'data-reviewer', department),
  ]),
  ...demoSafetyPeople.map(({ sub, name, role, department, counties }) => account(sub, name, role, department, counties ? officeCounties : [null])),
  account('supervisor', '章督行', 'supervisor', 'city-government-office'),
  account('county-supervisor', '段巡之', 'county-supervisor', 'city-government-office', officeCounties),
  account('bureau-monitor', '廖观海', 'bureau-monitor', 'data-bureau'),
  account('exchange-operator', '路通达', 'exchange-operator', 'data-bureau'),
  account('exchange-approver', '盛再审', 'exchange-approver', 'data-bureau'),
  account('exchange-approver-2', '柯复勘', 'exchange-approver', 'data-bureau'),
  account('system-admin', '俞持衡', 'system-admin', 'data-bureau'),
  account('security-admin', '严守密', 'security-admin', 'data-bureau'),
  account('auditor', '董明察', 'auditor', 'data-bureau'),
  ...countyPeople.flatMap(countyAccounts),
];

/** `<department in pinyin>.<county>.queren` confirms, `.fuhe` reviews: people of one county office only. */
function countyAccounts({ prefix, department, people }: { prefix: string; department: ConfirmingDepartment; people: readonly (readonly [string, string])[] }): DemoAccount[] {
  return officeCounties.flatMap((county, index) => {
    const [confirmer = '', reviewer = ''] = people[index] ?? [];
    return [
      account(`${prefix}.${county}.queren`, confirmer, 'county-confirmer', department, [county]),
      account(`${prefix}.${county}.fuhe`, reviewer, 'county-reviewer', department, [county]),
    ];
  });
}

/** One account per role, in the order of the roles: what a start prints. */
export const mainDemoAccounts: readonly DemoAccount[] = (Object.keys(roles) as Role[]).map((role) => getDemoAccount({ role }));

/** The first account with such a post. Throws when there is none. */
export function getDemoAccount(wanted: { role: Role; department?: DepartmentCode; county?: CountyCode | null }): DemoAccount {
  const found = demoAccounts.find(({ posts }) =>
    posts.some((one) => one.role === wanted.role && (!wanted.department || one.department === wanted.department) && (wanted.county === undefined || one.county === wanted.county)),
  );
  if (!found) throw new Error(`no demo account is ${JSON.stringify(wanted)}`);
  return found;
}
