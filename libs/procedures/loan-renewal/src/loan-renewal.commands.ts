import type { PlainDate } from '@lianban/kernel';
import type { StepEffect } from '@lianban/steps';
import type { LedgerEntry } from './loan-renewal.ledger.js';
import type { LoanState } from './loan-renewal.state.js';
import type { CaseDocumentKind } from './steps/case-documents.js';
import type { LoanStepCode, LoanStepOutcome } from './steps/loan-steps.js';

/** Steps that the leading group decides: written down first, then signed by the members present. */
export const resolutionSteps = ['leading-group-decision', 'delay-resolution', 'overlong-fee'] as const satisfies readonly LoanStepCode[];
export type ResolutionStep = (typeof resolutionSteps)[number];

/** Who is asked to explain may stay silent; then the day that passes ends the hearing (arts. 18, 19). */
export const hearingSteps = ['overdue-hearing', 'blacklist-hearing', 'default-explanation'] as const satisfies readonly LoanStepCode[];
export type HearingStep = (typeof hearingSteps)[number];

/** Steps whose passed day has consequences of its own (arts. 14(1)3, 18, 19). */
export const clockedSteps = ['supplement', 'fund-return', 'renewal-loan', ...hearingSteps] as const satisfies readonly LoanStepCode[];
export type ClockedStep = (typeof clockedSteps)[number];

/** Orders to a loan. Who may give them is checked before; `by` is the post. */
export type LoanCommand =
  /** The owner of a step ends it; `data` has the shape of the outcome's form. */
  | { type: 'complete'; code: LoanStepCode; outcome: LoanStepOutcome; data: Readonly<Record<string, unknown>>; by: string }
  /** Art. 14(1)3: once, for everything that is missing. */
  | { type: 'ask-supplement'; documents: readonly CaseDocumentKind[]; note: string; by: string }
  /** The borrower asks for a later end before the day has passed. */
  | { type: 'ask-delay'; untilOn: PlainDate; reason: string; by: string }
  /** The secretary writes down what the leading group decided and who was present. */
  | { type: 'propose-resolution'; code: ResolutionStep; decision: 'approved' | 'refused' | 'set'; feeBp: number | null; reason: string; present: readonly string[]; by: string }
  | { type: 'sign-resolution'; code: ResolutionStep; agrees: boolean; reason: string | null; by: string }
  | { type: 'withdraw'; reason: string; by: string }
  | { type: 'refer-fraud'; reason: string; by: string }
  /** The clock: the day of a step has passed. */
  | { type: 'note-overdue'; code: ClockedStep };

/** What a command causes in the record, in order; the service carries each out in the same transaction. */
export type LoanEffect =
  | Exclude<StepEffect<LoanStepCode, Exclude<LoanState, 'open'>>, { type: 'step-closed' }>
  | { type: 'step-closed'; code: LoanStepCode; outcome: LoanStepOutcome; data: Readonly<Record<string, unknown>> }
  | { type: 'fund-reserved' }
  | { type: 'reservation-released' }
  | { type: 'posted'; entry: LedgerEntry }
  | { type: 'bank-sanctioned'; reason: string }
  | { type: 'overdue-recorded'; days: number; justified: boolean; approved: boolean }
  /** How late it was in the end, where it was judged before the money came; 0: it had come in time and counts as no time. */
  | { type: 'overdue-corrected'; days: number }
  | { type: 'blacklisted'; reason: string };

/** Sentence and remedy of each refusal (zh-CN), for the problem document. */
export const loanRefusals = {
  'LOAN_RENEWAL.CASE_CLOSED': { detail: '该笔业务已办结，不能再办理', remedy: '刷新页面查看办理结果' },
  'LOAN_RENEWAL.STEP_NOT_OPEN': { detail: '该环节现在不需要办理', remedy: '刷新页面，按当前环节办理' },
  'LOAN_RENEWAL.STEP_SUSPENDED': { detail: '正在等待借款人补正，本环节中止计时', remedy: '补正完成，或补正期限过后再办理' },
  'LOAN_RENEWAL.OUTCOME_UNKNOWN': { detail: '该环节没有这种办理结果', remedy: '从页面给出的选项中选择' },
  'LOAN_RENEWAL.DATA_INVALID': { detail: '填写内容有误', remedy: '按各栏提示改正后再提交' },
  'LOAN_RENEWAL.PAPERS_MISSING': { detail: '缺少办理本环节须有的材料', remedy: '先上传所列材料' },
  'LOAN_RENEWAL.NOT_ELIGIBLE': { detail: '按规定不能通过', remedy: '以所列条款为由作出不予通过的决定' },
  'LOAN_RENEWAL.OVER_COMMITMENT': { detail: '申请额度大于银行承诺续贷金额（9号文第十条第三项）', remedy: '由银行调整承诺金额，或由借款人撤回后按承诺金额重新申请' },
  'LOAN_RENEWAL.FUND_SHORT': { detail: '周转基金可用余额不足（9号文第三条）', remedy: '等待已借出资金归还后再批准；优先名单排在前面' },
  'LOAN_RENEWAL.SUPPLEMENT_ONCE': { detail: '补正只能要求一次，已经要求过', remedy: '按现有材料作出决定' },
  'LOAN_RENEWAL.AMOUNT_WRONG': { detail: '金额与应收金额不符', remedy: '核对银行流水；多收或少收的款项在对账差异中处理' },
  'LOAN_RENEWAL.DATE_WRONG': { detail: '日期不合理', remedy: '核对日期：不得晚于今天，也不得早于上一环节' },
  'LOAN_RENEWAL.PAY_ON_AFTER_END': { detail: '承诺的最迟放款日晚于约定的借用期满日', remedy: '将最迟放款日改到期满日或以前；确需更晚的，由借款人撤回后按更长的期限重新申请' },
  'LOAN_RENEWAL.LPR_MISSING': { detail: '没有当日的一年期 LPR', remedy: '请转贷财务在“LPR”页录入当期 LPR，经转贷负责人确认后再办理' },
  'LOAN_RENEWAL.DELAY_TOO_LATE': { detail: '归还日已过，不能再申请延期', remedy: '请说明逾期原因' },
  'LOAN_RENEWAL.DELAY_NOT_LATER': { detail: '申请延至的日期不晚于现在的归还日', remedy: '填写更晚的日期' },
  'LOAN_RENEWAL.DELAY_PENDING': { detail: '已有一项延期申请正在审批', remedy: '等待审批结果' },
  'LOAN_RENEWAL.RESOLUTION_NEEDED': { detail: '领导小组的决定须先由办公室记录，再由到会成员签字', remedy: '请办公室负责人先录入会议决定' },
  'LOAN_RENEWAL.RESOLUTION_OPEN': { detail: '已有一项待签字的会议决定', remedy: '等待到会成员签字' },
  'LOAN_RENEWAL.NOT_PRESENT': { detail: '您不在到会成员名单中', remedy: '请办公室核对到会名单' },
  'LOAN_RENEWAL.SIGNED_ALREADY': { detail: '您已经签字', remedy: '无须再次签字' },
  'LOAN_RENEWAL.REASON_REQUIRED': { detail: '须写明理由', remedy: '填写理由后再提交' },
  'LOAN_RENEWAL.MONEY_STILL_OUT': { detail: '周转基金尚未归还，不能以未发放办结', remedy: '基金归还以后再办理' },
  'LOAN_RENEWAL.REFERRAL_OPEN': { detail: '已移送，受理部门尚未签收', remedy: '补充的线索请直接告知受理部门；签收以后可以再次移送' },
  'LOAN_RENEWAL.FEE_MISSING': { detail: '须写明手续费率', remedy: '填写领导小组确定的手续费率' },
  'LOAN_RENEWAL.DISBURSED': { detail: '已经放款，不能撤回', remedy: '请按期归还' },
} as const satisfies Record<string, { detail: string; remedy: string }>;
export type LoanRefusal = keyof typeof loanRefusals;
