import { identityCategories, type IdentityCategory } from '@lianban/contracts';
import { formatYuan } from '@lianban/kernel';

const yesNo = (value: unknown): string => (value ? '是' : '否');
const phases: Record<string, string> = { before: '集中征缴期前', open: '集中征缴期内', closed: '集中征缴期后' };
const enrolments: Record<string, string> = { none: '未参保', subsidised: '已按资助参保', 'self-paid': '已自费参保' };
const registers: Record<string, string> = { match: '一致', 'name-differs': '姓名不一致', 'not-in-register': '查无此人' };

const labels: Record<string, [label: string, show: (value: unknown) => string]> = {
  insuranceYear: ['参保年度', String],
  categories: ['认定的身份类别', (value) => (value as IdentityCategory[]).map((category) => identityCategories[category].label).join('、')],
  severalCounties: ['多个县（市、区）认定', yesNo],
  identified: ['认定时间', (value) => phases[String(value)] ?? String(value)],
  windowPhase: ['比对时间', (value) => phases[String(value)] ?? String(value)],
  enrolment: ['参保状态', (value) => enrolments[String(value)] ?? String(value)],
  paidFen: ['已缴金额（元）', (value) => formatYuan(Number(value))],
  benefitsRunning: ['认定时待遇期已开始', yesNo],
  deceased: ['在死亡名单中', yesNo],
  employeeInsured: ['已参加职工医保', yesNo],
  register: ['与户籍登记核对', (value) => registers[String(value)] ?? String(value)],
};

/** The facts of a ruling in words, in a fixed order. */
export function factsInWords(facts: Record<string, unknown>): { label: string; value: string }[] {
  return Object.entries(labels).flatMap(([key, [label, show]]) => (facts[key] === undefined ? [] : [{ label, value: show(facts[key]) }]));
}
