import type { Calendar } from '@lianban/calendar';
import type { AlertKind, DepartmentCode } from '@lianban/contracts';
import type { DatedSetting, PlainDate } from '@lianban/kernel';
import { choice, day, longText, openStepOf, stepRefusals, type RequestSpec, type StepEffect } from '@lianban/steps';
import { z } from 'zod';
import type { AlertTurn } from './assessed-subject.js';
import { ARTICLE, DATA_BUREAU } from './document.js';
import type { AlertFacts, AlertState, ShareAlert } from './share-alert.state.js';
import { handOverForm, operatorRoles, owningRoles, type AlertStepCode } from './steps/alert-steps.js';

/** Orders beside the completion of a step; the last three are the monitor's. */
export type AlertCommand =
  | { type: 'explain'; claim: 'ours' | 'not-ours'; reason: string; by: string }
  | { type: 'ask-help'; reason: string; by: string }
  | { type: 'mute'; untilOn: string; reason: string; by: string }
  | { type: 'unmute'; reason: string; by: string }
  | { type: 'hand-over'; department: DepartmentCode; reason: string; by: string }
  | { type: 'cause-changed'; kind: AlertKind; reasonCode: string; reason: string; turn: AlertTurn }
  | { type: 'mute-ended' }
  | { type: 'cured'; reason: string };

/** Beside the steps: what the record knows is another. */
export type AlertEffect = StepEffect<AlertStepCode, AlertState> | { type: 'facts-changed'; facts: Partial<AlertFacts> };

export interface AlertContext {
  today: PlainDate;
  calendar: Calendar;
  settings: readonly DatedSetting[];
  /** Whether the directory has the office of a department in the city. */
  hasOffice(department: DepartmentCode): boolean;
}

const ofBureau = { by: operatorRoles, owner: 'bureau', article: ARTICLE } as const;
const ofOwner = { by: owningRoles, owner: 'owner', article: ARTICLE } as const;
const isOpen = ({ state }: ShareAlert): boolean => state === 'open';
const speaks = (record: ShareAlert): boolean => isOpen(record) && record.facts.mute === null;

export const alertRequests: Readonly<Record<'explain' | 'ask-help' | 'mute' | 'unmute' | 'hand-over', RequestSpec<ShareAlert>>> = {
  explain: {
    ...ofOwner, title: '说明情况', when: isOpen,
    form: z.object({ claim: choice('由谁恢复', { ours: '由本单位恢复', 'not-ours': '不由本单位恢复，请市数据局确认' }), reason: longText('说明') }),
  },
  'ask-help': {
    ...ofOwner, title: '请市数据局支持', form: z.object({ reason: longText('需要的支持') }),
    when: (record) => speaks(record) && record.facts.owner.department !== DATA_BUREAU && !openStepOf(record, 'coordinate'),
  },
  mute: { ...ofBureau, title: '静默告警', form: z.object({ untilOn: day('静默至（当日恢复提醒）'), reason: longText('静默理由') }), when: speaks },
  unmute: { ...ofBureau, title: '取消静默', form: z.object({ reason: longText('理由') }), when: (record) => isOpen(record) && record.facts.mute !== null },
  'hand-over': { ...ofBureau, title: '移交告警', form: handOverForm, when: speaks },
};

/** Sentence and remedy of each refusal (zh-CN), beside those of every step. */
export const alertRefusals = {
  ...stepRefusals,
  ALREADY_ASKED: { detail: '已经请市数据局协调，正在办理', remedy: '等待协调结果，或在“说明情况”中补充' },
  ALREADY_MUTED: { detail: '告警已经静默', remedy: '先取消静默，再重新设置' },
  NOT_MUTED: { detail: '告警没有静默', remedy: '刷新页面查看现在的状态' },
  MUTED: { detail: '告警正在静默，不能移交或请求支持', remedy: '先取消静默' },
  MUTE_NOT_LATER: { detail: '静默截止日须在今天之后', remedy: '填写今天之后的日期' },
  MUTE_TOO_LONG: { detail: '静默时间过长', remedy: '缩短静默时间；到期仍未恢复的，可再次静默' },
  OFFICE_UNKNOWN: { detail: '单位目录中没有这个单位', remedy: '选择已登记的单位，或请系统管理员先登记' },
  SAME_OFFICE: { detail: '告警已经由该单位负责', remedy: '选择另一个单位' },
  OTHER_FAMILY: { detail: '这不是同一类异常', remedy: '另立告警' },
} as const;
export type AlertRefusal = keyof typeof alertRefusals;
