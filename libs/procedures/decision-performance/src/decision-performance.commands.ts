import type { ExecutingUnit } from '@lianban/contracts';
import type { DatedSetting, PlainDate } from '@lianban/kernel';
import { day, longText, choice, stepRefusals, type RequestSpec, type StepEffect } from '@lianban/steps';
import { z } from 'zod';
import type { Performance, PerformanceState } from './decision-performance.state.js';
import { isSuspendedNow, openLine, refusedHalts } from './decide/standing.js';
import type { PerformanceStepCode } from './steps/performance-steps.js';

/** Orders beside the completion of a step. */
export type PerformanceCommand =
  | { type: 'note-overdue'; code: PerformanceStepCode }
  | { type: 'extend'; untilOn: string; reason: string; by: string }
  | { type: 'suspend'; reason: string; by: string }
  | { type: 'resume'; reason: string; by: string }
  | { type: 'resend-halt'; unit: ExecutingUnit; reason: string; by: string }
  /** The decision was served on that day; `performByOn` is the day that follows from it. */
  | { type: 'note-served'; servedOn: PlainDate; performByOn: PlainDate }
  /** The decision was revoked: nothing is left to perform, halts are lifted. */
  | { type: 'decision-revoked'; reason: string };

/** Beside the steps: the facts have other days. */
export type PerformanceEffect = StepEffect<PerformanceStepCode, PerformanceState> | { type: 'service-noted'; servedOn: PlainDate; performByOn: PlainDate };

export interface PerformanceContext {
  today: PlainDate;
  settings: readonly DatedSetting[];
}

const head = { by: ['enforcement-head'], owner: 'office', article: '11' } as const;

export const performanceRequests: Readonly<Record<'extend' | 'suspend' | 'resume' | 'resend-halt', RequestSpec<Performance>>> = {
  extend: { ...head, title: '同意延期或分期履行', form: z.object({ untilOn: day('延至'), reason: longText('理由') }), when: (record) => openLine(record, 'performance') && !isSuspendedNow(record) },
  suspend: { ...head, title: '中止执行', form: z.object({ reason: longText('理由（复议、诉讼等）') }), when: (record) => openLine(record, 'performance') && !isSuspendedNow(record) },
  resume: { ...head, title: '恢复执行', form: z.object({ reason: longText('理由') }), when: isSuspendedNow },
  'resend-halt': {
    by: ['enforcement-officer'], owner: 'office', article: '10', title: '再次通知协助执行',
    form: z.object({ unit: choice('协助执行单位', { 'power-supply': '供电公司', 'explosives-supply': '民用爆炸物品销售企业' }), reason: longText('理由') }), when: (record) => refusedHalts(record).length > 0,
  },
};

/** Sentence and remedy of each refusal (zh-CN), beside those of every step. */
export const performanceRefusals = {
  ...stepRefusals,
  COURT_TOO_EARLY: { detail: '还不能向人民法院申请强制执行：当事人起诉期限或催告后的履行期未满', remedy: '到最早申请日以后再申请' },
  VERIFIED_TOO_EARLY: { detail: '催告后的履行期未满，还不能认定没有履行', remedy: '履行期满次日起再核查；当事人已经履行的，选“已履行”' },
  NOT_LATER: { detail: '延至的日期不晚于现在的履行期限', remedy: '填写更晚的日期' },
  NOT_SUSPENDED: { detail: '没有中止执行', remedy: '刷新页面查看现在的状态' },
  ALREADY_SUSPENDED: { detail: '已经中止执行', remedy: '中止原因消除后恢复执行' },
  HALT_NOT_REFUSED: { detail: '该单位没有退回协助执行', remedy: '等待该单位办理' },
} as const;
export type PerformanceRefusal = keyof typeof performanceRefusals;
