import { auditKeptSettings, shortestAuditDays, shortestHandoverDays } from '@lianban/contracts';
import { defaultSettings as accidentDefaults } from '@lianban/procedure-accident-investigation';
import { defaultSettings as performanceDefaults } from '@lianban/procedure-decision-performance';
import { defaultSettings as disclosureDefaults } from '@lianban/procedure-enforcement-disclosure';
import { defaultSettings as loanDefaults } from '@lianban/procedure-loan-renewal';
import { defaultSettings as alertDefaults, monitorSettings } from '@lianban/procedure-share-alert';
import { defaultSettings as enrolmentDefaults } from '@lianban/procedure-subsidised-enrolment';

export interface DefaultSetting {
  key: string;
  value: string | number | boolean;
  effectiveFrom: string;
  source: string;
  synthetic: boolean;
}

const LOCAL = '本地默认值：法律未写明，待主管部门确认';
const local = (key: string, value: number): DefaultSetting => ({ key, value, effectiveFrom: '2023-11-29', source: LOCAL, synthetic: false });

/** What a new installation starts with; each is shown as a setting, not as law, and can be superseded by two persons. */
export const defaultSettings: readonly DefaultSetting[] = [
  ...enrolmentDefaults,
  local('subsidised-enrolment.review-term-working-days', 3),
  local('subsidised-enrolment.decision-term-working-days', 3),
  local('department-node.brake-left-percent', 5),
  local('department-node.brake-added-percent', 20),
  { key: auditKeptSettings.log, value: shortestAuditDays, effectiveFrom: '2023-11-29', source: '网络安全法第二十三条：日志留存不少于六个月', synthetic: false },
  { key: auditKeptSettings.handover, value: shortestHandoverDays, effectiveFrom: '2023-11-29', source: '个人信息保护法第五十六条、网络数据安全管理条例第十二条：处理记录保存不少于三年', synthetic: false },
  ...loanDefaults,
  ...disclosureDefaults,
  ...performanceDefaults,
  ...accidentDefaults,
  ...alertDefaults,
  ...monitorSettings,
].filter((setting, index, all) => all.findIndex((other) => other.key === setting.key && other.effectiveFrom === setting.effectiveFrom) === index);
