import type { Calendar } from '@lianban/calendar';
import type { AccidentGrade } from '@lianban/contracts';
import { publicationRefusals, type PublicationCommand, type PublicationEffect } from '@lianban/disclosure';
import type { DatedSetting, PlainDate } from '@lianban/kernel';
import { stepRefusals, type StepEffect } from '@lianban/steps';
import type { AccidentState, Toll } from './accident-investigation.state.js';
import type { AccidentStepCode } from './steps/accident-steps.js';

/** Orders beside the completion of a step. */
export type AccidentCommand =
  | PublicationCommand
  | { type: 'ask-extension'; untilOn: string; reason: string; by: string }
  | ({ type: 'regrade'; changedOn: string; reason: string; by: string } & Toll);

/** What an accident became when its toll changed. */
export interface Regraded extends Toll {
  grade: AccidentGrade;
}

/**
 * Beside the steps: a text that is public from now on; the facts with a new toll and grade; the accident as another
 * government takes it over: `to` the city opens a case of its own, to the province it leaves this city's record.
 */
export type AccidentEffect =
  | PublicationEffect
  | StepEffect<AccidentStepCode, AccidentState>
  | ({ type: 'accident-regraded' } & Regraded)
  | ({ type: 'accident-referred'; to: 'city' | 'province' } & Regraded);

export interface AccidentContext {
  today: PlainDate;
  settings: readonly DatedSetting[];
  calendar: Calendar;
  /** Names of offices and officials that may stand in a public text. */
  allowed: readonly string[];
}

/** Sentence and remedy of each refusal (zh-CN), with those of every step and every publication. */
export const accidentRefusals = {
  ...stepRefusals,
  ...publicationRefusals,
  TEAM_MISSING: { detail: '事故调查组尚未成立，不能提交调查报告', remedy: '先办理“成立事故调查组”' },
  EXTENSION_PENDING: { detail: '已有延期申请正在审批', remedy: '等待审批结果' },
  EXTENSION_NOT_LATER: { detail: '延至的日期不晚于现在的期限', remedy: '填写更晚的日期' },
  EXTENSION_TOO_LATE: { detail: '延至的日期超过最长期限', remedy: '填写不晚于最长期限的日期' },
  REGRADE_LATE: { detail: '伤亡变化已超出计入等级的期限', remedy: '该变化不改变等级；如在期限内发生，请核对变化日期' },
  REGRADE_SAME: { detail: '伤亡和损失没有变化', remedy: '填写变化后的总数' },
  REGRADE_FEWER: { detail: '死亡人数不能少于已登记的人数', remedy: '核对死亡人数' },
  REGRADE_CLOSED: { detail: '已批复结案，不能再变更等级', remedy: '请按审判监督或复查程序办理' },
} as const satisfies Record<string, { detail: string; remedy: string }>;
export type AccidentRefusal = keyof typeof accidentRefusals;
