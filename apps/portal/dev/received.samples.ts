import { findListContract, getListContract, isPersonal, type ReceivedList, type ReceivedListDetail, type ReceivedLists, type ReceivedRow, type RevealedRow } from '@lianban/contracts';
import { long, type Scenario } from './scenario.js';

const DANGERS = 'hidden-dangers-emergency-management';
const FRAUD = 'joint-fraud-cases';

function listOf(list: ReceivedList['list'], scenario: Scenario, more: Partial<ReceivedList> = {}): ReceivedList {
  const { title, sharing, frequency, inferred } = getListContract(list);
  return {
    list, title: long(title, scenario), receiver: { id: 'market-regulation', name: '市市场监督管理局' }, giver: { id: getListContract(list).department, name: list === FRAUD ? '市医疗保障局' : '市应急管理局' },
    purpose: sharing.purpose, condition: sharing.condition, basis: [list === FRAUD ? '景府发〔2023〕10号 第5条' : '景府办字〔2023〕43号 第（十七）项'], inferred: inferred ?? false, promise: frequency.label,
    since: '2026-09-09T02:10:00Z', coming: null,
    held: { version: 2, period: '2026-10', publishedAt: '2026-10-10T02:00:00Z', appliedAt: '2026-10-10T02:00:04Z', rows: scenario === 'long' ? 128_400 : 9, counties: [{ county: '360202', rows: 4 }, { county: '360222', rows: 5 }] }, ...more,
  };
}

export function lists(scenario: Scenario): ReceivedLists {
  if (scenario === 'empty') return { items: [] };
  return {
    items: [
      listOf(DANGERS, scenario), listOf(FRAUD, scenario),
      listOf('hidden-dangers-transport', scenario, { coming: { version: 3, state: 'refused', reasonCode: 'SHARE.CHUNK_ALTERED', since: '2026-10-12T01:00:00Z' } }),
      listOf('hidden-dangers-fire-rescue', scenario, { held: null, since: null }),
      listOf('hidden-dangers-public-security', scenario, { coming: { version: 4, state: 'stuck', reasonCode: 'SHARE.GAP', since: '2026-10-12T01:00:00Z' } }),
    ],
  };
}

const listIn = (url: URL): ReceivedList['list'] => findListContract(decodeURIComponent(url.pathname.split('/')[5] ?? ''))?.id ?? DANGERS;

export function detail(scenario: Scenario, url: URL): ReceivedListDetail {
  const version = { publishedAt: '2026-10-10T02:00:00Z', landedAt: '2026-10-10T02:00:02Z', manifestSha256: 'a'.repeat(64), rowsAfter: 9 };
  return {
    ...listOf(listIn(url), scenario),
    versions: scenario === 'empty' ? [] : [
      { ...version, version: 2, kind: 'full', period: '2026-10', state: 'applied', reasonCode: null, added: 1, changed: 3, left: 1, appliedAt: '2026-10-10T02:00:04Z', receipt: { status: 'applied', at: '2026-10-10T02:00:04Z' } },
      { ...version, version: 1, kind: 'full', period: '2026-09', state: 'applied', reasonCode: null, added: 9, changed: 0, left: 0, appliedAt: '2026-09-09T02:10:04Z', receipt: { status: 'applied', at: '2026-09-09T02:10:04Z' } },
    ],
  };
}

const clear: Record<string, string> = { idNumber: '360299198001010013', name: '张三', role: '参保人', kind: '虚假票据', found: '初查发现涉嫌虚假票据，已调取结算记录' };
const masked: Record<string, string> = { idNumber: '360299********0013', name: '张*', role: '***', kind: '***', found: '***' };
const open: Record<string, string> = {
  caseNumber: 'QZ2026001', institution: '昌江区演示医院', county: '360202', amountYuan: '12300.00', openedOn: '2026-09-08', dangerNumber: 'YH202610001', firmName: '景德镇窑炉17号有限公司（演示）', creditCode: '91360200MA35K9XW1P',
  kind: '燃气与窑炉', grade: '一般隐患', description: '窑炉区域未设可燃气体报警装置', foundOn: '2026-09-02', rectifyBy: '2026-10-31', state: '整改中',
};

export function row(index: number, scenario: Scenario, url: URL): ReceivedRow {
  const columns = getListContract(listIn(url)).columns.filter(({ onlyIn }) => !onlyIn);
  const cells = Object.fromEntries(columns.map((column) => [column.key, isPersonal(column) ? (masked[column.key] ?? null) : column.key === 'description' ? long(open[column.key] ?? '', scenario) : (open[column.key] ?? null)]));
  return { id: String(index + 1), receiver: 'market-regulation', county: '360202', version: 2, line: index + 2, cells, masked: columns.filter(isPersonal).map(({ key }) => key) };
}

export function revealed(scenario: Scenario, url: URL): RevealedRow {
  return { cells: { ...row(0, scenario, url).cells, ...clear } };
}
