import { identityCategories, IdentityCategory } from '../places/identity-categories.js';
import { z } from 'zod';
import { shortestAuditDays, shortestHandoverDays } from '../audit/audit-kept.js';
import { exchangeKinds } from './exchange-settings.js';
import { safetyKinds } from './safety-settings.js';
import { sharingKinds } from './sharing-settings.js';
import { keysOf, noticeKinds, oneOf, termKinds, workingDays, type SettingKind } from './setting-kind.js';

const percent = z.number('须为数字').min(0, '不小于 0').max(100, '不大于 100');
const fen = z.int('须为整数（单位：分）').min(0, '不小于 0').max(10_000_000, '数额过大，请核对单位是否为分');
const date = z.iso.date('须为日期，格式 YYYY-MM-DD');
const yesOrNo = z.boolean('须为是或否');
const categoryLabel = (category: string): string => (IdentityCategory.safeParse(category).success ? identityCategories[category as IdentityCategory].label : category);

const enrolment = keysOf('subsidised-enrolment');
const year = '(20\\d\\d)';

const loan = keysOf('loan-renewal');

/** Terms that 景府发〔2023〕9号 leaves open, and the readings of its text. */
const loanKinds: readonly SettingKind[] = [
  ...termKinds(loan, '还贷周转基金：'),
  { key: loan('confirmation-term-working-days'), label: () => '还贷周转基金：确认期限（工作日）', value: workingDays },
  ...noticeKinds(loan, '还贷周转基金：'),
  { key: loan('lead-mode'), label: () => '还贷周转基金读法：最后申请日（nth_before 第 20 个工作日当日，clear_days 足 20 个工作日）', value: oneOf('nth_before', 'clear_days') },
  { key: loan('late-filing'), label: () => '还贷周转基金读法：逾期申请（refuse 不予受理，leading_group 报领导小组）', value: oneOf('refuse', 'leading_group') },
  { key: loan('day-count'), label: () => '还贷周转基金读法：借用天数（end_minus_start 算头不算尾，inclusive 首尾都算）', value: oneOf('end_minus_start', 'inclusive') },
  { key: loan('month-basis'), label: () => '还贷周转基金读法：一个月（days30 为 30 天，calendar 到次月对应日）', value: oneOf('days30', 'calendar') },
  { key: loan('year-days'), label: () => '还贷周转基金读法：计息年天数', value: oneOf(360, 365) },
  { key: loan('over-commitment'), label: () => '还贷周转基金读法：超过承诺金额（reject 不批，leading_group 报领导小组）', value: oneOf('reject', 'leading_group') },
  { key: loan('next-day'), label: () => '还贷周转基金读法：次日（calendar 日历次日，working 下一工作日）', value: oneOf('calendar', 'working') },
  { key: loan('bank-month-days'), label: () => '还贷周转基金读法：月利率折日（30 或 actual_month 当月天数）', value: oneOf(30, 'actual_month') },
  { key: loan('blacklist-min'), label: () => '还贷周转基金读法：列入黑名单的逾期次数', value: z.int('须为整数').min(1, '至少 1 次').max(20, '至多 20 次') },
];

const keptDays = (least: number): z.ZodType => z.int('须为整数').min(least, `法定最短保存期限为 ${least} 天，不能更短`).max(36_500, '至多 36500 天');

export const settingCatalogue: readonly SettingKind[] = [
  { key: enrolment('confirmation-term-working-days'), label: () => '身份确认期限（工作日）', value: workingDays },
  { key: enrolment('review-term-working-days'), label: () => '第二人复核期限（工作日）', value: workingDays },
  { key: enrolment('decision-term-working-days'), label: () => '医保裁定期限（工作日）', value: workingDays },
  ...noticeKinds(enrolment, ''),
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
  { key: /^audit\.logKeptDays$/, label: () => '审计：一般记录保存天数（网络安全法第二十三条：不少于六个月）', value: keptDays(shortestAuditDays) },
  { key: /^audit\.handoverKeptDays$/, label: () => '审计：提供或查看个人信息的记录保存天数（不少于三年）', value: keptDays(shortestHandoverDays) },
  ...loanKinds,
  ...safetyKinds,
  ...sharingKinds,
  ...exchangeKinds,
];

export function findSettingKind(key: string): SettingKind | undefined {
  return settingCatalogue.find((kind) => kind.key.test(key));
}

/** Name of a setting for people; an unknown key stands for itself. */
export function settingLabel(key: string): string {
  const kind = findSettingKind(key);
  return kind ? kind.label(...(kind.key.exec(key)?.slice(1) ?? [])) : key;
}
