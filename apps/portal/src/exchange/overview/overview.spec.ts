import { beforeAll, describe, expect, it } from '@jest/globals';
import type { MonitorOverview, ShareCondition, ShareStateView } from '@lianban/contracts';
import i18next, { type TFunction } from 'i18next';
import { countConditions, worstFirst } from '../condition/attention.js';
import { unheard } from '../condition/unheard.js';
import { exchangeTexts } from '../texts/exchange.zh-cn.js';
import { headline } from './headline.js';
import { choicesOf, filterShares } from './share-filters.js';

const share = (condition: ShareCondition, list = 'deaths', since = '2026-10-12T01:00:00Z') => ({ condition, list, since, giver: { id: 'civil-affairs', name: '市民政局', kind: 'department' }, consumer: { id: 'medical-insurance', name: '市医疗保障局', kind: 'service' }, lag: { messages: 0 } }) as ShareStateView;
const overview = (shares: ShareStateView[]) => ({ at: '2026-10-12T01:05:00Z', shares, services: [{ condition: 'running', sending: { waiting: 0, oldestAt: null } }], kafka: { state: 'reachable', since: null }, keys: [{ state: 'valid' }] }) as unknown as MonitorOverview;

let t: TFunction<'exchange'>;
beforeAll(async () => {
  await i18next.init({ lng: 'zh-CN', resources: { 'zh-CN': { exchange: exchangeTexts } }, interpolation: { escapeValue: false }, showSupportNotice: false } as never);
  t = i18next.getFixedT('zh-CN', 'exchange');
});

describe('the sentence of the morning', () => {
  it('names what needs attention, the worst first, and how much', () => {
    expect(headline(overview([share('late'), share('healthy'), share('stuck'), share('late'), share('unknown')]), true, t)).toEqual({ tone: 'error', text: '4 项共享需要处理：1 项未知、1 项卡住、2 项迟报。' });
  });

  it('calls all well only what is', () => {
    expect(headline(overview([share('healthy'), share('due'), share('on-the-way'), share('declined')]), true, t).tone).toBe('success');
    expect(headline(overview([share('unknown')]), true, t).tone).toBe('warning');
    expect(headline(overview([]), true, t).tone).toBe('info');
  });

  it('knows nothing when the monitor does not answer', () => {
    expect(headline(overview([share('healthy')]), false, t)).toEqual({ tone: 'warning', text: '监控服务没有回答：1 项共享现在的状态都未知。' });
  });
});

describe('rows', () => {
  it('come the worst first, among equals the longest first', () => {
    const rows = worstFirst([share('healthy'), share('late', 'veterans', '2026-10-12T03:00:00Z'), share('late', 'deaths', '2026-10-01T03:00:00Z'), share('unknown')]);
    expect(rows.map(({ condition, list }) => `${condition} ${list}`)).toEqual(['unknown deaths', 'late deaths', 'late veterans', 'healthy deaths']);
  });

  it('are as many as the number that leads to them', () => {
    const rows = [share('late'), share('late', 'veterans'), share('silent'), share('healthy')];
    const counts = countConditions(rows);
    for (const condition of ['late', 'silent', 'healthy', 'stuck'] as const) expect(filterShares(rows, { condition })).toHaveLength(counts[condition]);
    expect(filterShares(rows, { condition: 'attention' })).toHaveLength(3);
    expect(filterShares(rows, { condition: 'late', list: 'veterans', giver: 'civil-affairs', consumer: 'medical-insurance' })).toHaveLength(1);
    expect(filterShares(rows, { giver: 'tax' })).toEqual([]);
  });

  it('offer each value once', () => {
    expect(choicesOf([share('late'), share('silent')], (row) => row.giver)).toEqual([{ value: 'civil-affairs', label: '市民政局' }]);
  });
});

it('leaves nothing healthy when the monitor no longer answers, and keeps what was known last', () => {
  const left = unheard(overview([share('healthy')]), '监控服务没有回答');
  expect(left.shares[0]).toMatchObject({ condition: 'unknown', was: 'healthy', lag: null, since: '2026-10-12T01:05:00Z' });
  expect([left.services[0]?.condition, left.services[0]?.sending, left.kafka.state, left.keys[0]?.state]).toEqual(['unknown', null, 'unknown', 'unknown']);
});
