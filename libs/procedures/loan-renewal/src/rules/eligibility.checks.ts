import type { Readings } from '../readings.js';
import { largestLoanFen, longestDays, usualDays } from '../figures/loan-fund.figures.js';
import { yuan } from './charge.js';
import {
  applicantTypes, findApplicantType, LAWFUL_PURPOSE, type EligibilityFacts, type EligibilityReason, type EligibilityWarning,
} from './eligibility.facts.js';

/** One demand of the law on an application: what it rests on, and whether the facts meet it (null: not asked). */
export interface Check<Code> {
  code: Code;
  article: string;
  label: string;
  formula: (facts: EligibilityFacts) => string;
  holds: (facts: EligibilityFacts) => boolean | null;
  /** What happens where it fails. */
  failing: (readings: Readings) => 'reject' | 'leading_group';
}

const reject = (): 'reject' => 'reject';
const toLeadingGroup = (): 'leading_group' => 'leading_group';
const said = (sentence: string) => (): string => sentence;
const unless = (flag: boolean | null | undefined): boolean | null => (flag == null ? null : !flag);

/** In the order of the answer's reasons. Only what the text words as "in principle" goes to the leading group. */
export const checks: readonly Check<EligibilityReason>[] = [
  { code: 'A4_APPLICANT', article: '4', label: '借款人类型', formula: said(Object.values(applicantTypes).join('、')), holds: (f) => findApplicantType(f.applicantType) !== undefined, failing: reject },
  { code: 'A4_CITY', article: '4', label: '在本市设立', formula: said('在我市范围内'), holds: (f) => f.inCity, failing: reject },
  { code: 'A4_SOUNDNESS', article: '4', label: '基本面', formula: said('基本面好'), holds: (f) => f.sound, failing: reject },
  { code: 'A4_POLICY', article: '4', label: '政策', formula: said('符合产业政策和信贷政策'), holds: (f) => f.policyOk, failing: reject },
  { code: 'A5_PURPOSE', article: '5', label: '用途', formula: said('只用于归还到期贷款'), holds: (f) => f.purpose === LAWFUL_PURPOSE, failing: reject },
  { code: 'A5_TEMPORARY', article: '5', label: '暂时困难', formula: said('资金周转暂时困难'), holds: (f) => f.temporaryDifficulty, failing: reject },
  { code: 'A5_BANK_COMMITMENT', article: '5', label: '银行承诺', formula: said('银行承诺办理续贷'), holds: (f) => f.bankCommits, failing: reject },
  {
    code: 'A10_3_OVER_COMMITMENT', article: '10(3)', label: '不超过承诺续贷金额', formula: (f) => `${yuan(f.amountFen)} 不大于 ${yuan(f.committedFen ?? 0)}`,
    holds: (f) => (f.committedFen == null ? null : f.amountFen <= f.committedFen), failing: (readings) => readings['A.overCommitment'],
  },
  {
    code: 'A3_FUND_BALANCE', article: '3', label: '基金余额够用', formula: (f) => `${yuan(f.amountFen)} 不大于可用 ${yuan(f.availableFen ?? 0)}`,
    holds: (f) => (f.availableFen == null ? null : f.amountFen <= f.availableFen), failing: reject,
  },
  { code: 'A19_BLACKLISTED', article: '19', label: '借款人不在黑名单', formula: said('列入黑名单的不再支持'), holds: (f) => unless(f.blacklisted), failing: reject },
  { code: 'A18_BANK_SANCTIONED', article: '18', label: '承贷银行未被追责', formula: said('未因不兑现承诺被取消业务'), holds: (f) => unless(f.bankSanctioned), failing: reject },
  {
    code: 'A12_2_LATE', article: '12(2)', label: '按时申请', formula: said('不晚于到期日前第 20 个工作日'), holds: (f) => f.timely ?? null,
    failing: (readings) => (readings['A.lateFiling'] === 'leading_group' ? 'leading_group' : 'reject'),
  },
  {
    code: 'A6_OVER_30M', article: '6', label: '单笔额度', formula: (f) => `${yuan(f.amountFen)} 不超过 ${yuan(largestLoanFen.value)}`,
    holds: (f) => f.amountFen <= largestLoanFen.value, failing: toLeadingGroup,
  },
  {
    code: 'A10_2_OVER_30_DAYS', article: '10(2)', label: '使用时间', formula: (f) => `${f.expectedDays} 天不超过 ${longestDays.value} 天`,
    holds: (f) => f.expectedDays <= longestDays.value, failing: toLeadingGroup,
  },
];

/** What is allowed and yet pointed out. */
export const hints: readonly Omit<Check<EligibilityWarning>, 'failing'>[] = [
  {
    code: 'A10_2_OVER_13_DAYS', article: '10(2)', label: '一般使用时间', formula: (f) => `${f.expectedDays} 天，一般 ${usualDays.value} 天以内`,
    holds: (f) => (f.expectedDays > longestDays.value ? null : f.expectedDays <= usualDays.value),
  },
  {
    code: 'A5_OVER_MATURING', article: '5', label: '不超过到期贷款', formula: (f) => `${yuan(f.amountFen)} 与到期贷款 ${yuan(f.maturingFen ?? 0)} 相比`,
    holds: (f) => (f.maturingFen == null ? null : f.amountFen <= f.maturingFen),
  },
];
