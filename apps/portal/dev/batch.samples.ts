import type { BatchDetail, BatchSummary, CheckProgress, FindingRow, InboxItem, RosterRow } from '@lianban/contracts';
import { long, type Scenario } from './scenario.js';

const states = ['checked', 'submitted', 'published', 'returned', 'checking', 'refused'] as const;
const counts = { read: 12_480, passed: 12_106, refused: 374, hinted: 58, duplicates: 12 };
const digest = '9f2c7d51b4e08a63c1f5e2d7a9b0346812cd5f7e8a90b1c2d3e4f5061728394a';

export function summary(index: number, scenario: Scenario): BatchSummary {
  return {
    id: `b-${states[index % states.length]}`, number: `CA-2026-10-${String(index + 1).padStart(4, '0')}`, department: 'civil-affairs', list: index % 2 ? 'deaths' : 'low-income-persons', listTitle: index % 2 ? '死亡人员名单' : '低收入人口名单', period: '2026-10',
    counties: ['360202', '360203', '360222', '360281', 'high-tech-zone', 'changnan-new-district'], mode: index % 3 === 1 ? 'incremental' : 'full', state: states[index % states.length] ?? 'checked', counts,
    fileName: long('低收入人口-2026-10.csv', scenario), fileBytes: 1_468_006, fileSha256: digest, uploadedAt: '2026-10-12T01:12:00Z', uploadedBy: '程望舒', correctsBatchId: null,
    version: index % 6 === 2 ? 10 : null, publishedAt: null, revision: 3,
  };
}

const findings: BatchDetail['findings'] = [
  { code: 'ID_CHECKSUM', level: 'error', sentence: '校验码不对', remedy: '请核对原件后改正证件号码', rows: 214, column: '证件号码' },
  { code: 'ID_PRECISION_LOST', level: 'error', sentence: '此列被 Excel 存成数字，末三位已丢失', remedy: '请把整列改为文本后重新填写', rows: 96, column: '证件号码' },
  { code: 'REGION_OUTSIDE', level: 'error', sentence: '不在本批次申报的县（市、区）范围', remedy: '请改正这一项，或重新选择申报范围', rows: 64, column: '认定地' },
  { code: 'ID_REGION_UNKNOWN', level: 'hint', sentence: '前六位不是已知行政区划代码', remedy: '请核对；无误可以不改', rows: 58, column: '证件号码' },
];

const heads = ['序号', '姓名', '身份证号', '性别', '人员类别', '认定县区', '认定时间', '手机号'];
const actionsOf: Record<string, BatchDetail['actions']> = {
  checked: ['layout', 'check', 'cancel', 'submit', 'correct'], received: ['layout', 'check', 'cancel'], submitted: ['approve', 'return'], published: ['withdraw', 'correct'], returned: ['check', 'cancel', 'submit', 'correct'], checking: ['cancel'], refused: [],
};

/** The id of the address names the state, e.g. /batches/b-submitted. */
export function detail(scenario: Scenario, url: URL): BatchDetail {
  const state = (/b-([a-z]+)/.exec(url.pathname)?.[1] ?? 'checked') as BatchSummary['state'];
  const past = ['checked', 'submitted', 'published', 'returned'].includes(state);
  return {
    ...summary(0, scenario), id: `b-${state}`, state, version: state === 'published' ? 10 : null,
    refusal: state === 'refused' ? { code: 'FILE_TEMPLATE', message: '表头与模板不一致：缺少“证件号码”', remedy: '请下载模板，按模板的表头整理后重新上传' } : null,
    duplicateOf: scenario === 'busy' ? { batchId: 'b-published', number: 'CA-2026-10-0001', uploadedAt: '2026-10-11T01:12:00Z', uploadedBy: '程望舒' } : null,
    layout: state === 'received' ? layout() : null, findings: past && scenario !== 'empty' ? findings : [], difference: past ? difference(scenario) : null,
    approvals: state === 'published' ? [{ post: '市民政局部门复核员', by: '余景明', at: '2026-10-12T03:12:00Z', reason: null }] : [],
    events: [
      { at: '2026-10-12T01:12:00Z', action: '上传文件', by: '程望舒', reason: null }, { at: '2026-10-12T01:14:00Z', action: '预检完成', by: '系统', reason: null },
      ...(state === 'returned' ? [{ at: '2026-10-12T02:14:00Z', action: '退回', by: '余景明', reason: long('浮梁县人数与上月相差过大，请核对', scenario) }] : []),
    ],
    receipts: state === 'published' ? [{ consumer: 'medical-insurance', status: 'applied', at: '2026-10-12T03:20:00Z', reasonCode: null }] : [],
    sending: state === 'published' ? { chunks: 64, sent: scenario === 'busy' ? 12 : 64 } : null, actions: actionsOf[state] ?? [],
  };
}

function layout(): NonNullable<BatchDetail['layout']> {
  const match = (column: string, label: string, sourceIndex: number | null, confidence: number, required = true) => ({ column, label, required, source: sourceIndex === null ? null : heads[sourceIndex] ?? null, sourceIndex, confidence });
  return {
    format: 'csv', encoding: 'gb18030', delimiter: ',', sheet: null, sheets: [], headerRow: 1, remembered: true,
    preview: [heads, ...Array.from({ length: 12 }, (_, row) => [String(row + 1), '示例人', '360299199001010000', '男', '低保对象', '昌江区', '2026-10-01', '13800000000'])],
    matches: [match('idNumber', '证件号码', 2, 1), match('name', '姓名', 1, 1), match('sex', '性别', 3, 1, false), match('category', '身份类别', 4, 0.72), match('county', '认定地', 5, 0.9), match('recognisedOn', '认定日期', null, 0), match('phone', '联系电话', 7, 0.95, false)],
  };
}

function difference(scenario: Scenario): NonNullable<BatchDetail['difference']> {
  const needed = scenario !== 'empty';
  return {
    added: 2_910, changed: 118, left: 902, unchanged: 8_703, held: 310, unreadable: needed ? 64 : 0, previousRows: 10_033, rowsAfter: 12_041,
    previousVersions: needed ? [9, 8, 7].map((version) => ({ version, period: `2026-0${version}`, publishedAt: `2026-0${version}-09T02:00:00Z`, added: 120 + version, changed: 80, left: 60 + version, rows: 10_033 - version })) : [],
    brake: { needed, reasons: needed ? ['新增 2,910 人，占上一版本 29.0%，超过 20%', '退出 902 人，占上一版本 9.0%，超过 5%'] : [], limits: { leftPercent: 5, addedPercent: 20 } },
  };
}

export function findingRow(index: number, scenario: Scenario): FindingRow {
  return {
    line: 35 + index * 7, cells: { idNumber: '360299********001X', name: '张*', sex: '男', category: '低保对象', county: '昌江区', recognisedOn: '2026-10-01', phone: '138****0000', bornOn: null },
    findings: [{ code: 'ID_CHECKSUM', level: 'error', column: 'idNumber', message: long('校验码不对，最后一位应为 3', scenario), remedy: '请核对原件后改正证件号码' }],
  };
}

export function rosterRow(index: number): RosterRow {
  return { line: index + 2, name: index % 2 ? '张*' : '欧阳*', idNumber: '360299********0013', category: '低保对象', county: '360202', recognisedOn: '2026-10-01' };
}

export function inboxItem(index: number, scenario: Scenario): InboxItem {
  return {
    id: `i-${index}`, at: '2026-10-12T05:00:00Z', list: 'low-income-persons', version: 10, line: index + 2, person: '张* 360299********0013', category: '低保对象', county: '360202', outcome: index % 2 ? 'exception' : 'to-enrol-subsidised',
    outcomeLabel: index % 2 ? '转身份确认' : '按资助参保', finding: index % 2 ? long('已参加职工医保，不得重复参保', scenario) : null, caseNumber: index % 2 ? `SE-2026-${String(index).padStart(6, '0')}` : null,
  };
}

export function progress(): CheckProgress {
  return { batchId: 'b-checking', state: 'checking', stage: 'check', fraction: 0.43, counts: { read: 5_366, passed: 5_201, refused: 165, hinted: 20, duplicates: 4 }, rowsPerSecond: 18_200, secondsLeft: 125, at: '2026-10-12T01:13:00Z' };
}
