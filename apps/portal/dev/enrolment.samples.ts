import { counties, identityCategories, type CountyCode, type IdentityCategory } from '@lianban/contracts';
import type { z } from 'zod';
import type { BatchConfirmPreview, BulkAnswerReport, CaseDetail, CasePage, CaseStepView, CaseSummary, CoverageReport, LandedVersion, MissingPerson, PersonPage } from '@lianban/procedure-subsidised-enrolment';
import { long, type Scenario } from './scenario.js';

const masked = { name: '张*', idNumber: '360299********0013' };
const law = { kind: 'article', document: '景府发〔2023〕10号', article: '20' };

function step(index: number, scenario: Scenario): CaseStepView {
  const light = (['red', 'yellow', 'green'] as const)[index % 3] ?? 'green';
  return {
    stepId: `s-${index}`, office: 'civil-affairs@360202', officeName: long('昌江区民政局', scenario), department: 'civil-affairs', county: '360202', category: 'minimum-allowance', contact: { name: '汪知秋', phone: '0798-0000000' },
    openedOn: '2026-09-28', dueOn: '2026-10-13', provisional: scenario === 'long' ? { earliestOn: '2027-01-04', latestOn: '2027-01-08' } : null, state: 'open', answer: null, reason: null, answeredBy: null, answeredAt: null, reviewedBy: null, reviewedAt: null,
    light, workingDaysLeft: light === 'red' ? -2 : light === 'yellow' ? 1 : 6,
  };
}

function summary(index: number, scenario: Scenario): CaseSummary {
  const kinds = [['employee-insured', '已参加职工医保'], ['two-categories', '两个部门同时认定'], ['deceased', '死亡名单中有此人']] as const;
  const [kind, kindLabel] = kinds[index % 3] ?? kinds[0];
  return { caseId: `c-${index}`, number: `SE-2026-${String(index + 1).padStart(6, '0')}`, kind, kindLabel, state: 'open', insuranceYear: 2026, person: masked, categories: ['minimum-allowance', 'disabled-unable-to-work'], county: '360202', mine: step(index, scenario), openedOn: '2026-09-28', revision: 2 };
}

export function casePage(scenario: Scenario): z.output<typeof CasePage> {
  const count = scenario === 'empty' ? 0 : scenario === 'long' ? 50 : 9;
  return { items: Array.from({ length: count }, (_, index) => summary(index, scenario)), total: scenario === 'long' ? 1_284 : count, nextCursor: scenario === 'long' ? 'next' : null };
}

const source = {
  department: 'civil-affairs' as const, list: 'low-income-persons', version: 9, period: '2026-09', line: 1_204, county: '360202' as const, category: 'minimum-allowance' as const, recognisedOn: '2026-09-01', officerPost: '市民政局部门数据员', approverPosts: ['市民政局部门复核员'], state: '现行',
};
const ruling = {
  rule: '比对', asOf: '2026-09-28', value: { outcome: 'exception' }, because: [law],
  steps: [{ label: '身份', formula: '名单中的身份 → 是否资助参保', value: '低保对象', citation: { ...law, article: '15' } }, { label: '职工医保', formula: '是否在职工医保参保名单中', value: true, citation: { ...law, article: '7' } }, { label: '结论', formula: '身份与职工医保并存 → 由县级确认', value: '转身份确认', citation: law }],
};

export function caseDetail(scenario: Scenario): Detail {
  const answered: CaseStepView = { ...step(2, scenario), stepId: 's-2', officeName: '昌江区残疾人联合会', department: 'disabled-federation', state: 'answered', answer: 'reject', reason: 'employee-insured', answeredBy: '冯暖阳', answeredAt: '2026-10-09T02:00:00Z' };
  return {
    ...summary(1, scenario), personId: 'p-1', facts: [{ label: '职工医保', value: '2026-08-01 起参保' }, { label: '户籍登记', value: '一致' }], steps: [step(0, scenario), answered], sources: [source], ruling, outcome: null, workflowUrl: '/temporal/x',
    history: [{ at: '2026-09-28T02:00:00Z', action: '立案', by: '系统', text: '低收入人口名单第 9 版' }, { at: '2026-10-09T02:00:00Z', action: '答复', by: '冯暖阳', text: long('不予认定：已参加职工医保', scenario) }],
    actions: [{ stepId: 's-0', action: 'confirm', primary: true }, { stepId: 's-0', action: 'reject', primary: false }, { stepId: 's-0', action: 'ask-correction', primary: false }],
  };
}
type Detail = z.output<typeof CaseDetail>;

export const preview = (): BatchConfirmPreview => ({ eligible: 42, excluded: 7, token: 't', byKind: [{ kind: 'employee-insured', label: '已参加职工医保', eligible: 30, excluded: 5 }, { kind: 'two-categories', label: '两个部门同时认定', eligible: 12, excluded: 2 }] });
export const bulkReport = (): BulkAnswerReport => ({ accepted: 38, refused: [{ row: 12, number: 'SE-2026-000012', code: 'REASON_REQUIRED', message: '不予认定须写明原因', remedy: '请在“理由”列选择原因' }] });
export const revealed = () => ({ name: '张示例', idNumber: '360299199001010000' });

export function person(scenario: Scenario): Person {
  return {
    personId: 'p-1', ...masked, searchedFor: '群众来访核实', identities: [{ ...source, validFrom: '2026-09-01', validTo: null }], register: [{ list: 'household-register', version: 3, line: 88, facts: { 户籍地: '昌江区', 登记状态: '正常' } }],
    enrolments: [{ year: 2026, status: '已参保', paidFen: 8_000, paidOn: '2025-11-02', subsidyFen: 32_000, entitledFrom: '2026-01-01', entitledTo: '2026-12-31' }],
    rulings: [{ ...ruling, year: 2026, outcome: 'exception', at: '2026-09-28T02:00:00Z', current: true }], cases: [summary(0, scenario)],
  };
}
type Person = z.input<typeof PersonPage>;

export function coverage(scenario: Scenario): CoverageReport {
  const rows = Object.keys(counties).flatMap((county, row) => Object.keys(identityCategories).slice(0, scenario === 'long' ? 11 : 3).map((category, column) => {
    const mustBe = 400 + row * 97 + column * 31;
    const missing = (row * 7 + column * 3) % 11;
    return { county: county as CountyCode, category: category as IdentityCategory, mustBe, are: mustBe - missing - 2, exceptions: 2, missing, percent: ((mustBe - missing - 2) / mustBe) * 100 };
  }));
  return { year: 2026, asOf: '2026-10-12T05:00:00Z', rows: scenario === 'empty' ? [] : rows };
}

export const missing = (index: number): MissingPerson => ({ personId: `p-${index}`, ...masked, county: '360202', category: 'minimum-allowance', outcome: index % 2 ? 'exception' : 'to-enrol-subsidised', caseId: index % 2 ? 'c-1' : null });
export const landed = (index: number): LandedVersion => ({
  list: 'low-income-persons', version: 10 - index, department: 'civil-affairs', period: '2026-10', counties: ['360202', '360203'], state: (['applied', 'applying', 'stuck', 'refused'] as const)[index % 4] ?? 'applied', rows: 3_930, landedAt: '2026-10-12T03:20:00Z', appliedAt: index % 4 ? null : '2026-10-12T03:21:00Z', reasonCode: index % 4 === 3 ? 'SIGNATURE_INVALID' : null,
  outcomes: [{ outcome: 'consistent', label: '已参保且一致', persons: 2_800 }, { outcome: 'exception', label: '转身份确认', persons: 42 }], openCases: 42,
});
