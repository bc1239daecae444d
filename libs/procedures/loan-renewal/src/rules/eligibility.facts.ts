import { z } from 'zod';
import { daysFact, moneyFact, yesNo } from './fact-fields.js';

/** Who may borrow (art. 4), with other words that are used for the same. Any other word is none of them. */
export const applicantTypes = {
  enterprise: '企业',
  individual_business: '个体工商户',
  natural_person_with_business: '有经营实体的自然人',
} as const;
export type ApplicantType = keyof typeof applicantTypes;

const sameAs: Record<string, ApplicantType> = {
  company: 'enterprise', firm: 'enterprise',
  individual_household: 'individual_business', self_employed: 'individual_business', sole_proprietor: 'individual_business',
  natural_person_business: 'natural_person_with_business', natural_person_with_entity: 'natural_person_with_business',
};

export function findApplicantType(word: string): ApplicantType | undefined {
  if (Object.hasOwn(applicantTypes, word)) return word as ApplicantType;
  return Object.hasOwn(sameAs, word) ? sameAs[word] : undefined;
}

/** The one purpose of art. 5; every other word is another purpose. */
export const LAWFUL_PURPOSE = 'repay_maturing_loan';

const positiveMoney = moneyFact.min(1, '申请金额须大于零');
const optional = {
  /** Of the loan that falls due. */
  maturingFen: moneyFact.nullish(),
  /** What the fund can still lend; below zero when more is out than it holds. */
  availableFen: z.int('金额以分为单位，须为整数').nullish(),
  blacklisted: z.boolean('请说明借款人是否在黑名单上').nullish(),
  bankSanctioned: z.boolean('请说明承贷银行是否被取消资格').nullish(),
  timely: z.boolean('请说明申请是否按时').nullish(),
};

/** One application. What is optional is judged only where it is given. */
export const EligibilityFacts = z
  .object({
    applicantType: z.string('请说明借款人类型'),
    inCity: yesNo('是否在本市设立'),
    sound: yesNo('基本面是否良好'),
    policyOk: yesNo('是否符合国家产业政策和信贷政策'),
    purpose: z.string('请说明借款用途'),
    temporaryDifficulty: yesNo('是否为暂时的资金周转困难'),
    bankCommits: yesNo('银行是否承诺续贷'),
    amountFen: positiveMoney,
    committedFen: moneyFact.nullish(),
    expectedDays: daysFact,
    ...optional,
  })
  .refine((facts) => !facts.bankCommits || facts.committedFen != null, { path: ['committedFen'], message: '请给出银行承诺的续贷金额' });
export type EligibilityFacts = z.infer<typeof EligibilityFacts>;

export type EligibilityReason =
  | 'A4_APPLICANT' | 'A4_CITY' | 'A4_SOUNDNESS' | 'A4_POLICY' | 'A5_PURPOSE' | 'A5_TEMPORARY' | 'A5_BANK_COMMITMENT'
  | 'A10_3_OVER_COMMITMENT' | 'A3_FUND_BALANCE' | 'A19_BLACKLISTED' | 'A18_BANK_SANCTIONED' | 'A12_2_LATE'
  | 'A6_OVER_30M' | 'A10_2_OVER_30_DAYS';
export type EligibilityWarning = 'A10_2_OVER_13_DAYS' | 'A5_OVER_MATURING';

export interface EligibilityValue {
  outcome: 'ok' | 'reject' | 'leading_group';
  /** What rejects first, then what goes to the leading group. */
  reasons: EligibilityReason[];
  warnings: EligibilityWarning[];
}
