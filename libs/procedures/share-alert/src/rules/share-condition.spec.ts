import { describe, expect, test } from '@jest/globals';
import type { shareConditions } from '@lianban/contracts';
import { plainDate } from '@lianban/kernel';
import fc from 'fast-check';
import type { ReasonCode, ShareFacts } from './condition-code.js';
import { conditionReasons } from './condition-reasons.messages.js';
import { shareCondition } from './share-condition.rule.js';

const today = plainDate('2026-11-24');
const fresh = { broker: true, giver: true, consumer: true };
const kept: ShareFacts['freshness'] = { state: 'kept', periodWanted: '2026-11', dueOn: plainDate('2026-11-10'), missed: 0, missingPlaces: [] };
const well: ShareFacts = { declined: false, signs: fresh, witnessLagSeconds: 0, isTaken: true, lagMessages: 0, open: null, refused: null, refusedBatches: null, freshness: kept };
const open = { version: 7, waitedSeconds: 20, fault: null, faultyChunks: [], waitsForEarlier: false };
const late: ShareFacts['freshness'] = { ...kept, state: 'late', missed: 1 };
const judged = (facts: Partial<ShareFacts>) => shareCondition({ ...well, ...facts }, today, []);

const table: [string, Partial<ShareFacts>, ReasonCode][] = [
  ['all applied and in time', {}, 'HEALTHY'],
  ['nothing owed and nothing open', { freshness: { ...kept, state: 'owes-nothing', periodWanted: null, dueOn: null } }, 'HEALTHY'],
  ['nothing owed and nothing ever published', { freshness: { ...kept, state: 'nothing-yet', periodWanted: null, dueOn: null } }, 'NOTHING_YET'],
  ['its day has not come', { freshness: { ...kept, state: 'due' } }, 'DUE'],
  ['just published', { open }, 'ON_THE_WAY'],
  ['published, the promise still open', { open, freshness: { ...kept, state: 'due' } }, 'ON_THE_WAY'],
  ['its day has passed', { freshness: late }, 'LATE'],
  ['late although something else is on the way', { freshness: late, open }, 'LATE'],
  ['nothing for long', { freshness: { ...kept, state: 'silent', missed: 4 } }, 'SILENT'],
  ['refused by the consumer', { refused: { version: 7, reasonCode: 'FIELDS_NOT_AGREED' } }, 'REJECTED.BY_CONSUMER'],
  ['refused and late', { refused: { version: 7, reasonCode: 'X' }, freshness: late }, 'REJECTED.BY_CONSUMER'],
  ['every batch refused at the node', { refusedBatches: 2, freshness: late }, 'REJECTED.AT_NODE'],
  ['batches refused before the one that was taken', { refusedBatches: 2 }, 'HEALTHY'],
  ['a chunk altered, said at once', { open: { ...open, fault: 'chunk-altered' } }, 'STUCK.CHUNK_ALTERED'],
  ['a chunk missing', { open: { ...open, fault: 'chunk-missing' } }, 'STUCK.CHUNK_MISSING'],
  ['a version missing before it', { open: { ...open, fault: 'gap' } }, 'STUCK.GAP'],
  ['the consumer waits for an earlier one', { open: { ...open, waitsForEarlier: true } }, 'STUCK.GAP'],
  ['the consumer process is gone and messages wait', { open, signs: { ...fresh, consumer: false }, lagMessages: 3 }, 'STUCK.CONSUMER_DOWN'],
  ['the consumer answers and takes nothing', { open, isTaken: false, lagMessages: 3 }, 'STUCK.CONSUMER_STOPPED'],
  ['not applied for too long', { open: { ...open, waitedSeconds: 301 } }, 'STUCK.NOT_APPLIED'],
  ['proved though the giver is away', { open: { ...open, fault: 'chunk-altered' }, signs: { ...fresh, giver: false } }, 'STUCK.CHUNK_ALTERED'],
  ['no broker', { signs: { ...fresh, broker: false } }, 'UNKNOWN.BROKER'],
  ['the monitor is behind', { witnessLagSeconds: 31 }, 'UNKNOWN.WITNESS'],
  ['the monitor does not know how far it is', { witnessLagSeconds: null, freshness: late }, 'UNKNOWN.WITNESS'],
  ['no giver', { signs: { ...fresh, giver: false } }, 'UNKNOWN.GIVER'],
  ['no consumer, nothing waits', { signs: { ...fresh, consumer: false } }, 'UNKNOWN.CONSUMER'],
  ['no consumer, it may have taken what is open', { open, signs: { ...fresh, consumer: false } }, 'UNKNOWN.CONSUMER'],
  ['nobody takes it, nothing has come', { isTaken: false }, 'UNKNOWN.NOT_TAKEN'],
  ['no lag known', { lagMessages: null }, 'UNKNOWN.LAG'],
  ['no calendar', { freshness: { ...kept, state: 'not-known' } }, 'UNKNOWN.CALENDAR'],
  ['declined', { declined: true, signs: { broker: false, giver: false, consumer: false } }, 'DECLINED'],
];

describe('the condition of a share', () => {
  test.each(table)('%s', (_, facts, code) => {
    const { value } = judged(facts);
    expect([value.reasonCode, value.condition, value.turn]).toEqual([code, conditionReasons[code].condition, conditionReasons[code].turn]);
  });

  test('has a case in the table for every reason but the signature', () => {
    const told = new Set(table.map(([, , code]) => code));
    expect(Object.keys(conditionReasons).filter((code) => !told.has(code as ReasonCode))).toEqual(['STUCK.NOT_SIGNED']);
  });

  test('explains itself by the article and by the settings, and says whose turn it is', () => {
    const { because, steps, value } = judged({ open: { ...open, waitedSeconds: 400 } });
    expect(because.map((cited) => (cited.kind === 'article' ? `${cited.document} ${cited.article}` : cited.kind === 'setting' ? cited.key : ''))).toEqual(['exchange-monitor.witness-lag-seconds', 'exchange-monitor.stuck-after-seconds', '景府发〔2023〕10号 5']);
    expect(steps).toHaveLength(3);
    expect(value).toMatchObject({ turn: 'consumer', reason: '第 7 版已发布，接收方既未应用也未退回，已等待 400 秒' });
  });

  test('names the chunks that are not as they should be, a few of many', () => {
    const of = (faultyChunks: number[]): string => judged({ open: { ...open, fault: 'chunk-altered', faultyChunks } }).value.reason;
    expect([of([2]), of([1, 2, 3, 4, 5, 6, 7])]).toEqual(['第 7 版的数据块被改动（与清单的摘要不符）：第 2 块，须补发', '第 7 版的数据块被改动（与清单的摘要不符）：第 1、2、3、4、5 块等 7 块，须补发']);
  });

  test('goes by a setting that was changed', () => {
    const settings = [{ key: 'exchange-monitor.stuck-after-seconds', value: 600, effectiveFrom: '2026-01-01', source: '测试', synthetic: true }];
    expect(shareCondition({ ...well, open: { ...open, waitedSeconds: 400 } }, today, settings).value.condition).toBe('on-the-way');
  });
});

/** Mostly there, so that each lack is met alone. */
const mostly = fc.oneof({ weight: 6, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });
const someFacts: fc.Arbitrary<ShareFacts> = fc.record({
  declined: fc.constant(false),
  signs: fc.record({ broker: mostly, giver: mostly, consumer: mostly }),
  witnessLagSeconds: fc.option(fc.integer({ min: 0, max: 36 }), { freq: 6 }), isTaken: mostly, lagMessages: fc.option(fc.nat(5), { freq: 6 }),
  open: fc.option(fc.record({ version: fc.nat(9), waitedSeconds: fc.nat(1000), fault: fc.constantFrom(null, 'gap', 'chunk-missing', 'chunk-altered', 'not-signed'), faultyChunks: fc.constant([2]), waitsForEarlier: fc.boolean() })),
  refused: fc.option(fc.record({ version: fc.nat(9), reasonCode: fc.option(fc.constant('X')) })), refusedBatches: fc.option(fc.nat(3)),
  freshness: fc.record({ state: fc.constantFrom('kept', 'due', 'late', 'silent', 'owes-nothing', 'nothing-yet', 'not-known'), periodWanted: fc.constant('2026-11'), dueOn: fc.constant(plainDate('2026-11-10')), missed: fc.nat(9), missingPlaces: fc.constant([]) }),
});

type Rule = (facts: ShareFacts) => keyof typeof shareConditions;
const rule: Rule = (facts) => shareCondition(facts, today, []).value.condition;
const isBlind = ({ signs, witnessLagSeconds, lagMessages, isTaken, freshness }: ShareFacts): boolean =>
  !signs.broker || !signs.giver || !signs.consumer || !isTaken || witnessLagSeconds === null || witnessLagSeconds > 30 || lagMessages === null || freshness.state === 'not-known';
/** Nothing unknown looks better than it may be: it is unknown, or worse than unknown is proved. */
const unknownIsNeverHealthy = (judge: Rule): void => fc.assert(fc.property(someFacts.filter(isBlind), (facts) => ['unknown', 'stuck'].includes(judge(facts))), { numRuns: 2000 });

describe('whatever the facts', () => {
  test('what is not known is never healthy', () => unknownIsNeverHealthy(rule));

  const blindSpots: [string, (facts: ShareFacts) => ShareFacts][] = [
    ['the giver', (facts) => ({ ...facts, signs: { ...facts.signs, giver: true } })],
    ['the consumer', (facts) => ({ ...facts, signs: { ...facts.signs, consumer: true }, isTaken: true })],
    ['the broker', (facts) => ({ ...facts, signs: { ...facts.signs, broker: true } })],
    ['its own lag', (facts) => ({ ...facts, witnessLagSeconds: 0 })],
    ['the lag of the consumer', (facts) => ({ ...facts, lagMessages: facts.lagMessages ?? 0 })],
    ['the calendar', (facts) => ({ ...facts, freshness: { ...facts.freshness, state: facts.freshness.state === 'not-known' ? 'kept' : facts.freshness.state } })],
  ];
  test.each(blindSpots)('a rule that takes %s for granted is caught by that property', (_, granted) => {
    expect(() => unknownIsNeverHealthy((facts) => rule(granted(facts)))).toThrow(/Property failed/u);
  });

  test('only a share with nothing open, refused, owed or due is healthy', () => {
    fc.assert(fc.property(someFacts, (facts) => {
      if (rule(facts) === 'healthy') expect([facts.open, facts.refused, ['kept', 'owes-nothing'].includes(facts.freshness.state)]).toEqual([null, null, true]);
    }), { numRuns: 2000 });
  });

  test('losing a sign never makes a share look better, only unknown or stuck', () => {
    fc.assert(fc.property(someFacts, fc.constantFrom('broker', 'giver', 'consumer'), (facts, lost) => {
      expect(['unknown', 'stuck']).toContain(rule({ ...facts, signs: { ...facts.signs, [lost]: false } }));
    }), { numRuns: 2000 });
  });
});
