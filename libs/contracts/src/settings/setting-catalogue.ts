import { identityCategories, IdentityCategory } from '../places/identity-categories.js';
import { z } from 'zod';

/** A kind of local setting: its key (with parts), its name for people, what its value may be. */
interface SettingKind {
  key: RegExp;
  label: (...parts: string[]) => string;
  value: z.ZodType;
}

const days = z.int('须为整数').min(1, '至少 1 个工作日').max(250, '至多 250 个工作日');
const percent = z.number('须为数字').min(0, '不小于 0').max(100, '不大于 100');
const fen = z.int('须为整数（单位：分）').min(0, '不小于 0').max(10_000_000, '数额过大，请核对单位是否为分');
const date = z.iso.date('须为日期，格式 YYYY-MM-DD');
const yesOrNo = z.boolean('须为是或否');
const categoryLabel = (category: string): string => (IdentityCategory.safeParse(category).success ? identityCategories[category as IdentityCategory].label : category);

const enrolment = (rest: string): RegExp => new RegExp(`^subsidised-enrolment\\.${rest}$`);
const year = '(20\\d\\d)';

export const settingCatalogue: readonly SettingKind[] = [
  { key: enrolment('confirmation-term-working-days'), label: () => '身份确认期限（工作日）', value: days },
  { key: enrolment('review-term-working-days'), label: () => '第二人复核期限（工作日）', value: days },
  { key: enrolment('decision-term-working-days'), label: () => '医保裁定期限（工作日）', value: days },
  { key: enrolment('reminder-first-working-days-before'), label: () => '第一次到期提醒（提前工作日）', value: days },
  { key: enrolment('reminder-second-working-days-before'), label: () => '第二次到期提醒（提前工作日）', value: days },
  { key: enrolment('rung-urging-working-days-after'), label: () => '建议催办（逾期工作日）', value: days },
  { key: enrolment('rung-supervision-order-working-days-after'), label: () => '建议督办单（逾期工作日）', value: days },
  { key: enrolment('rung-listed-supervision-working-days-after'), label: () => '建议挂牌督办（逾期工作日）', value: days },
  { key: enrolment('rung-circular-working-days-after'), label: () => '建议通报（逾期工作日）', value: days },
  { key: enrolment('second-person-required'), label: () => '身份确认须第二人复核', value: yesOrNo },
  { key: enrolment(`contribution-fen\\.${year}`), label: (on) => `${on} 年度个人缴费标准（分）`, value: fen },
  {
    key: enrolment(`subsidy-fen\\.(${Object.keys(identityCategories).join('|')})\\.${year}`),
    label: (category, on) => `${on} 年度${categoryLabel(category ?? '')}资助额（分）`, value: fen,
  },
  { key: enrolment(`window-opens\\.${year}`), label: (on) => `${on} 年度集中征缴期开始日`, value: date },
  { key: enrolment(`window-closes\\.${year}`), label: (on) => `${on} 年度集中征缴期截止日`, value: date },
  { key: /^department-node\.brake-left-percent$/, label: () => '闸门：退出人员占比上限（%）', value: percent },
  { key: /^department-node\.brake-added-percent$/, label: () => '闸门：新增人员占比上限（%）', value: percent },
];

export function findSettingKind(key: string): SettingKind | undefined {
  return settingCatalogue.find((kind) => kind.key.test(key));
}

/** Name of a setting for people; an unknown key stands for itself. */
export function settingLabel(key: string): string {
  const kind = findSettingKind(key);
  return kind ? kind.label(...(kind.key.exec(key)?.slice(1) ?? [])) : key;
}
