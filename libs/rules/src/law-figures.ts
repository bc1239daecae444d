import type { DatedSetting, LawFigure } from '@lianban/kernel';
import * as accident from '@lianban/procedure-accident-investigation';
import * as performance from '@lianban/procedure-decision-performance';
import * as disclosure from '@lianban/procedure-enforcement-disclosure';
import * as officers from '@lianban/procedure-enforcement-officers';
import * as loan from '@lianban/procedure-loan-renewal';
import * as enrolment from '@lianban/procedure-subsidised-enrolment';

/** Numbers that the law itself gives, in the order of the rule book, each with its name for people (zh-CN). */
export const lawFigures: readonly [string, LawFigure<unknown>][] = [
  ['周转基金总额', loan.fundTotalFen],
  ['担保公司出资下限', loan.leastContributionFen],
  ['担保公司出资上限', loan.mostContributionFen],
  ['单笔额度', loan.largestLoanFen],
  ['优先借用的贷款', loan.priorityProgrammes],
  ['一般使用时间', loan.usualDays],
  ['最长使用时间', loan.longestDays],
  ['申请提前期', loan.leadWorkingDays],
  ['预缴天数', loan.prepaidDays],
  ['逾期违约金倍数', loan.penaltyMultiple],
  ['银行违约责任', loan.bankDefaultPerMillion],
  ['集中征缴期', enrolment.usualWindow],
  ['待遇等待期', enrolment.waitingDays],
  ['新生儿参保期限', enrolment.newbornDays],
  ['职工医保中断期限', enrolment.interruptionMonths],
  ['取得新身份后参保期限', enrolment.statusDays],
  ['事故评估期限', accident.evaluationYears],
  ['执法决定公开期限', disclosure.disclosureWorkingDays],
  ['执法人员轮训周期', officers.trainingYears],
];

/** What new installations start with. */
export const shippedSettings: readonly DatedSetting[] = [
  ...loan.defaultSettings, ...enrolment.defaultSettings, ...disclosure.defaultSettings, ...performance.defaultSettings, ...accident.defaultSettings,
];
