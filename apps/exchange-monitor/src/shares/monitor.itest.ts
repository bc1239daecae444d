import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ShareStateDetail, ShareStateView } from '@lianban/contracts';
import type { OutgoingMessage } from '@lianban/messaging';
import { DAILY, exchangeWorld, LIST, SHARE, until, type ExchangeWorld } from '../fixtures/exchange-world.cases.js';
import { setToday } from '../fixtures/record.cases.js';

let w: ExchangeWorld;
beforeAll(async () => {
  w = await exchangeWorld('2026-11-09');
  w.startConsumer();
  w.startMonitor();
  await until(() => w.state().catch(() => undefined), (state) => state !== undefined);
}, 120_000);
afterAll(() => w?.close(), 60_000);

const becomes = (reasonCode: string, shareKey = SHARE, withinSeconds = 60): Promise<ShareStateView> => until(() => w.state(shareKey), (state) => state.reasonCode === reasonCode, withinSeconds);
const isChunk = (message: OutgoingMessage, chunk: number): boolean => message.headers['type'] === 'share-chunk.v1' && message.headers['chunk'] === String(chunk);
const pass = (message: OutgoingMessage): OutgoingMessage[] => [message];
const openAlerts = async (): Promise<string[]> => (await w.t.admin.query(`select kind from share_alert where share_key = $1 and closed_at is null order by kind`, [SHARE])).rows.map(({ kind }) => kind as string);

test('what never came is silent once its day has passed; what came is on its way, then healthy, with its receipt', async () => {
  await becomes('SILENT');
  await w.publish(LIST);
  const state = await becomes('HEALTHY');
  expect(state).toMatchObject({
    condition: 'healthy', lastVersion: { version: 1, period: '2026-11', rowsAfter: 40, changes: 40 }, lastReceipt: { version: 1, status: 'applied' }, lag: { messages: 0 },
    promise: { periodWanted: '2026-11', dueOn: '2026-11-10' }, contract: { given: '1', read: '1', spread: false }, schemaBreaks: 0, turn: null,
  });
}, 120_000);

test('a consumer that takes nothing is named as the cause within a minute, and the share is healthy when it takes again', async () => {
  await w.stopConsumer();
  await w.publish(LIST);
  const stuck = await becomes('STUCK.CONSUMER_STOPPED');
  expect(stuck).toMatchObject({ condition: 'stuck', turn: { department: 'medical-insurance' } });
  const waiting = await until(() => w.state(), ({ lag }) => (lag?.messages ?? 0) > 0);
  expect(waiting.lag).toMatchObject({ trend: expect.stringMatching(/growing|steady/u), zeroInSeconds: null });
  w.startConsumer();
  await becomes('HEALTHY');
}, 180_000);

test('a consumer that does not answer is down where messages wait for it, and unknown where none does', async () => {
  w.insurance.away = true;
  await becomes('UNKNOWN.CONSUMER');
  await w.stopConsumer();
  await w.publish(LIST);
  await becomes('STUCK.CONSUMER_DOWN');
  w.insurance.away = false;
  w.startConsumer();
  await becomes('HEALTHY');
}, 180_000);

test('a chunk that was altered is seen, and its version healthy after it was sent again', async () => {
  w.harm = (message) => (isChunk(message, 2) ? [{ ...message, value: Buffer.from(message.value!.map((byte, at) => (at === 9 ? byte ^ 1 : byte))) }] : [message]);
  const versionId = await w.publish(LIST);
  expect(await becomes('STUCK.CHUNK_ALTERED')).toMatchObject({ condition: 'stuck', turn: { department: 'civil-affairs' }, reason: expect.stringContaining('第 2 块') });
  expect((await w.detail()).versions[0]).toMatchObject({ version: 4, chunks: { altered: 1, named: [{ chunk: 2, fault: 'altered' }] } });
  w.harm = pass;
  await w.resend(versionId);
  await becomes('HEALTHY');
  const [{ chunks, receipt }] = (await w.detail()).versions as [ShareStateDetail['versions'][number]];
  expect([chunks.seen, chunks.altered, chunks.named?.some(({ fault }) => fault === 'duplicate'), receipt]).toEqual([chunks.expected, 0, true, expect.objectContaining({ status: 'applied', signed: true })]);
}, 180_000);

test('a chunk that was lost is seen although the consumer is down too', async () => {
  await w.stopConsumer();
  w.harm = (message) => (isChunk(message, 1) ? [] : [message]);
  const versionId = await w.publish(LIST);
  await becomes('STUCK.CHUNK_MISSING');
  w.harm = pass;
  await w.resend(versionId);
  await becomes('STUCK.CONSUMER_STOPPED');
  w.startConsumer();
  await becomes('HEALTHY');
}, 180_000);

test('a giver that does not answer makes its shares unknown, never healthy', async () => {
  w.node.away = true;
  expect(await becomes('UNKNOWN.GIVER')).toMatchObject({ condition: 'unknown' });
  w.node.away = false;
  await becomes('HEALTHY');
}, 120_000);

test('while the monitor is down nothing is said to be well; what was sent meanwhile is caught up with', async () => {
  await w.stopMonitor();
  await w.publish(LIST);
  expect(await until(() => w.state(), ({ condition }) => condition === 'unknown')).toMatchObject({ reasonCode: 'UNKNOWN.WITNESS' });
  w.startMonitor();
  const { lastVersion } = await until(() => w.state(), (state) => state.condition === 'healthy' && state.lastVersion?.version === 6);
  expect(lastVersion?.version).toBe(6);
}, 180_000);

test('a contract that nobody knows is a break with an alert, until a version comes as agreed', async () => {
  await w.publish(LIST, { contractVersion: '9' });
  const broken = await until(() => w.state(), ({ schemaBreaks }) => schemaBreaks > 0);
  expect(broken.contract).toEqual({ given: '9', read: '1', spread: true });
  await until(openAlerts, (kinds) => kinds.includes('schema-break'));
  await w.publish(LIST);
  await until(() => w.state(), ({ schemaBreaks, contract }) => schemaBreaks === 0 && !contract.spread);
}, 180_000);

test('a week without a statement of the day is silence, a month without the list is late', async () => {
  const share = `${DAILY}@loan-fund`;
  await w.publish(DAILY, { scope: { period: '2026-11-06', counties: ['360202'] } });
  await until(() => w.state(share), ({ condition }) => condition === 'on-the-way' || condition === 'healthy');
  await setToday(w.t.record, '2026-11-16');
  expect(await becomes('SILENT', share)).toMatchObject({ condition: 'silent', promise: { periodWanted: '2026-11-09', dueOn: '2026-11-10' }, turn: { department: 'account-bank' } });
  await setToday(w.t.record, '2026-12-11');
  expect(await becomes('LATE')).toMatchObject({ condition: 'late', promise: { periodWanted: '2026-12', dueOn: '2026-12-10', workingDaysLeft: -1 }, turn: { department: 'civil-affairs' } });
}, 120_000);

test('every change of a condition is history, each from where the last ended', async () => {
  const { rows } = await w.t.admin.query('select reason_code, from_at, until_at from share_history where share_key = $1 order by from_at', [SHARE]);
  expect(rows.map(({ reason_code }) => reason_code)).toEqual(expect.arrayContaining(['SILENT', 'HEALTHY', 'STUCK.CONSUMER_STOPPED', 'STUCK.CHUNK_ALTERED', 'UNKNOWN.GIVER', 'LATE']));
  for (const [at, row] of rows.entries()) expect(row.until_at).toEqual(rows[at + 1]?.from_at ?? null);
});
