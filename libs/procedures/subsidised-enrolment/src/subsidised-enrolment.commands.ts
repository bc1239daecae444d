import type { IdentityCategory } from '@lianban/contracts';
import type { CaseState, RejectReason, StepAnswer } from './subsidised-enrolment.http.js';

/**
 * Orders to a confirmation case. `by` is the post that gives it. Whatever the doubt, `confirm` says that the person holds
 * the identity and is to be subsidised this year, `reject` that not.
 */
export type CaseCommand =
  | { type: 'answer'; stepId: string; answer: StepAnswer; reasonCode?: RejectReason; reason?: string; by: string }
  | { type: 'review'; stepId: string; decision: 'approve' | 'return'; reason?: string; by: string }
  | { type: 'decide'; outcome: 'confirmed' | 'rejected'; category?: IdentityCategory; reason: string; by: string }
  /** The list version that opened the case was withdrawn. */
  | { type: 'withdraw-source' }
  /** A later version no longer raises the doubt. */
  | { type: 'correct-source' };

/** What a command caused, for the record, the steps and the audit. */
export type CaseEvent =
  | { type: 'step-answered'; stepId: string; answer: StepAnswer; by: string }
  | { type: 'correction-asked'; stepId: string; by: string }
  | { type: 'step-returned'; stepId: string; by: string }
  | { type: 'step-closed'; stepId: string; outcome: StepAnswer | 'case-closed' }
  | { type: 'case-disagreed' }
  | { type: 'case-closed'; state: CaseState; category: IdentityCategory | null };

export type CaseRefusal =
  | 'SUBSIDISED_ENROLMENT.CASE_CLOSED'
  | 'SUBSIDISED_ENROLMENT.STEP_UNKNOWN'
  | 'SUBSIDISED_ENROLMENT.STEP_ALREADY_ANSWERED'
  | 'SUBSIDISED_ENROLMENT.NOTHING_TO_REVIEW'
  | 'SUBSIDISED_ENROLMENT.SECOND_PERSON_REQUIRED'
  | 'SUBSIDISED_ENROLMENT.REASON_REQUIRED'
  | 'SUBSIDISED_ENROLMENT.NOT_DISAGREED';

/** Sentence and remedy of each refusal (zh-CN), for the problem document. */
export const caseRefusals: Record<CaseRefusal, { detail: string; remedy: string }> = {
  'SUBSIDISED_ENROLMENT.CASE_CLOSED': { detail: '该事项已办结，不能再办理', remedy: '刷新页面查看办理结果' },
  'SUBSIDISED_ENROLMENT.STEP_UNKNOWN': { detail: '该事项没有这一环节', remedy: '从本单位的待办列表重新打开' },
  'SUBSIDISED_ENROLMENT.STEP_ALREADY_ANSWERED': { detail: '本环节已答复', remedy: '如需更改，请复核人员先退回' },
  'SUBSIDISED_ENROLMENT.NOTHING_TO_REVIEW': { detail: '本环节尚无待复核的答复', remedy: '等待经办人员答复后再复核' },
  'SUBSIDISED_ENROLMENT.SECOND_PERSON_REQUIRED': { detail: '答复与复核不能由同一岗位完成', remedy: '请另一岗位的人员复核' },
  'SUBSIDISED_ENROLMENT.REASON_REQUIRED': { detail: '须写明理由', remedy: '选择理由；选“其他”或要求更正、退回时请用文字说明' },
  'SUBSIDISED_ENROLMENT.NOT_DISAGREED': { detail: '各部门意见并无分歧，无须裁定', remedy: '等待各单位答复；有分歧时再由医保复核裁定' },
};
