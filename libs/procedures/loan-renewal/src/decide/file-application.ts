import { accepted, refused, type Outcome, type PlainDate } from '@lianban/kernel';
import type { LoanApplication } from '../loan-renewal.state.js';
import { applicationTimely, type ApplicationTimelyValue } from '../rules/application-timely.rule.js';
import { eligibility } from '../rules/eligibility.rule.js';
import type { EligibilityReason, EligibilityWarning } from '../rules/eligibility.facts.js';
import type { LoanContext } from './loan-context.js';

export type FilingRefusal = 'LOAN_RENEWAL.NOT_ELIGIBLE' | 'LOAN_RENEWAL.FILED_LATE' | 'LOAN_RENEWAL.CALENDAR_MISSING' | 'LOAN_RENEWAL.SPECIAL_REASON_REQUIRED' | 'LOAN_RENEWAL.DATE_WRONG';

/** Sentence and remedy of each refusal at filing (zh-CN). */
export const filingRefusals: Record<FilingRefusal, { detail: string; remedy: string }> = {
  'LOAN_RENEWAL.NOT_ELIGIBLE': { detail: '按规定不能受理', remedy: '见所列条款；条件改变后可重新申请' },
  'LOAN_RENEWAL.FILED_LATE': { detail: '申请晚于最后申请日（9号文第十二条第二项）', remedy: '不能受理；特殊情况请向转贷服务办公室反映' },
  'LOAN_RENEWAL.CALENDAR_MISSING': { detail: '到期日所在年份的放假安排尚未公布，无法判断是否按时', remedy: '请尽早申请；放假通知载入后再判断' },
  'LOAN_RENEWAL.SPECIAL_REASON_REQUIRED': { detail: '超出一般额度、期限或期限已过，须报领导小组，请写明理由', remedy: '填写特殊情况的理由' },
  'LOAN_RENEWAL.DATE_WRONG': { detail: '日期不合理', remedy: '贷款到期日须晚于申请日' },
};

export interface Filing {
  specialReasons: EligibilityReason[];
  warnings: EligibilityWarning[];
  timely: ApplicationTimelyValue;
}

type Facts = Omit<LoanApplication, 'specialReasons'>;

/**
 * Whether an application is taken in (arts. 4–6, 10, 12(2)). The bank has not spoken yet: its commitment is judged at the
 * initial review. What is special needs a reason and goes to the leading group.
 */
export function fileApplication(facts: Facts, specialReason: string | null, context: LoanContext): Outcome<Filing, FilingRefusal> {
  if (facts.loanDueOn <= facts.filedOn) return refused('LOAN_RENEWAL.DATE_WRONG', { field: 'loanDueOn' });
  const timely = applicationTimely({ dueDate: facts.loanDueOn, applyDate: facts.filedOn }, context.today, context);
  if (!timely.ok) return unknownTime(timely.refusal.detail, facts, specialReason, context);
  const late = timely.value.value;
  if (late.outcome === 'reject') return refused('LOAN_RENEWAL.FILED_LATE', { latestOn: late.latest, article: '12(2)' });
  return weighed(facts, specialReason, late, context);
}

/** A year without a notice: in time by the earliest end is in time; late only after the latest; between them a person decides (CAL-03). */
function unknownTime(detail: Record<string, unknown>, facts: Facts, specialReason: string | null, context: LoanContext): Outcome<Filing, FilingRefusal> {
  if (detail['timely'] === false) return refused('LOAN_RENEWAL.FILED_LATE', { latestOn: detail['latestOn'], article: '12(2)' });
  if (detail['timely'] !== true) return refused('LOAN_RENEWAL.CALENDAR_MISSING', detail);
  const latest = detail['earliestOn'] as PlainDate;
  return weighed(facts, specialReason, { latest, timely: true, outcome: 'ok', reasons: [] } as unknown as ApplicationTimelyValue, context);
}

function weighed(facts: Facts, specialReason: string | null, timely: ApplicationTimelyValue, { today, blacklisted, bankSanctioned, ...rules }: LoanContext): Outcome<Filing, FilingRefusal> {
  const { applicantType, inCity, sound, policyOk, temporaryDifficulty, purpose, amountFen, maturingFen, expectedDays } = facts;
  const ruled = eligibility({
    applicantType, inCity, sound, policyOk, temporaryDifficulty, purpose, amountFen, maturingFen, expectedDays, blacklisted, bankSanctioned,
    bankCommits: true, committedFen: amountFen, timely: timely.timely,
  }, today, rules).value;
  if (ruled.outcome === 'reject') return refused('LOAN_RENEWAL.NOT_ELIGIBLE', { reasons: ruled.reasons });
  if (ruled.outcome === 'leading_group' && !specialReason?.trim()) return refused('LOAN_RENEWAL.SPECIAL_REASON_REQUIRED', { reasons: ruled.reasons });
  return accepted({ specialReasons: ruled.outcome === 'leading_group' ? ruled.reasons : [], warnings: ruled.warnings, timely });
}
