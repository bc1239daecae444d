import {
  listOwner, shareConditions, shareTopic, type AlertDetail, type AlertKind, type AlertView, type LagView, type LetterDetail, type LetterGroup, type LetterState, type LetterView, type ListId, type MonitorOverview, type ReplayOrderDetail, type ReplayOrderView, type ReplayPreview, type ShareCondition,
  type ShareStateDetail, type ShareStateView, type ShareVersionView, type TopicStateView, type WhoseTurn,
} from '@lianban/contracts';
import { long, type Scenario } from './scenario.js';

const NOW = '2026-10-12T01:05:00Z';
const before = (minutes: number): string => new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
const lists = ['deaths', 'low-income-persons', 'monitored-persons', 'veterans', 'disabled-persons', 'household-register', 'employee-insurance-status', 'enrolment-payments', 'fund-account-statement', 'persons-to-collect'] as const satisfies readonly ListId[];
const titles = ['死亡名单', '低保对象', '防止返贫监测对象', '退役军人', '残疾人', '户籍人口', '职工医保参保', '参保缴费', '基金账户流水', '待征收个人缴费人员'];
const givers = ['市民政局', '市民政局', '市乡村振兴局', '市退役军人事务局', '市残疾人联合会', '市公安局', '市医疗保障经办机构', '市税务局', '周转基金开户银行', '市医疗保障局'];
const wrong: readonly ShareCondition[] = ['unknown', 'stuck', 'rejected', 'silent', 'late', 'on-the-way', 'due', 'healthy', 'declined', 'healthy'];
const reasons: Record<ShareCondition, string> = {
  unknown: '使用方 40 秒没有应答，不能判断', stuck: '第 12 版的第 3 块没有到达', rejected: '使用方退回：行数与清单不符', silent: '连续 2 期没有来过', late: '2026-10 期应在 10-10 前报送，还没有收到', 'on-the-way': '第 12 版已发布，等使用方回执', due: '2026-10 期在期限内，还没有收到', healthy: '最近一版已采用，按时', declined: '市民政局于 2026-09-20 谢绝：没有这项数据',
};

const turn = (index: number, scenario: Scenario): WhoseTurn => {
  const department = listOwner[lists[index % lists.length] ?? 'deaths'];
  return { department, county: null, office: department, officeName: long(givers[index % givers.length] ?? '', scenario), contact: index === 3 ? null : { name: '汪知秋', phone: '0798-0001005' } };
};

function lag(index: number): LagView | null {
  if (index % 10 === 0) return null;
  const messages = [0, 12_480, 0, 0, 36, 0, 0, 0, 0, 4][index % 10] ?? 0;
  const recent = messages === 0 ? [] : Array.from({ length: 40 }, (_, at) => Math.round(messages * (index === 1 ? 0.4 + at / 66 : 1.9 - at / 45) + (at % 5) * messages * 0.02));
  return { messages, seconds: messages === 0 ? 0 : index === 1 ? 305 : 9, trend: messages === 0 ? 'none' : index === 1 ? 'growing' : 'shrinking', takenPerSecond: index === 1 ? 0 : 12, zeroInSeconds: messages === 0 ? 0 : index === 1 ? null : 3, asOf: NOW, recent };
}

export function share(index: number, scenario: Scenario): ShareStateView {
  const list = lists[index % lists.length] ?? 'deaths';
  const condition: ShareCondition = scenario === 'busy' ? (wrong[index % 5] ?? 'late') : (wrong[index % wrong.length] ?? 'healthy');
  const department = index % 4 === 3;
  return {
    shareKey: `${list}@${department ? `audit${index}` : 'medical-insurance'}`, list, title: long(titles[index % titles.length] ?? '', scenario), giver: { id: listOwner[list], name: long(givers[index % givers.length] ?? '', scenario), kind: 'department' },
    consumer: department ? { id: 'audit', name: '市审计局', kind: 'department' } : { id: 'medical-insurance', name: '医保', kind: 'service' },
    condition, since: before([3, 6, 190, 60 * 24 * 9, 60 * 49, 2, 60 * 24, 60 * 24 * 3, 60 * 24 * 22, 400][index % 10] ?? 3), reasonCode: 'SHARE.X', reason: long(reasons[condition], scenario), turn: ['healthy', 'declined'].includes(condition) ? null : turn(index, scenario),
    promise: { label: index === 3 ? '有变动即报' : '每月 10 日前', periodWanted: index === 3 ? null : '2026-10', dueOn: index === 3 ? null : '2026-10-12', provisional: index === 6, workingDaysLeft: index === 3 ? null : condition === 'late' ? -2 : index === 6 ? 0 : 3 },
    lastVersion: condition === 'silent' ? null : { version: 12, period: '2026-09', publishedAt: before(60 * 24 * 20), rowsAfter: 184_220, changes: 1_204 },
    lastReceipt: condition === 'silent' ? null : { version: 12, status: condition === 'rejected' ? 'refused' : condition === 'stuck' ? 'stuck' : 'applied', reasonCode: condition === 'rejected' ? 'SHARE.COUNT_DIFFERS' : condition === 'stuck' ? 'SHARE.PARTS_MISSING' : null, at: before(60 * 24 * 20 - 1) },
    lag: condition === 'unknown' ? null : lag(index), volume: condition === 'silent' ? null : { changes: 1_204, usual: index === 2 ? 120.4 : 1_180, unusual: index === 2 }, schemaBreaks: index === 2 ? 3 : 0, deadLetters: index === 1 ? 50_000 : 0,
    contract: { given: condition === 'unknown' ? null : '1.2.0', read: index === 4 ? '1.1.0' : '1.2.0', spread: index === 4 }, alert: index < 5 ? { caseId: `a-${index}`, number: `SA-2026-00000${index + 1}`, mutedUntil: index === 2 ? '2026-10-16T16:00:00Z' : null } : null, asOf: condition === 'unknown' ? before(1) : NOW,
  };
}

const many = (scenario: Scenario): number => ({ normal: 10, busy: 5, long: 60, empty: 0, failing: 0 })[scenario];
const shares = (scenario: Scenario): ShareStateView[] => Array.from({ length: many(scenario) }, (_, index) => ({ ...share(index, scenario), ...(index >= 10 ? { shareKey: `${share(index, scenario).shareKey}-${index}` } : {}) }));

export const shareList = (scenario: Scenario) => ({ items: shares(scenario) });

export function overview(scenario: Scenario): MonitorOverview {
  const all = shares(scenario);
  const counts = Object.fromEntries(Object.keys(shareConditions).map((condition) => [condition, all.filter((one) => one.condition === condition).length])) as MonitorOverview['counts'];
  const service = (id: string, name: string, condition: MonitorOverview['services'][number]['condition'], waiting = 0): MonitorOverview['services'][number] => ({ service: id, name: long(name, scenario), condition, asOf: condition === 'unknown' ? null : NOW, sending: condition === 'unknown' ? null : { waiting, oldestAt: waiting ? before(11) : null }, jobsWaiting: condition === 'unknown' ? null : waiting, jobsFailed: condition === 'unknown' ? null : waiting ? 1 : 0 });
  const key = (name: string, owner: string, state: MonitorOverview['keys'][number]['state'], daysLeft: number | null): MonitorOverview['keys'][number] => ({ name, owner: long(owner, scenario), purpose: 'signing', keyId: `${name}-2026-1`, notAfter: daysLeft === null ? null : before(-daysLeft * 1440), daysLeft, state });
  return {
    businessToday: '2026-10-12', at: NOW, counts, notConnected: 7, shares: all,
    services: scenario === 'empty' ? [] : [service('medical-insurance', '医保', 'running'), service('department-node', '部门前置机', scenario === 'busy' ? 'unreachable' : 'behind', 1_240), service('loan-fund', '还贷周转基金', 'unknown'), service('work-safety', '安全生产监管执法', 'running')],
    kafka: scenario === 'busy' ? { state: 'unreachable', since: before(12) } : scenario === 'empty' ? { state: 'unknown', since: null } : { state: 'reachable', since: before(60 * 24 * 4) },
    keys: scenario === 'empty' ? [] : [key('civil-affairs', '市民政局', 'expiring', 12), key('tax', '市税务局', 'expired', -3), key('medical-insurance', '医保', 'valid', 210), key('department-node', '部门前置机', 'valid', 300)],
    deadLetters: scenario === 'empty' ? 0 : 50_003, openAlerts: scenario === 'empty' ? 0 : 5, replaysToApprove: scenario === 'empty' ? 0 : 2,
  };
}

function version(number: number, condition: ShareCondition): ShareVersionView {
  const last = number === 12;
  const receipt = last && condition === 'on-the-way' ? null : { status: last && condition === 'rejected' ? 'refused' as const : last && condition === 'stuck' ? 'stuck' as const : 'applied' as const, reasonCode: last && condition === 'rejected' ? 'SHARE.COUNT_DIFFERS' : last && condition === 'stuck' ? 'SHARE.PARTS_MISSING' : null, at: before(60 * 24 * 30 * (12 - number) + 5), signed: number !== 10, secondsAfter: 4.2 };
  return { version: number, kind: number === 9 ? 'snapshot' : 'changes', period: `2026-${String(number - 3).padStart(2, '0')}`, publishedAt: before(60 * 24 * 30 * (12 - number) + 6), contractVersion: '1.2.0', counts: { added: 812, changed: 344, left: 48, rowsAfter: 184_220 }, chunks: { expected: 37, seen: last && condition === 'stuck' ? 36 : 37, altered: number === 10 ? 1 : 0 }, signed: number !== 10, manifestSha256: '4e0f7b1c'.repeat(8), receipt };
}

export function shareDetail(scenario: Scenario, url: URL): ShareStateDetail {
  const asked = decodeURIComponent(url.pathname.split('/').at(-1) ?? '');
  const state = shares(scenario === 'empty' ? 'normal' : scenario).find(({ shareKey }) => shareKey === asked) ?? share(1, scenario);
  const none = scenario === 'empty';
  return {
    state, versions: none ? [] : [12, 11, 10, 9].map((number) => version(number, state.condition)),
    lagSamples: none ? [] : Array.from({ length: 720 }, (_, at) => ({ at: before(60 - at / 12), messages: Math.max(0, Math.round(9_000 * Math.sin(at / 160) ** 2 + (at % 7) * 90 - (at > 600 ? (at - 600) * 60 : 0))) })),
    history: none ? [] : [{ condition: state.condition, reasonCode: state.reasonCode, reason: state.reason, from: state.since, until: null }, { condition: 'healthy', reasonCode: 'SHARE.ON_TIME', reason: '最近一版已采用，按时', from: before(60 * 24 * 30), until: state.since }],
  };
}

export function topic(index: number, scenario: Scenario): TopicStateView {
  const compact = index % 3 === 2;
  const name = compact ? `steps.medical-insurance.v${index}` : index % 3 ? `${shareTopic(lists[index % lists.length] ?? 'deaths')}.dlq` : shareTopic(lists[index % lists.length] ?? 'deaths');
  const retentionDays = compact ? null : 180;
  const known = scenario !== 'busy' && index !== 4;
  return { name, owner: 'civil-affairs', key: long('bucket of the digest of the person or record', scenario), consumers: index % 2 ? [] : ['medical-insurance', 'exchange-monitor'], partitions: 4, cleanup: compact ? 'compact' : 'delete', retentionDays, actual: known ? { partitions: index === 1 ? 1 : 4, cleanup: compact ? 'compact' : 'delete', retentionDays: index === 0 ? 7 : retentionDays, messages: 184_220 * index } : null, asDeclared: known ? index > 1 : null };
}
export const topics = (scenario: Scenario): TopicStateView[] => Array.from({ length: scenario === 'empty' ? 0 : 8 }, (_, index) => topic(index, scenario));

const kinds: readonly AlertKind[] = ['stuck', 'late', 'rejected', 'dead-letters', 'key-expiry', 'silent'];
export function alert(index: number, scenario: Scenario, url?: URL): AlertView {
  const state = url?.searchParams.get('state') ?? 'open';
  const light = (['red', 'yellow', 'green'] as const)[index % 3] ?? 'green';
  const { office, officeName, department, contact } = turn(index, scenario);
  const step = { stepId: `share-alert/${index}`, office, officeName, department, county: null, contact, openedOn: '2026-10-09', dueOn: light === 'red' ? '2026-10-10' : '2026-10-14', provisional: null, light: state === 'muted' ? ('grey' as const) : light, workingDaysLeft: light === 'red' ? -1 : 2 };
  return {
    caseId: `a-${index}`, number: `SA-2026-${String(index + 1).padStart(6, '0')}`, kind: kinds[index % kinds.length] ?? 'late', subject: `${lists[index % lists.length] ?? 'deaths'}@medical-insurance`, subjectName: long(`${titles[index % titles.length] ?? ''} → 医保`, scenario), shareKey: index === 4 ? null : `${lists[index % lists.length] ?? 'deaths'}@medical-insurance`, state: state === 'closed' ? 'cured' : 'open',
    reason: long(Object.values(reasons)[(index % 4) + 1] ?? '', scenario), openedAt: before(60 * 24 * 3), closedAt: state === 'closed' ? before(60) : null, mutedUntil: state === 'muted' ? '2026-10-16T16:00:00Z' : null, muteReason: state === 'muted' ? long('机房搬迁，10 月 16 日恢复', scenario) : null, turn: turn(index, scenario), step: state === 'closed' ? null : step,
  };
}

export function alertDetail(scenario: Scenario, url: URL): AlertDetail {
  const id = url.pathname.split('/').at(-1) ?? 'a-0';
  const muted = id.endsWith('2');
  const head = alert(Number(id.split('-').at(-1)) || 0, scenario, new URL(`http://x/?state=${muted ? 'muted' : id.endsWith('5') ? 'closed' : 'open'}`));
  const line = head.step ?? alert(0, scenario).step;
  const shared = { code: 'restore', title: '恢复数据共享', round: 1, post: null, basis: { document: '景府发〔2023〕10号', article: '5', setting: 'share-alert.restore-term-working-days' }, termWorkingDays: 3, suspensions: muted ? [{ fromOn: '2026-10-12', toOn: null, reason: '静默：机房搬迁' }] : [], movements: [], outcome: null, closedOn: null, outcomeLabel: null, byName: null, data: [] };
  const steps = line === null ? [] : [{ ...line, ...shared }, { ...line, ...shared, stepId: 'share-alert/old', code: 'coordinate', title: '协调数据共享', outcome: 'kept', outcomeLabel: '仍由原单位恢复', closedOn: '2026-10-12', byName: '路通达', officeName: '市政务服务数据管理局', data: [{ name: 'reason', label: '理由', value: long('核对节点日志，数据没有从该单位发出', scenario) }] }];
  return {
    ...head, stateLabel: head.closedAt ? '已恢复' : '未恢复', reasonCode: 'SHARE.LATE', revision: 3, closedReason: head.closedAt ? '第 13 版已采用' : null, explanation: scenario === 'empty' ? null : { text: long('系统升级，今天补报', scenario), on: '2026-10-12' }, steps: scenario === 'empty' ? [] : steps,
    history: [{ at: before(60 * 24 * 3), action: 'case.opened', by: '系统', text: null }, { at: before(60 * 20), action: 'case.explain', by: '程望舒', text: long('系统升级，今天补报', scenario) }, { at: before(60 * 3), action: 'step.coordinate.kept', by: '路通达', text: '协调数据共享：仍由原单位恢复' }],
    actions: [{ action: 'complete', code: 'coordinate', outcomes: ['supported', 'handed-over', 'kept'], primary: true }, { action: 'request', code: 'mute', outcomes: [], primary: false }, { action: 'request', code: 'hand-over', outcomes: [], primary: false }, { action: 'request', code: 'explain', outcomes: [], primary: false }], workflowUrl: null,
  };
}

const letterReasons = [['MESSAGE.SHAPE:counts.added', '消息格式不对：counts.added 须为整数', '改正字段后重放；或请发送方升级后重放'], ['SHARE.CHUNK_ALTERED', '分块与清单不符', '请提供方补发这一版'], ['HANDLER.FAILED', '处理时出错，已尝试 3 次', '排除故障后重放'], ['MESSAGE.UNREADABLE', '消息无法读取', '确认来源后丢弃']] as const;
const causeOf = (index: number) => letterReasons[index % letterReasons.length] ?? letterReasons[0];
const topicOf = (index: number): string => (index % 4 === 1 ? shareTopic('deaths') : 'steps.medical-insurance.v1');

export const letterGroups = (scenario: Scenario) => ({ items: scenario === 'empty' ? [] : letterReasons.map((_, index) => letterGroup(index, scenario)) });
function letterGroup(index: number, scenario: Scenario): LetterGroup {
  const [reasonCode, reason, remedy] = causeOf(index);
  return { topic: topicOf(index), consumer: index % 4 === 1 ? 'medical-insurance' : 'supervision', consumerName: index % 4 === 1 ? '医保' : '督办', reasonCode, reason: long(reason, scenario), remedy: long(remedy, scenario), counts: { open: [50_000, 3, 0, 12][index] ?? 0, ordered: index === 2 ? 4 : 0, resent: index === 2 ? 9 : 0, cured: index * 120, discarded: index === 3 ? 2 : 0 }, firstAt: before(60 * 24 * 8), lastAt: before(index * 7 + 2) };
}

export function letter(index: number, scenario: Scenario, url?: URL): LetterView {
  const [reasonCode, reason] = causeOf(index);
  const state = (url?.searchParams.get('state') as LetterState | null) ?? (['open', 'open', 'resent', 'ordered', 'cured', 'discarded'] as const)[index % 6] ?? 'open';
  return { id: `l-${index}`, topic: topicOf(index), partition: index % 4, offset: String(1_200 + index), key: `8f1c${String(index).padStart(4, '0')}-3d52-4a8e-9c1e-5f0a2b7c9d11`, consumer: index % 4 === 1 ? 'medical-insurance' : 'supervision', messageType: index % 4 === 3 ? null : 'step.v1', reasonCode, reason: long(reason, scenario), bytes: 1_834 + index, tries: 3, attempts: index % 3, at: before(index * 3 + 2), state };
}

const payload = (scenario: Scenario) => JSON.stringify({ type: 'step.v1', stepId: 's-1', caseNumber: 'SE-2026-000001', owner: { office: 'civil-affairs@360202', department: 'civil-affairs' }, person: { name: '张*', idNumber: '360299********0013' }, counts: { added: '三', changed: 2 }, closed: false, note: null, text: long('请在 2026-10-15 24:00 前答复', scenario), digest: 'a1b2c3d4'.repeat(scenario === 'long' ? 60 : 8) }, null, 2);

export function letterDetail(scenario: Scenario, url: URL): LetterDetail {
  const index = Number(url.pathname.split('-').at(-1)) || 0;
  const sealed = index % 4 === 1;
  return {
    letter: { ...letter(index, scenario), state: 'open' }, payload: sealed ? { kind: 'sealed', text: null } : index % 4 === 3 ? { kind: 'unreadable', text: null } : { kind: 'json', text: payload(scenario) }, correctable: sealed || scenario === 'empty' ? [] : ['/caseNumber', '/owner/department', '/counts/added', '/counts/changed', '/closed', '/note'],
    share: sealed ? { list: 'deaths', version: 12 } : null, events: scenario === 'empty' ? [] : [{ at: before(40), by: '系统', what: '进入死信', reason: long('消息格式不对', scenario) }, { at: before(30), by: '路通达', what: '提交重放', reason: '发送方已升级' }, { at: before(20), by: '系统', what: '再次被拒', reason: '消息格式不对：counts.added 须为整数' }],
  };
}

export const preview = (scenario: Scenario): ReplayPreview => ({ digest: '4e0f7b1c9a2d', letters: scenario === 'empty' ? 0 : 49_874, keys: 12_402, topics: [{ topic: 'steps.medical-insurance.v1', letters: 49_000 }, { topic: 'case.supervision.letter-receipt.v1', letters: 874 }], cannot: [{ reasonCode: 'LETTER.SHARE', reason: '共享名单的消息：请提供方补发', letters: 120 }, { reasonCode: 'LETTER.GONE', reason: '主题中已经没有这条消息', letters: 6 }], alreadyApplied: 38 });

export function order(index: number, scenario: Scenario, url?: URL): ReplayOrderView {
  const state = (url?.searchParams.get('state') as ReplayOrderView['state'] | null) ?? (['proposed', 'waiting', 'partly', 'done', 'rejected', 'running'] as const)[index % 6] ?? 'done';
  const sent = state === 'proposed' || state === 'rejected' ? 0 : 120;
  return { orderId: `o-${index}`, number: `RP-2026-${String(index + 1).padStart(6, '0')}`, kind: index % 5 === 4 ? 'discard' : 'replay', state, reason: long('发送方已升级，重新处理', scenario), letters: 120, sent, cured: state === 'done' ? 120 : sent ? 71 : 0, refusedAgain: state === 'partly' ? 49 : 0, orderedBy: '路通达', orderedAt: before(60 + index), decidedBy: state === 'proposed' ? null : '盛再审', decidedAt: state === 'proposed' ? null : before(50 + index), decisionReason: state === 'rejected' ? long('请先查明原因', scenario) : null, corrected: index === 0 };
}

export function orderDetail(scenario: Scenario, url: URL): ReplayOrderDetail {
  const states = ['refused', 'sent', 'waiting', 'cured', 'released'] as const;
  return { order: order(Number(url.pathname.split('-').at(-1)) || 0, scenario), changes: [{ path: '/counts/added', value: 3 }], letters: scenario === 'empty' ? [] : states.map((state, index) => ({ letter: letter(index * 4, scenario), state, reason: state === 'refused' ? '消息格式不对：counts.changed 须为整数' : null })) };
}
