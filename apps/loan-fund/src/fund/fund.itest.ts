import { describe, expect, test } from '@jest/globals';
import { inTransaction, systemActor } from '@lianban/persistence';
import { BankPage, BlacklistPage, entries, FundView, LprPage, lprOn } from '@lianban/procedure-loan-renewal';
import { plainDate } from '@lianban/kernel';
import { onService, type TestService } from '../loan-renewal/fixtures/http.cases.js';
import { Life } from '../loan-renewal/fixtures/life.cases.js';
import { setToday, type TestRecord } from '../loan-renewal/fixtures/record.cases.js';
import { blacklistBorrower, lprTable, postEntry, proveFund, sanctionBank } from './index.js';

let t: TestRecord;
let http: TestService;
const by = { caseId: null, byPost: 'fund-accountant', byName: '测试员', at: new Date() };

onService((record, service) => { [t, http] = [record, service]; });

describe('the ledger', () => {
  test('the database refuses what does not balance, what overdraws the account, and any change', async () => {
    const app = t.record.dataSource;
    const raw = (sql: string, fen: number): Promise<unknown> => inTransaction(app, systemActor, async (manager) => {
      const [{ entry_id: id }] = await manager.query(`insert into ledger_entry ("on", label, article, by_post, by_name, at) values ('2026-02-02', 'x', '21', 'p', 'n', now()) returning entry_id`);
      await manager.query(sql, [id, fen]);
    });
    await expect(raw(`insert into ledger_posting values ($1, 'fund-account', $2, 0)`, 5)).rejects.toThrow('does not balance');
    await expect(raw(`insert into ledger_posting values ($1, 'operating-cost', $2, 0), ($1, 'fund-account', 0, $2)`, 8_000_000_001)).rejects.toThrow('below zero');
    await expect(inTransaction(app, systemActor, (manager) => manager.query('update ledger_posting set debit_fen = 1'))).rejects.toThrow('permission denied');
    await expect(inTransaction(app, systemActor, (manager) => manager.query('delete from ledger_entry'))).rejects.toThrow('permission denied');
  });
});

describe('rates', () => {
  test('count once a second person confirmed them, month after month without a gap', async () => {
    await setToday(t.record, '2026-09-30');
    const through = async (): Promise<string | null> => (await inTransaction(t.record.dataSource, systemActor, (manager) => lprTable(manager))).knownThrough;
    const propose = (from: string): Promise<{ status: number; body: unknown }> => http.call('fund/lpr', 'fund-accountant', { from, bp: 295, source: '公布值' });
    expect(await propose('2026-08-20')).toMatchObject({ status: 200, body: { warnings: [] } });
    expect(await propose('2026-08-20')).toMatchObject({ body: { code: 'LOAN_RENEWAL.LPR_EXISTS' } });
    expect(await propose('2026-10-20')).toMatchObject({ body: { code: 'LOAN_RENEWAL.LPR_DATE' } });
    expect((await http.call('fund/lpr/decide', 'fund-accountant', { from: '2026-08-20', approve: true })).status).toBe(403);
    expect((await http.call('fund/lpr/decide', 'fund-head', { from: '2026-08-20', approve: true })).status).toBe(200);
    expect(await through()).toBe('2026-07-19');
    expect(await propose('2026-07-21')).toMatchObject({ body: { warnings: [expect.stringContaining('20 日')] } });
    await http.call('fund/lpr/decide', 'fund-head', { from: '2026-07-21', approve: false });
    await propose('2026-07-20');
    await http.call('fund/lpr/decide', 'fund-head', { from: '2026-07-20', approve: true });
    expect(await through()).toBe('2026-09-19');
    const table = await inTransaction(t.record.dataSource, systemActor, (manager) => lprTable(manager));
    expect(lprOn(plainDate('2026-08-31'), table)).toMatchObject({ ok: true, value: { bp: 295 } });
    expect(lprOn(plainDate('2026-09-21'), table)).toMatchObject({ ok: false });
    expect(LprPage.parse((await http.call('fund/lpr', 'auditor')).body).items.map(({ from, state }) => `${from} ${state}`).slice(0, 4)).toEqual(['2026-08-20 confirmed', '2026-07-21 rejected', '2026-07-20 confirmed', '2025-05-20 confirmed']);
    await setToday(t.record, '2026-02-02');
  });
});

describe('registers', () => {
  test('a listed borrower appeals against its own listing only; the head keeps or removes it with a reason that stays', async () => {
    await inTransaction(t.record.dataSource, systemActor, (manager) => blacklistBorrower(manager, { caseId: null, borrowerOffice: 'borrower@F0001', on: '2026-01-20', reason: '三次逾期', byName: '负责人' }));
    const mine = BlacklistPage.parse((await http.call('fund/blacklist', 'borrower-f0001')).body).items;
    expect(mine).toMatchObject([{ borrowerOffice: 'borrower@F0001', reason: '三次逾期', revision: 1 }]);
    expect((await http.call('fund/blacklist', 'borrower-f0002')).body).toMatchObject({ items: [] });
    const path = (action: string): string => `fund/blacklist/${mine[0]!.entryId}/${action}`;
    expect((await http.call(path('appeal'), 'borrower-f0002', { revision: 1, reason: '有误' })).status).toBe(404);
    expect((await http.call(path('keep'), 'fund-head', { revision: 1, reason: '维持' })).body).toMatchObject({ code: 'LOAN_RENEWAL.APPEAL_MISSING' });
    expect((await http.call(path('appeal'), 'borrower-f0001', { revision: 1, reason: '第三次经批准' })).body).toMatchObject({ items: [{ appeal: { on: '2026-02-02', reason: '第三次经批准' }, revision: 2 }] });
    expect((await http.call(path('remove'), 'fund-head', { revision: 1, reason: '核实' })).body).toMatchObject({ code: 'LOAN_RENEWAL.BLACKLIST_CHANGED' });
    expect((await http.call(path('keep'), 'fund-head', { revision: 2, reason: '证明不符' })).body).toMatchObject({ items: [{ appeal: null, revision: 3, history: [{ action: 'appeal', reason: '第三次经批准' }, { action: 'keep', on: '2026-02-02', reason: '证明不符' }] }] });
    expect((await http.call(path('appeal'), 'borrower-f0001', { revision: 3, reason: '补交证明' })).body).toMatchObject({ items: [{ appeal: { reason: '补交证明' } }] });
    expect((await http.call(path('remove'), 'fund-head', { revision: 4, reason: '核实属实' })).body).toMatchObject({ items: [{ removedOn: '2026-02-02', removalReason: '核实属实' }] });
    expect((await t.admin.query('select action, reason from register_event order by event_id')).rows).toEqual([
      { action: 'blacklist.appeal', reason: '第三次经批准' }, { action: 'blacklist.keep', reason: '证明不符' }, { action: 'blacklist.appeal', reason: '补交证明' }, { action: 'blacklist.remove', reason: '核实属实' },
    ]);
  });

  test('a sanction is lifted by the finance office only', async () => {
    await t.admin.query(`insert into bank (office, name) values ('lending-bank@bank-03', '演示三行')`);
    await inTransaction(t.record.dataSource, systemActor, (manager) => sanctionBank(manager, 'lending-bank@bank-03', { on: '2026-01-01', reason: '未兑现承诺' }));
    const lift = (post: string): Promise<{ status: number; body: unknown }> => http.call('fund/banks/lending-bank%40bank-03/lift', post, { reason: '已整改' });
    expect((await lift('fund-head')).status).toBe(403);
    expect(BankPage.parse((await lift('finance-officer')).body).items.find(({ office }) => office === 'lending-bank@bank-03')).toMatchObject({ sanctionedOn: null, openLoans: 0, defaults: 0 });
    expect((await lift('finance-officer')).body).toMatchObject({ code: 'LOAN_RENEWAL.BANK_NOT_SANCTIONED' });
  });
});

describe('the nightly proof', () => {
  test('agrees over a whole life, and finds a planted difference to the fen', async () => {
    const prove = (): ReturnType<typeof proveFund> => inTransaction(t.record.dataSource, systemActor, (manager) => proveFund(manager, new Date()));
    const life = await Life.file(t);
    await life.until('disbursement');
    expect(await prove()).toMatchObject({ ok: true, differences: [] });
    await life.until('settlement', 'disbursement');
    expect(await prove()).toMatchObject({ ok: true });
    await inTransaction(t.record.dataSource, systemActor, (manager) => postEntry(manager, entries.penalty(7, '2026-03-26'), by));
    await prove();
    expect(FundView.parse((await http.call('fund', 'group-finance')).body).proof).toMatchObject({ ok: false, differences: [{ account: 'penalty-income', ledgerFen: 7, recordsFen: 0 }] });
  });
});
