import type { MatchFacts } from './matching.facts.js';
import type { MatchValue } from './match-value.js';

/** A person of the plainest kind: one claim, in the register, not enrolled, window open. */
export const plainFacts: MatchFacts = {
  insuranceYear: 2027, categories: ['minimum-allowance'], severalCounties: false, identified: 'open', windowPhase: 'open',
  enrolment: 'none', paidFen: 0, benefitsRunning: false, deceased: false, employeeInsured: false, register: 'match',
};

/** `[named, what differs from the plain person, what is expected of the ruling's value]`, on 2026-10-12. */
export const matchingCases: [string, Partial<MatchFacts>, Partial<MatchValue>][] = [
  ['未参保，征缴期内', {}, { outcome: 'to-enrol-subsidised', subsidyFen: 33_600, ownShareFen: 8_400, category: 'minimum-allowance' }],
  ['未参保，征缴期后', { insuranceYear: 2026, windowPhase: 'closed', identified: 'closed' }, { outcome: 'to-enrol-subsidised', subsidyFen: 32_000 }],
  ['已按资助参保', { enrolment: 'subsidised', paidFen: 8_400 }, { outcome: 'consistent', refundFen: null }],
  ['征缴期内已自费参保', { enrolment: 'self-paid', paidFen: 42_000 }, { outcome: 'refund-subsidy', refundFen: 33_600 }],
  ['已缴少于资助额，退已缴部分', { enrolment: 'self-paid', paidFen: 20_000 }, { outcome: 'refund-subsidy', refundFen: 20_000 }],
  ['早已认定而自费参保', { identified: 'before', enrolment: 'self-paid', paidFen: 42_000 }, { outcome: 'refund-subsidy' }],
  ['期后认定，已进入待遇期', { insuranceYear: 2026, identified: 'closed', windowPhase: 'closed', enrolment: 'self-paid', paidFen: 40_000, benefitsRunning: true }, { outcome: 'no-refund', refundFen: null }],
  ['期后认定，未进入待遇期', { insuranceYear: 2026, identified: 'closed', windowPhase: 'closed', enrolment: 'self-paid', paidFen: 40_000 }, { outcome: 'exception', exceptions: ['after-window-review'] }],
  ['死亡', { deceased: true }, { outcome: 'exception', exceptions: ['deceased'], subsidyFen: null }],
  ['职工医保', { employeeInsured: true }, { outcome: 'exception', exceptions: ['employee-insured'] }],
  ['职工医保，虽已资助参保', { employeeInsured: true, enrolment: 'subsidised' }, { outcome: 'exception', exceptions: ['employee-insured'] }],
  ['姓名不一致', { register: 'name-differs' }, { outcome: 'exception', exceptions: ['register-mismatch'] }],
  ['查无此人', { register: 'not-in-register' }, { outcome: 'exception', exceptions: ['not-in-register'] }],
  ['两县同报', { severalCounties: true }, { outcome: 'exception', exceptions: ['two-counties'] }],
  ['两部门同报', { categories: ['disabled-unable-to-work', 'minimum-allowance'] }, { outcome: 'exception', exceptions: ['two-categories'] }],
  ['同一部门两类，取高', { categories: ['minimum-allowance', 'orphan'] }, { outcome: 'to-enrol-subsidised', category: 'orphan', subsidyFen: 42_000, ownShareFen: 0 }],
  ['多重疑点，重者在前', { deceased: true, employeeInsured: true, severalCounties: true }, { outcome: 'exception', exceptions: ['deceased', 'employee-insured', 'two-counties'] }],
  ['标准未设定，不作零', { insuranceYear: 2030 }, { outcome: 'exception', exceptions: ['setting-missing'], subsidyFen: null }],
  ['标准未设定但已资助参保', { insuranceYear: 2030, enrolment: 'subsidised' }, { outcome: 'consistent', subsidyFen: null }],
];
