import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemActor } from '@lianban/persistence';
import { entries, StatementDayPage, StatementDifferencePage } from '@lianban/procedure-loan-renewal';
import { setTimeout as sleep } from 'node:timers/promises';
import { openService, type TestService } from '../../loan-renewal/fixtures/http.cases.js';
import { Life } from '../../loan-renewal/fixtures/life.cases.js';
import { openRecord, setToday, type TestRecord } from '../../loan-renewal/fixtures/record.cases.js';
import { lockFund, postEntry } from '../index.js';
import { openAccountBank, type AccountBank } from './account-bank.cases.js';

let t: TestRecord;
let http: TestService;
let bank: AccountBank;
beforeAll(async () => {
  t = await openRecord();
  http = await openService(t);
  bank = await openAccountBank(t);
});
afterAll(async () => {
  await bank?.close();
  await http?.close();
  await t?.close();
});

type Day = ReturnType<typeof StatementDayPage.parse>['items'][number];
const days = async (): Promise<Day[]> => StatementDayPage.parse((await http.call('fund/statements', 'finance-officer')).body).items;
const day = async (on: string): Promise<Day | undefined> => (await days()).find((one) => one.on === on);
const open = async (): Promise<string[]> => StatementDifferencePage.parse((await http.call('fund/differences', 'fund-head')).body).items.filter(({ state }) => state === 'open').map(({ on, kind, reference }) => `${on} ${kind} ${reference}`).sort();
const post = (fen: number, on: string, reference: string | null = null): Promise<string> => t.record.transact(systemActor, (manager, { now }) =>
  postEntry(manager, entries.depositInterest(fen, on), { caseId: null, byPost: 'fund-accountant', byName: '马算之', reference, at: now }));

describe("the account bank's day, landed as every share is", () => {
  test('a day agrees with the ledger line by line, and the giver hears that it was applied', async () => {
    await post(12_345, '2026-02-02', 'YH 1');
    await post(10_000, '2026-02-02');
    const receipt = await bank.publishes('2026-02-02', [{ serial: 'YH2', yuan: '100.00', balance: '80000223.45' }, { serial: 'YH1', yuan: '123.45', balance: '80000123.45' }]);
    expect(receipt).toMatchObject({ consumer: 'loan-fund', status: 'applied', rowsApplied: 2 });
    expect(await days()).toEqual([{ on: '2026-02-02', openingFen: 8_000_000_000, closingFen: 8_000_022_345, lines: 2, matched: 2, differences: 0, ledgerClosingFen: 8_000_022_345 }]);
    const { rows } = await t.admin.query(`select party_sealed from statement_line`);
    for (const { party_sealed: sealed } of rows) expect(sealed).not.toContain('演示瓷业');
  });

  test('what differs waits for a person; the same day again replaces it, and what a person explained stays only while its sums stay', async () => {
    await bank.publishes('2026-02-02', [{ op: 'changed', serial: 'YH2', yuan: '90.00', balance: '80000213.45' }, { serial: 'YH9', direction: '支出', yuan: '5.00', balance: '80000208.45' }]);
    expect(await open()).toEqual(['2026-02-02 only-in-ledger ' + (await entryOf(10_000)), '2026-02-02 only-in-statement YH2', '2026-02-02 only-in-statement YH9']);
    const found = StatementDifferencePage.parse((await http.call('fund/differences', 'fund-head')).body).items.find(({ reference }) => reference === 'YH9')!;
    expect(found).toMatchObject({ statementFen: -500, ledgerFen: null, party: '对方 演示瓷业有限公司，账号尾号 0001' });
    await http.call(`fund/differences/${found.differenceId}/explain`, 'fund-head', { revision: 1, reason: '银行手续费，次日冲回' });
    expect(await open()).not.toContain('2026-02-02 only-in-statement YH9');
    await bank.publishes('2026-02-02', [{ op: 'changed', serial: 'YH2', yuan: '100.00', balance: '80000223.45' }, { op: 'changed', serial: 'YH9', direction: '支出', yuan: '6.00', balance: '80000217.45' }]);
    expect(await open()).toEqual(['2026-02-02 only-in-statement YH9']);
    const stays = await idOf('YH9');
    await post(900, '2026-02-02', 'YH8');
    await bank.until(async () => (await open()).length === 2);
    expect(await idOf('YH9')).toBe(stays);
    await bank.publishes('2026-02-02', [{ serial: 'YH8', yuan: '9.00', balance: '80000232.45' }, { op: 'left', serial: 'YH9', yuan: '', balance: '' }], 'correction');
    expect(await open()).toEqual([]);
  });

  test('an entry that comes late is matched as soon as it is there; a missing day and a line that was lost show in the balances', async () => {
    await setToday(t.record, '2026-02-05');
    await bank.publishes('2026-02-04', [{ serial: 'YH4', yuan: '7.00', balance: '80000339.45' }]);
    expect(await open()).toEqual(['2026-02-04 balance-gap 期初余额', '2026-02-04 only-in-statement YH4']);
    await post(700, '2026-02-04');
    await bank.until(async () => (await open()).length === 1);
    await bank.publishes('2026-02-03', [{ serial: 'YH3', yuan: '40.00', balance: '80000272.45' }, { serial: 'YH3B', yuan: '50.00', balance: '80000332.45' }]);
    expect(await open()).toEqual(['2026-02-03 balance-gap 余额', '2026-02-03 only-in-statement YH3', '2026-02-03 only-in-statement YH3B']);
    await post(4_000, '2026-02-05', 'YH3');
    await post(5_000, '2026-02-03', 'yh3b');
    await bank.until(async () => (await open()).length === 2);
    expect(await open()).toEqual(['2026-02-03 balance-gap 余额', '2026-02-03 day-differs YH3']);
    expect(await day('2026-02-03')).toMatchObject({ lines: 2, matched: 2 });
  });

  test('an entry that is being posted while its day lands is matched all the same', async () => {
    const held = Promise.withResolvers<void>();
    const posting = t.record.transact(systemActor, async (manager, { now }) => {
      await lockFund(manager);
      await postEntry(manager, entries.depositInterest(300, '2026-02-05'), { caseId: null, byPost: 'fund-accountant', byName: '马算之', reference: 'YH7', at: now });
      await held.promise;
    });
    const landing = bank.publishes('2026-02-05', [{ serial: 'YH7', yuan: '3.00', balance: '80000342.45' }]);
    expect(await Promise.race([landing.then(() => 'landed'), sleep(700, 'waits')])).toBe('waits');
    held.resolve();
    await posting;
    await landing;
    expect(await day('2026-02-05')).toMatchObject({ lines: 1, matched: 1, differences: 0 });
  });

  test('a withdrawn day is gone, with what it showed', async () => {
    await bank.publishes('2026-02-03', ['YH3', 'YH3B'].map((serial) => ({ op: 'left', serial, yuan: '', balance: '' })), 'withdrawal');
    expect(await day('2026-02-03')).toBeUndefined();
    expect(await open()).toEqual(['2026-02-04 balance-gap 期初余额', '2026-02-05 only-in-ledger YH3']);
  });
});

describe("a loan's money", () => {
  test('is posted under the serial of its step, and matched by it; a serial that two loans name is matched with neither', async () => {
    await setToday(t.record, '2026-02-02');
    await (await Life.file(t)).until('settlement');
    const { rows } = await t.admin.query(`select e.label, e.reference from ledger_entry e where case_id is not null order by entry_id`);
    expect(rows).toEqual([{ label: '预缴一个月利息和手续费', reference: 'R1' }, { label: '放款至指定账户', reference: 'R2' }, { label: '归还周转基金', reference: 'R4' }, { label: '据实结算利息和手续费', reference: 'R5' }]);
    await bank.publishes('2026-03-18', [{ serial: 'R2', direction: '支出', yuan: '10000000.00', balance: '70055330.45' }]);
    expect(await open()).toContain('2026-03-18 account-differs R2');
    await bank.publishes('2026-03-18', [{ op: 'changed', serial: 'R2', direction: '支出', yuan: '10000000.00', balance: '70055330.45', account: '6222 0000 0000 1234' }]);
    expect((await open()).filter((one) => one.endsWith(' R2'))).toEqual([]);
    await post(1_000_000_000, '2026-03-18', 'R2');
    await bank.until(async () => (await open()).filter((one) => one.startsWith('2026-03-18')).length > 1);
    const shown = StatementDifferencePage.parse((await http.call('fund/differences', 'auditor')).body).items.filter(({ on, state, kind }) => on === '2026-03-18' && state === 'open' && kind !== 'balance-gap');
    expect(shown.map(({ kind }) => kind).sort()).toEqual(['only-in-ledger', 'only-in-ledger', 'only-in-statement']);
    expect(shown.find(({ kind }) => kind === 'only-in-statement')!.summary).toMatch(/对应账上 2 笔（放款至指定账户（LR-2026-\d{6}）、专户存款利息），无法判定/);
    expect(await day('2026-03-18')).toMatchObject({ matched: 0 });
  });
});

describe('a version that is not as agreed', () => {
  test('is refused, and nothing of it is there', async () => {
    const receipt = await bank.publishes('2026-03-19', [{ serial: 'YH5', yuan: '1.00', balance: '80000331.45' }, { serial: 'YH6', yuan: '1.00', balance: '80000332.45', on: '2026-02-04' }]);
    expect(receipt).toMatchObject({ status: 'refused', reasonCode: 'FIELDS_NOT_AGREED', rowsApplied: 0 });
    expect(await day('2026-03-19')).toBeUndefined();
  });
});

async function idOf(reference: string): Promise<string> {
  return (await t.admin.query('select difference_id from statement_difference where reference = $1', [reference])).rows[0].difference_id;
}

async function entryOf(fen: number): Promise<string> {
  return (await t.admin.query(`select entry_id from ledger_posting where account = 'fund-account' and debit_fen = $1`, [fen])).rows[0].entry_id;
}
