import { describe, expect, test } from '@jest/globals';
import { officialCalendar } from '@lianban/calendar';
import { receiptTopicOf, serviceNames, shareTopic, type ExchangePulse } from '@lianban/contracts';
import { plainDate } from '@lianban/kernel';
import { receiptGroup, witnessGroup } from '../witness/groups.js';
import { assessedSubjects } from './assessed-subjects.js';
import { evidenceOf, type MonitorScene } from './share-scene.js';
import { assessShare } from './share-view.js';
import { findWatchedShare, watchedShares } from './watched-shares.js';
import type { ChunkFact, ReceiptFact, VersionFact } from './witness-facts.js';

const LIST = 'low-income-persons';
const share = findWatchedShare(`${LIST}@medical-insurance`)!;
const now = new Date('2026-11-24T02:00:00Z');
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
const pulse = (service: string, over: Partial<ExchangePulse> = {}): ExchangePulse => ({
  service, at: now.toISOString(), sending: { waiting: 0, oldestAt: null }, groups: [], landing: [], contracts: [], keys: [], jobs: { waiting: 0, failed: 0, oldestWaitingAt: null }, ...over,
});
const takes = { groups: [{ groupId: 'medical-insurance.shares', topics: [shareTopic(LIST)] }], contracts: [{ list: LIST, version: '1', role: 'reads' as const }] };
const level = [{ atMs: now.getTime() - 60_000, end: 5, committed: 5 }, { atMs: now.getTime() - 1000, end: 5, committed: 5 }];

const scene = (over: Partial<MonitorScene> = {}, ...pulses: ExchangePulse[]): MonitorScene => ({
  now, today: plainDate('2026-11-24'), calendar: officialCalendar, settings: [], offices: new Map(), declined: [], letters: new Map(), brokerAtMs: now.getTime() - 1000, samples: () => level,
  pulses: new Map([pulse('department-node'), pulse('medical-insurance', takes), ...pulses].map((one) => [one.service, { pulse: one, answeredAt: ago(2) }])), ...over,
});
const version = (n: number, over: Partial<VersionFact> = {}): VersionFact => ({
  list: LIST, version: n, kind: 'full', withdraws: null, period: '2026-11', places: ['360202'], contractVersion: '1', contractKnown: true, recipients: ['civil-affairs', 'medical-insurance'], changes: 10, rowsAfter: 10, signed: true,
  publishedAt: new Date('2026-11-09T02:00:00Z'), seenAt: ago(20), ...over,
});
const receipt = (n: number, status: ReceiptFact['status'] = 'applied', reasonCode: string | null = null): ReceiptFact => ({ list: LIST, version: n, consumer: 'medical-insurance', status, reasonCode, at: ago(1) });
const judged = (versions: VersionFact[], receipts: ReceiptFact[], { on = scene(), chunks = [] }: { on?: MonitorScene; chunks?: ChunkFact[] } = {}) =>
  assessShare(on, share, evidenceOf(share, { versions, receipts, faults: [] }), () => chunks);
const code = (...of: Parameters<typeof judged>): string => judged(...of).condition.reasonCode;

describe('what is judged of a share', () => {
  test('is healthy with everything applied', () => expect(code([version(1), version(2)], [receipt(1), receipt(2)])).toBe('HEALTHY'));
  test('is on its way while an answer is awaited', () => expect(code([version(1), version(2)], [receipt(1)])).toBe('ON_THE_WAY'));
  test('is refused where the consumer refused what it says, and those behind it wait for that', () => expect(code([version(1), version(2), version(3)], [receipt(1), receipt(2, 'refused', 'FIELDS_NOT_AGREED'), receipt(3, 'stuck', 'SHARE.GAP')])).toBe('REJECTED.BY_CONSUMER'));
  test('is stuck, not refused, where it was harmed on the way', () => {
    const chunks: ChunkFact[] = [{ list: LIST, version: 1, chunk: 2, fault: 'altered' }];
    expect(code([version(1)], [receipt(1, 'refused', 'SHARE.CHUNK_ALTERED')], { chunks })).toBe('STUCK.CHUNK_ALTERED');
    expect(code([version(1)], [receipt(1, 'refused', 'SHARE.CHUNK_ALTERED')])).toBe('ON_THE_WAY');
  });
  test('is forgiven a chunk for some seconds, since partitions are read one after the other', () => {
    const chunks: ChunkFact[] = [{ list: LIST, version: 1, chunk: 2, fault: 'missing' }];
    expect([code([version(1, { seenAt: ago(5) })], [], { chunks }), code([version(1)], [], { chunks })]).toEqual(['ON_THE_WAY', 'STUCK.CHUNK_MISSING']);
  });
  test('waits behind a version that never came; a snapshot passes it', () => {
    expect(code([version(1), version(3)], [receipt(1)])).toBe('STUCK.GAP');
    expect(code([version(1), version(3, { kind: 'snapshot' })], [receipt(1)])).toBe('ON_THE_WAY');
  });
  test('is no gap where a version was locked for others', () => expect(code([version(1), version(2, { recipients: ['health'] }), version(3)], [receipt(1)])).toBe('ON_THE_WAY'));
  test('does not count a version that was withdrawn, nor one without a signature', () => {
    expect(code([version(1), version(2, { kind: 'withdrawal', withdraws: 1 })], [receipt(1), receipt(2)])).toBe('SILENT');
    expect(code([version(1, { signed: false })], [])).toBe('STUCK.NOT_SIGNED');
  });
  test('is refused at the node where every batch of the period was, and not once one was taken', () => {
    const node = (refused: number, others: number) => scene({}, pulse('department-node', { batches: [{ list: LIST, period: '2026-11', refused, others }] }));
    const before = [version(1, { period: '2026-10', publishedAt: new Date('2026-10-09T02:00:00Z') })];
    expect([code(before, [receipt(1)], { on: node(2, 0) }), code(before, [receipt(1)], { on: node(2, 1) }), code(before, [receipt(1)])]).toEqual(['REJECTED.AT_NODE', 'LATE', 'LATE']);
  });
  test('is not known while the monitor does not know how far it is behind', () => {
    const only = [{ atMs: now.getTime() - 1000, end: 9, committed: 5 }];
    for (const behind of [witnessGroup, receiptGroup]) expect(code([version(1)], [receipt(1)], { on: scene({ samples: (group) => (group === behind ? only : level) }) })).toBe('UNKNOWN.WITNESS');
    expect(receiptTopicOf(LIST, 'medical-insurance')).toContain('share-receipt');
  });
  test('is not known by a sign that is too old', () => expect(code([version(1)], [receipt(1)], { on: scene({ brokerAtMs: ago(31).getTime() }) })).toBe('UNKNOWN.BROKER'));
  test('is declined where a party said so of an implied share', () => {
    const implied = findWatchedShare('joint-fraud-cases@health')!;
    const on = scene({ declined: [{ share: 'joint-fraud-cases', party: 'health' }] });
    expect(assessShare(on, implied, evidenceOf(implied, { versions: [], receipts: [], faults: [] }), () => []).condition.condition).toBe('declined');
  });
});

describe('what alerts are told', () => {
  const subjects = (on: MonitorScene, versions: VersionFact[], receipts: ReceiptFact[]) => assessedSubjects(on, [{ ...judged(versions, receipts, { on }), since: ago(60) }], [{ subject: 'a@b', subjectName: '死信 a@b' }]);
  test('names each family once, and what is well as well', () => {
    const told = subjects(scene(), [version(1)], [receipt(1)]);
    expect(told.filter(({ subject }) => subject === share.shareKey).map(({ family, kind }) => [family, kind])).toEqual([['delivery', null], ['volume', null], ['contract', null]]);
    expect(told.find(({ subject }) => subject === 'a@b')).toMatchObject({ family: 'dead-letters', kind: null });
  });
  test('leaves out the contract and the sending of whoever does not answer', () => {
    const on = scene();
    const silent = { ...on, pulses: new Map([...on.pulses].map(([service, one]) => [service, { ...one, answeredAt: ago(60) }])) };
    expect(subjects(silent, [version(1)], [receipt(1)]).map(({ family }) => family)).not.toEqual(expect.arrayContaining(['contract']));
    expect(subjects(silent, [version(1)], [receipt(1)]).some(({ family }) => family === 'sending')).toBe(false);
  });
  test('tells once of a source that is silent, not of every share that is unknown by it', () => {
    const on = scene();
    const silent = { ...on, brokerAtMs: ago(31).getTime() };
    expect(subjects(on, [version(1)], [receipt(1)]).find(({ subject }) => subject === 'broker')).toMatchObject({ family: 'source', kind: null });
    expect(subjects(silent, [version(1)], [receipt(1)]).find(({ subject }) => subject === 'broker')).toMatchObject({ family: 'source', kind: 'unknown' });
    expect(subjects(silent, [version(1)], [receipt(1)]).some(({ subject, family }) => subject === share.shareKey && family === 'delivery')).toBe(false);
    expect(subjects({ ...on, pulses: new Map() }, [version(1)], [receipt(1)]).filter(({ family, kind }) => family === 'source' && kind === 'unknown').map(({ subject }) => subject)).toEqual([...serviceNames]);
  });
  test('tells of keys that end, of a service that does not get its messages out, of letters', () => {
    const key = { name: 'civil-affairs', purpose: 'sign', keyId: 'k', createdAt: now.toISOString(), notAfter: new Date(now.getTime() + 10 * 86_400_000).toISOString() };
    const on = scene({ letters: new Map([['t@c', 3]]) }, pulse('department-node', { keys: [key], sending: { waiting: 4, oldestAt: ago(500).toISOString() } }));
    expect(subjects(on, [version(1)], [receipt(1)]).filter(({ kind, family }) => kind !== null && family !== 'source').map(({ kind, subject, turn }) => [kind, subject, turn?.office ?? null])).toEqual([
      ['dead-letters', 't@c', null], ['backlog', 'department-node', null], ['key-expiry', 'civil-affairs/sign', 'civil-affairs'],
    ]);
  });
});

test('every share has a giver and a consumer of its own, under a key of its own', () => {
  expect(new Set(watchedShares.map(({ shareKey }) => shareKey)).size).toBe(watchedShares.length);
  for (const { giver, consumer, shareKey } of watchedShares) expect([shareKey, giver.id === consumer.id]).toEqual([shareKey, false]);
});
