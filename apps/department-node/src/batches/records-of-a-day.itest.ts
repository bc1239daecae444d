import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changesOf, checked, formOf, openTestNode, published, versionIdOf, type TestNode } from '../fixtures/node.cases.js';

const LIST = 'fund-account-statement';
const headings = '交易流水号,交易日期,借贷标志,发生额,余额,对方户名,对方账号,摘要';
const line = (serial: string, on: string, amount: string, more: { direction?: string; balance?: string } = {}): string =>
  [serial, on, more.direction ?? '贷', amount, more.balance ?? '1000.00', '演示瓷业有限公司', '36000001', '归还'].join(',');
const day = (...lines: string[]): string => [headings, ...lines].join('\n');
const upload = (period: string) => ({ list: LIST, period, counties: ['city'] });
const versionOf = async (t: TestNode, version: number) => changesOf(t, await versionIdOf(t, version, LIST), 'account-bank');

let t: TestNode;
beforeAll(async () => {
  t = await openTestNode();
  await t.node.dataSource.query(`update business_clock set offset_seconds = extract(epoch from '2026-10-12T10:00:00+08:00'::timestamptz - clock_timestamp())`);
});
afterAll(() => t?.close());

describe('a list of records, one day at a time', () => {
  test('a day is checked and published like every list; what is refused says why', async () => {
    const content = day(line('1', '2026-10-08', '100.00'), line('2', '2026-10-08', '7.00', { direction: '借' }), line('2', '2026-10-08', '8.00', { direction: '借' }), line('3', '2026-10-09', '1.00'), line('4', '2026-10-08', '0'), line('5', '2026-10-08', '5.00'), line('5', '2026-10-08', '5.00'));
    const batch = await published(t, content, upload('2026-10-08'), {}, 'account-bank');
    expect(batch).toMatchObject({
      version: 1, counties: ['city'], counts: { read: 7, passed: 2, refused: 5, duplicates: 3 }, difference: { added: 2, previousRows: 0, brake: { needed: false } }, receipts: [{ consumer: 'loan-fund', status: 'waiting' }],
    });
    expect(batch.findings.map(({ code, rows }) => `${code} ${rows}`).sort()).toEqual(['AMOUNT_ZERO 1', 'BALANCE_BREAK 2', 'DATE_OUTSIDE_PERIOD 1', 'ROW_CONFLICT 2', 'ROW_REPEATED 1']);
    const rows = await versionOf(t, 1);
    expect(rows.map(({ county, fields }) => [county, fields['serial'], fields['amountYuan'], fields['direction']])).toEqual(expect.arrayContaining([['city', '1', '100.00', '贷'], ['city', '5', '5.00', '贷']]));
    for (const { idDigest, nameDigest, rowKey } of rows) expect([idDigest, nameDigest]).toEqual([rowKey, rowKey]);
    expect((await t.call(`batches/${batch.id}/roster`, 'account-bank-reviewer')).body).toMatchObject({ items: [], total: 0 });
    const refused = await t.call(`batches/${batch.id}/rows?code=ROW_CONFLICT`, 'account-bank-officer');
    expect(refused.body.items[0].cells).toMatchObject({ serial: '2', counterparty: '演示瓷业有限公司', counterAccount: '****0001' });
  });

  test('another day stands beside it; the same day again changes only that day', async () => {
    expect((await published(t, day(line('1', '2026-10-09', '50.00')), upload('2026-10-09'), {}, 'account-bank')).difference).toMatchObject({ added: 1, left: 0, previousRows: 0, brake: { needed: false } });
    const again = await published(t, day(line('1', '2026-10-08', '101.00'), line('6', '2026-10-08', '6.00')), upload('2026-10-08'), { reason: '更换原件' }, 'account-bank');
    expect(again.difference).toMatchObject({ added: 1, changed: 1, left: 1, previousRows: 2, rowsAfter: 2 });
    expect((await versionOf(t, 3)).map(({ op, fields }) => `${op} ${fields['serial'] ?? ''}`).sort()).toEqual(['added 6', 'changed 1', 'left ']);
  });

  test('a withdrawal restores the day', async () => {
    const { body } = await t.call('batches?state=published', 'account-bank-reviewer');
    expect((await t.call(`batches/${body.items[0].id}/withdraw`, 'account-bank-reviewer', { revision: body.items[0].revision, reason: '错传' })).status).toBe(202);
    await t.until(body.items[0].id, 'account-bank-officer', ['withdrawn']);
    expect((await versionOf(t, 4)).map(({ op, fields }) => `${op} ${fields['serial'] ?? ''} ${fields['amountYuan'] ?? ''}`).sort()).toEqual(['added 5 5.00', 'changed 1 100.00', 'left  ']);
  });

  test('corrected rows of a day join it', async () => {
    const first = await published(t, day(line('1', '2026-10-07', '9.00'), line('2', '2026-10-07', 'x')), upload('2026-10-07'), {}, 'account-bank');
    expect(first.counts).toMatchObject({ passed: 1, refused: 1 });
    const corrected = await published(t, day(line('2', '2026-10-07', '4.00')), { ...upload('2026-10-07'), correctsBatchId: first.id }, { reason: '更正' }, 'account-bank');
    expect(corrected.difference).toMatchObject({ added: 1, changed: 0, left: 0, rowsAfter: 2 });
  });

  test('balances that do not follow from one another are shown before the day is submitted', async () => {
    const lines = [line('1', '2026-10-05', '100.00', { balance: '1100.00' }), line('2', '2026-10-05', '30.00', { direction: '借', balance: '1070.00' }), line('3', '2026-10-05', '5.00', { balance: '1075.00' })];
    expect((await checked(t, day(...lines.toReversed()), upload('2026-10-05'), 'account-bank-officer')).findings).toEqual([]);
    const broken = await checked(t, day(lines[0]!, lines[2]!), upload('2026-10-05'), 'account-bank-officer');
    expect(broken).toMatchObject({ counts: { passed: 2, hinted: 2 }, findings: [{ code: 'BALANCE_BREAK', level: 'hint', rows: 2, column: 'balanceYuan', sentence: '记账前的余额与其他行都接不上；当日只应有第一行如此，现有 2 行' }] });
  });

  test('period and scope must be those of the list', async () => {
    const content = day(line('1', '2026-10-06', '1.00'));
    const send = async (change: object): Promise<unknown> => (await t.send(formOf(content, { ...upload('2026-10-06'), ...change }), 'account-bank-officer')).body.code;
    expect(await send({ period: '2026-10' })).toBe('PERIOD_INVALID');
    expect(await send({ counties: ['360202'] })).toBe('PLACES_INVALID');
    expect(await send({ counties: ['city', '360202'] })).toBe('PLACES_INVALID');
    expect((await t.send(formOf('证件号码,姓名', { counties: ['city'] }), 'civil-officer')).body.code).toBe('PLACES_INVALID');
    expect((await checked(t, day(line('1', '2026-10-06', '1.00', { direction: '转' })), upload('2026-10-06'), 'account-bank-officer')).findings).toMatchObject([{ code: 'VALUE_UNKNOWN', sentence: '内容只能是：收入、贷、支出、借' }]);
  });
});
