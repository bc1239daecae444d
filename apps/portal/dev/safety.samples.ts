import { enforcementDecisionLists, safetyProcedures, type CheckedText, type InspectionDetail, type InspectionSummary, type IntakeList, type IntakeProblem, type PlanDetail, type PlanSummary, type Punctuality, type PublicationFinding, type SafetyCaseDetail, type SafetyCaseSummary, type SafetyProcedure, type SafetyStepView } from '@lianban/contracts';
import { accidentInvestigation } from '@lianban/procedure-accident-investigation';
import { decisionPerformance } from '@lianban/procedure-decision-performance';
import { enforcementDisclosure } from '@lianban/procedure-enforcement-disclosure';
import type { StepTable } from '@lianban/steps';
import { long, type Scenario } from './scenario.js';

const digest = '9f2c7d51b4e08a63c1f5e2d7a9b0346812cd5f7e8a90b1c2d3e4f5061728394a';
const prefixes: Record<SafetyProcedure, string> = { 'enforcement-disclosure': 'ED', 'decision-performance': 'DP', 'accident-investigation': 'AC' };
const declared = { 'enforcement-disclosure': enforcementDisclosure, 'decision-performance': decisionPerformance, 'accident-investigation': accidentInvestigation };
const leading: Record<SafetyProcedure, [department: 'emergency-management' | 'government', name: string]> = { 'enforcement-disclosure': ['emergency-management', '市应急管理局'], 'decision-performance': ['emergency-management', '市应急管理局'], 'accident-investigation': ['government', '浮梁县人民政府'] };
const titles: Record<SafetyProcedure, string> = { 'enforcement-disclosure': '景德镇恒泰窑炉设备有限公司（演示）未消除事故隐患案', 'decision-performance': '景应急罚〔2026〕12号：罚款、责令限期改正', 'accident-investigation': '浮梁县三龙镇“10·03”建筑施工高处坠落事故' };

/** The procedure that the page asks for, by the query or by the id of the case: `/cases/enforcement-disclosure-redaction`. */
function procedureOf(url: URL): SafetyProcedure {
  const asked = url.searchParams.get('procedure') ?? url.pathname;
  return safetyProcedures.find((one) => asked.includes(one)) ?? 'enforcement-disclosure';
}

export function summary(index: number, scenario: Scenario, url: URL): SafetyCaseSummary {
  const procedure = procedureOf(url);
  const [department, officeName] = leading[procedure];
  const light = (['red', 'yellow', 'green'] as const)[index % 3] ?? 'green';
  const [code = '', spec] = Object.entries(declared[procedure].steps)[index % 3] ?? [];
  const line = { code, title: spec?.title ?? code, officeName: long(officeName, scenario), dueOn: light === 'red' ? '2026-10-09' : '2026-10-14', light, workingDaysLeft: light === 'red' ? -1 : 2, mine: index % 2 === 0 };
  return {
    caseId: `${procedure}-${index}`, procedure, number: `${prefixes[procedure]}-2026-${String(index + 12).padStart(6, '0')}`, title: long(titles[procedure], scenario), party: procedure === 'accident-investigation' ? null : long('景德镇恒泰窑炉设备有限公司（演示）', scenario), state: 'open', stateLabel: '办理中',
    county: index % 3 === 0 ? '360222' : null, department, officeName: long(officeName, scenario), happenedOn: '2026-09-14', openedOn: '2026-09-15', revision: 4, warningOn: procedure === 'enforcement-disclosure' ? '2026-09-23' : null,
    steps: index === 4 ? [] : [line, ...(scenario === 'busy' ? [{ ...line, code: 'other', title: '复核发布', mine: false }] : [])],
  };
}

const title = '景德镇恒泰窑炉设备有限公司未采取措施消除事故隐患案';
const body = `## 违法事实\n2026 年 9 月 3 日检查发现，该公司窑炉燃气管道泄漏报警装置失效，隐患未消除。负责人焦望亭在场，联系电话 13800000000。\n\n## 处理决定\n依据《中华人民共和国安全生产法》第一百零二条，罚款 30,000.00 元，责令限期改正。伤者经诊断为急性一氧化碳中毒。\n\n## 救济途径\n可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。`;
const before = body.replace('罚款 30,000.00 元，责令限期改正。', '罚款 20,000.00 元。').replace('联系电话 13800000000', '已要求整改');

interface Shown {
  code: string;
  closed?: string;
  data?: SafetyStepView['data'];
  light?: SafetyStepView['light'];
  round?: number;
  byName?: string | null;
}

function step(procedure: SafetyProcedure, { code, closed, data = [], light = 'yellow', round = 1, byName = '凌巡山' }: Shown, scenario: Scenario): SafetyStepView {
  const { steps, document } = declared[procedure];
  const spec = steps[code as never] as StepTable[string] | undefined;
  const [department, officeName] = leading[procedure];
  return {
    stepId: `${procedure}/${code}/${round}`, code, title: spec?.title ?? code, round, office: department, officeName: long(officeName, scenario), department, county: null, post: null, contact: { name: '凌巡山', phone: '0798-0001005' },
    openedOn: '2026-09-15', dueOn: '2026-10-14', provisional: null, light: closed ? 'green' : light, workingDaysLeft: light === 'red' ? -2 : 2, basis: { document, article: spec?.article ?? '9', setting: null }, termWorkingDays: 20, suspensions: [],
    movements: code === 'publication' ? [{ fromOn: '2026-10-12', toOn: '2026-10-14', reason: '演示通知〔2026〕1号', at: '2026-10-08T02:00:00Z' }] : [], outcome: closed ?? null, closedOn: closed ? '2026-10-12' : null, outcomeLabel: closed ? (spec?.outcomes[closed]?.label ?? closed) : null, byName: closed ? byName : null, data,
  };
}

const text = (words: string): SafetyStepView['data'] => [{ name: 'title', label: '公开标题', value: title }, { name: 'body', label: '公开文本', value: words }];
const complete = (code: string, outcomes: string[], initial: Record<string, unknown> = {}, primary = true): SafetyCaseDetail['actions'][number] => ({ action: 'complete', code, outcomes, primary, initial });
const upload: SafetyCaseDetail['actions'][number] = { action: 'upload', code: null, outcomes: [], primary: false, initial: {} };
const ask = (code: string): SafetyCaseDetail['actions'][number] => ({ action: 'request', code, outcomes: [], primary: false, initial: {} });

/** Where a case stands is the last part of its id: `enforcement-disclosure-redaction`, `…-release`, `…-published`, `…-revoked`. */
const standings: Record<string, Pick<SafetyCaseDetail, 'actions'> & { steps: Shown[] }> = {
  redaction: { steps: [{ code: 'publication', light: 'yellow' }, { code: 'redaction', light: 'red' }], actions: [complete('redaction', ['ready', 'dropped'], { title, body }), upload] },
  release: {
    steps: [{ code: 'publication', closed: 'proved', byName: null, data: [{ name: 'url', label: '公开网址', value: 'https://lianban.example/open/decisions/ed-2026-000012/' }] }, { code: 'redaction', closed: 'ready', data: text(before) }, { code: 'release', closed: 'released', byName: '厉明审' }, { code: 'redaction', closed: 'ready', round: 2, data: text(body) }, { code: 'release', round: 2 }],
    actions: [complete('release', ['released', 'returned', 'withheld'], { title, body, correctedReason: '罚款数额写错' }), upload],
  },
  published: { steps: [{ code: 'publication', closed: 'proved', byName: null }, { code: 'redaction', closed: 'ready', data: text(before) }, { code: 'release', closed: 'released', byName: '厉明审' }, { code: 'page-repair', light: 'red' }], actions: [complete('page-repair', ['repaired']), ask('correct'), ask('revoke'), upload] },
};
const others: Partial<Record<SafetyProcedure, Pick<SafetyCaseDetail, 'actions'> & { steps: Shown[] }>> = {
  'decision-performance': { steps: [{ code: 'performance', closed: 'moot', byName: null }, { code: 'demand', closed: 'served' }, { code: 'verification' }, { code: 'power-supply-execution', light: 'red' }], actions: [complete('verification', ['not-performed', 'performed']), ask('extend'), ask('suspend'), upload] },
  'accident-investigation': { steps: [{ code: 'listing', closed: 'listed' }, { code: 'team', closed: 'formed' }, { code: 'investigation', light: 'yellow' }], actions: [complete('investigation', ['submitted']), ask('ask-extension'), ask('regrade'), upload] },
};

export function detail(scenario: Scenario, url: URL): SafetyCaseDetail {
  const procedure = procedureOf(url);
  const { steps: _, ...head } = summary(0, scenario, url);
  const standing = standings[url.pathname.split('-').at(-1) ?? ''] ?? others[procedure] ?? standings['redaction'] ?? { steps: [], actions: [] };
  const revoked = url.pathname.endsWith('-revoked');
  return {
    ...head, caseId: url.pathname.split('/').at(-1) ?? '', stateLabel: revoked ? '已撤销' : head.stateLabel, state: revoked ? 'revoked' : 'open', closedArticle: revoked ? '9' : null, closedReason: revoked ? long('复议机关撤销原决定', scenario) : null, closedOn: revoked ? '2026-10-12' : null,
    facts: [
      { title: '决定', items: [{ name: 'number', label: '决定书文号', value: '景应急罚〔2026〕12号' }, { name: 'kinds', label: '决定种类', value: '罚款、责令限期改正' }, { name: 'amount', label: '罚款数额', value: '30,000.00 元' }, { name: 'decidedOn', label: '决定日', value: '2026-09-14' }] },
      { title: '当事人', items: [{ name: 'party', label: '名称', value: long('景德镇恒泰窑炉设备有限公司（演示）', scenario) }, { name: 'code', label: '统一社会信用代码', value: '91360299MA00000011' }] },
    ],
    related: scenario === 'empty' ? [] : [{ caseId: 'decision-performance-1', procedure: 'decision-performance', number: 'DP-2026-000007', title: long('景应急罚〔2026〕12号：罚款、责令限期改正', scenario), stateLabel: '履行中' }],
    steps: standing.steps.map((one) => step(procedure, one, scenario)),
    documents: scenario === 'empty' ? [] : [{ documentId: 'd-1', kind: Object.keys(declared[procedure].papers)[0] ?? 'other', label: '', name: long('送达回证.pdf', scenario), mediaType: 'application/pdf', size: 180_000, sha256: digest, uploadedAt: '2026-10-10T02:00:00Z', uploadedBy: '凌巡山' }],
    history: [
      { at: '2026-09-15T01:00:00Z', action: 'case.opened', by: '凌巡山', text: null }, { at: '2026-09-20T02:30:00Z', action: 'step.redaction.ready', by: '凌巡山', text: '公开前脱敏检查：提交复核' }, { at: '2026-09-20T03:30:00Z', action: 'case.note-proof', by: '系统', text: '系统读取公开网页，与发布内容一致' },
      { at: '2026-09-21T02:30:00Z', action: 'document.uploaded', by: '凌巡山', text: '送达回证' },
    ],
    actions: standing.actions, publication: url.pathname.match(/release|published|revoked/) ? publication(scenario, revoked) : null, workflowUrl: null,
  };
}

function publication(scenario: Scenario, revoked: boolean): SafetyCaseDetail['publication'] {
  const url = 'https://lianban.example/open/decisions/ed-2026-000012/';
  const version = (n: number) => ({ version: n, title: long(title, scenario), publishedOn: `2026-09-2${n}`, preparedBy: '凌巡山', releasedBy: '厉明审', correctedReason: n > 1 ? long('罚款数额写错', scenario) : null, digest, objectUrl: `https://lianban.example/open/objects/${digest}.html` });
  const proof = (day: number, finding: 'changed' | 'missing' | null) => ({ at: `2026-10-${String(day).padStart(2, '0')}T03:00:00Z`, url, status: finding === 'missing' ? 404 : 200, expected: digest, digest: finding === 'missing' ? null : finding === 'changed' ? digest.split('').reverse().join('') : digest, ok: finding === null, finding });
  return { documentId: 'doc-1', url, withdrawn: revoked ? { on: '2026-10-12', reason: '复议机关撤销原决定' } : null, versions: [version(1), version(2)], proofs: [...(scenario === 'busy' ? [proof(12, 'changed'), proof(11, 'missing')] : []), proof(10, null), proof(9, null), proof(8, null), proof(7, null)] };
}

const found = (field: string, word: string, kind: string, kindLabel: string, level: 'blocking' | 'warning', sample: string, suggestion: string | null) => ({ field, word, kind, kindLabel, level, sample, suggestion, message: `公开文本中有${kindLabel}`, remedy: '核对是否与公开事项有关；无关的删去' });
const looked = [found('body', '焦望亭', 'person-name', '自然人姓名', 'blocking', '焦**', '焦某'), found('body', '13800000000', 'phone', '电话号码', 'blocking', '138****0000', ''), found('body', '急性一氧化碳中毒', 'health', '医疗健康信息', 'warning', '急性****', null)];

/** Finds three words, wherever they stand now. */
export function checked(body_: { title: string; body: string }): CheckedText {
  const findings = looked.flatMap(({ word, ...one }) => {
    const start = body_.body.indexOf(word);
    return start < 0 ? [] : [{ ...one, start, end: start + word.length }];
  });
  return { findings, suggested: { title: body_.title, body: body_.body.replaceAll('焦望亭', '焦某').replaceAll('13800000000', '') } };
}

const places = [['360202', '昌江区', 24, 22, 2, 0, 3], ['360203', '珠山区', 31, 31, 0, 0, 1], ['360222', '浮梁县', 18, 11, 4, 3, 6], ['360281', '乐平市', 40, 36, 3, 1, 4], ['high-tech-zone', '高新区', 0, 0, 0, 0, 0], ['changnan-new-district', '昌南新区', 3, 3, 0, 0, 0]] as const;

export function punctuality(scenario: Scenario): Punctuality {
  const row = (key: string, label: string, due: number, onTime: number, late: number, openLate: number, open: number): Punctuality['rows'][number] => ({ key, label: long(label, scenario), due, onTime, late, openLate, open, onTimeShare: due ? onTime / due : null, averageWorkingDays: due ? 12.4 : null });
  return { asOf: '2026-10-12', rows: scenario === 'empty' ? [] : places.map(([key, label, due, onTime, late, openLate, open]) => row(key, label, due, onTime, late, openLate, open)), total: row('', '合计', 116, 103, 9, 4, 14) };
}

export function finding(index: number, scenario: Scenario): PublicationFinding {
  return { findingId: `f-${index}`, caseId: `enforcement-disclosure-published`, number: index % 2 ? `AC-2026-00000${index}` : `ED-2026-00000${index}`, url: 'https://lianban.example/open/decisions/ed-2026-000012/', finding: (['changed', 'missing', 'unreachable'] as const)[index % 3] ?? 'changed', foundAt: '2026-10-12T03:00:00Z', settledAt: index > 3 ? '2026-10-12T06:00:00Z' : null, explanation: index > 3 ? long('站点文件夹恢复备份时被覆盖', scenario) : null };
}

export function plan(index: number, scenario: Scenario): PlanSummary {
  return { planId: `p-${index}`, year: 2026 - index, office: 'emergency-management', officeName: long('市应急管理局', scenario), department: 'emergency-management', county: null, state: index === 1 ? 'submitted' : 'approved', targets: 3, planned: 120, inspected: 84 + index, adjustment: index === 0 ? 'draft' : null, revision: 3 };
}

export function planDetail(scenario: Scenario): PlanDetail {
  const targets = [['窑炉燃气使用企业', true], ['危险化学品经营单位', false], ['建筑施工工地', true]].map(([target, random]) => ({ target: long(String(target), scenario), content: long('燃气泄漏报警装置、动火作业审批、从业人员培训', scenario), measures: '现场检查、抽查档案、责令整改、复查', times: 40, random: random === true }));
  const version = (n: number, state: PlanDetail['versions'][number]['state']): PlanDetail['versions'][number] => ({ version: n, content: { summary: long('突出燃气、危化品和建筑施工，检查与指导相结合。', scenario), targets }, reason: n > 1 ? long('省里部署窑炉专项整治，增加检查次数', scenario) : null, byName: '凌巡山', at: '2026-01-08T02:00:00Z', state, decidedBy: state === 'approved' ? '厉明审' : null, decidedAt: state === 'approved' ? '2026-01-12T02:00:00Z' : null, decisionReason: null });
  const draws = scenario === 'empty' ? [] : [{ drawId: 'd-1', what: 'targets' as const, seed: '0123456789abcdef', pool: ['甲', '乙', '丙', '丁', '戊', '己'], chosen: ['乙', '丁', '戊'], at: '2026-03-02T02:00:00Z', byName: '凌巡山' }];
  return { ...plan(0, scenario), versions: [version(1, 'approved'), version(2, 'draft')], draws, actions: ['edit', 'submit', 'adjust', 'draw', 'approve', 'return'] };
}

export function inspection(index: number, scenario: Scenario): InspectionSummary {
  return { inspectionId: `i-${index}`, number: `IN-2026-${String(index + 1).padStart(6, '0')}`, office: 'emergency-management', officeName: '市应急管理局', county: index % 2 ? '360222' : null, inspectedOn: '2026-09-03', firm: long('景德镇恒泰窑炉设备有限公司（演示）', scenario), conclusion: (['clean', 'rectify', 'decision'] as const)[index % 3] ?? 'clean', planned: index % 2 === 0, decisions: index % 3 === 2 ? [{ caseId: 'enforcement-disclosure-1', number: 'ED-2026-000012' }] : [] };
}

export function inspectionDetail(scenario: Scenario): InspectionDetail {
  return { ...inspection(2, scenario), creditCode: '91360299MA00000011', place: long('浮梁县三龙镇工业园 3 号（演示）', scenario), reason: null, officers: [{ name: '凌巡山', certificate: '赣H-0001' }, { name: '时勤勉', certificate: '赣H-0002' }], record: long('检查窑炉车间、燃气调压间和配电室。\n燃气泄漏报警装置两处失效。', scenario), findings: scenario === 'empty' ? [] : ['燃气泄漏报警装置失效', '动火作业票未经审批'], recordedBy: '凌巡山', recordedAt: '2026-09-03T08:00:00Z', planId: 'p-0', drawId: null };
}

export function intakeProblem(index: number, scenario: Scenario): IntakeProblem {
  const kind = (['number-used', 'not-recorded', 'changed', 'withdrawn'] as const)[index % 4] ?? 'changed';
  return { problemId: `ip-${index}`, kind, kindLabel: { 'number-used': '文号已被使用', 'not-recorded': '未能登记', changed: '后来的名单有更改', withdrawn: '后来的名单撤回' }[kind], list: 'enforcement-decisions-emergency-management', listTitle: '安全生产执法决定（市应急管理局）', version: 12, line: index + 3, reference: `景应急罚〔2026〕${index + 10}号`, party: long('景德镇恒泰窑炉设备有限公司（演示）', scenario), department: 'emergency-management', officeName: '市应急管理局', county: '360222', reason: long('文号与已登记的另一当事人相同', scenario), differences: kind === 'changed' ? [{ label: '罚没金额', before: '20,000.00 元', after: '30,000.00 元' }] : [], caseId: index % 2 ? 'enforcement-disclosure-1' : null, caseNumber: index % 2 ? 'ED-2026-000012' : null, foundAt: '2026-10-12T01:00:00Z', settledAt: index > 3 ? '2026-10-12T02:00:00Z' : null, outcomeLabel: index > 3 ? '已处理' : null, explanation: index > 3 ? '核对无误' : null, settledBy: index > 3 ? '凌巡山' : null, outcomes: index > 3 ? [] : ['same-decision', 'try-again', 'handled'], revision: 1 };
}

export const intakeList = (index: number): IntakeList => ({ list: enforcementDecisionLists[index % enforcementDecisionLists.length] ?? 'enforcement-decisions-transport', title: '安全生产执法决定', department: 'emergency-management', version: 12, waiting: 0, recorded: 118, refused: 3, withdrawn: 1, openProblems: 4 });
