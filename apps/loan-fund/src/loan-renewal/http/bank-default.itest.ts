import { describe, expect, test } from '@jest/globals';
import { inTransaction, systemActor } from '@lianban/persistence';
import { BankPage, type LoanStepCode } from '@lianban/procedure-loan-renewal';
import { everyRow } from '@lianban/testing';
import { type Answer } from '@lianban/service/testing';
import { proveFund } from '../../fund/index.js';
import { createActivities } from '../activities/create-activities.js';
import { onService, type TestService } from '../fixtures/http.cases.js';
import { application, Life } from '../fixtures/life.cases.js';
import { setToday, type TestRecord } from '../fixtures/record.cases.js';

const BANK = 'lending-bank@bank-01';
/** 10 million at 6.625‰ a month, for the six days after the one promised. */
const OWED_FEN = 1_325_000;

let t: TestRecord;
let http: TestService;
let life: Life;
onService(async (record, service) => {
  [t, http] = [record, service];
  life = await (await Life.file(t)).until('pledge');
});

const ends = async (code: LoanStepCode, post: string, outcome: string, data: object): Promise<Answer> =>
  http.call(`loans/${life.caseId}/steps/${code}/complete`, post, { revision: await life.revision(), outcome, data });
const bank = async (): Promise<unknown> => BankPage.parse((await http.call('fund/banks', 'finance-officer')).body).items.find(({ office }) => office === BANK);
const income = async (account: string): Promise<number> =>
  (await t.admin.query('select coalesce(sum(credit_fen - debit_fen), 0)::float as fen from ledger_posting where account = $1', [account])).rows[0].fen;

describe('a bank that does not pay as it promised (art. 18, Annex 1)', () => {
  test('is asked when its day has passed, and heard before anybody judges', async () => {
    await setToday(t.record, '2026-03-26');
    await createActivities(t.record).visitStep({ caseId: life.caseId, code: 'renewal-loan', office: BANK, round: 1 });
    expect(await life.open()).toEqual(['default-explanation', 'fund-return', 'renewal-loan']);
    expect(await ends('default-decision', 'fund-head', 'liable', { reason: '无特殊原因' })).toMatchObject({ status: 409, body: { code: 'LOAN_RENEWAL.STEP_NOT_OPEN' } });
    expect((await ends('default-explanation', 'bank-02-approver', 'explained', { reason: '与我行无关' })).status).toBe(404);
    expect((await ends('default-explanation', 'fund-head', 'explained', { reason: '代为说明' })).status).toBe(403);
    expect((await ends('default-explanation', 'bank-01-approver', 'explained', { reason: '上级行额度不足' })).status).toBe(200);
    expect(await life.open()).toEqual(['default-decision', 'fund-return', 'renewal-loan']);
  });

  test('found liable, it is sanctioned by the finance office, and the money is collected', async () => {
    await setToday(t.record, '2026-03-27');
    expect((await ends('default-decision', 'fund-head', 'liable', { reason: '额度不足不属特殊原因' })).status).toBe(200);
    expect(await life.open()).toEqual(['collection', 'fund-return', 'renewal-loan', 'sanction-execution']);
    expect(await bank()).toMatchObject({ defaults: 1, sanctionedOn: null });
    await setToday(t.record, '2026-03-30');
    expect((await ends('sanction-execution', 'fund-head', 'executed', { measures: '调减财政性存款' })).status).toBe(403);
    expect((await ends('sanction-execution', 'finance-officer', 'executed', { measures: '调减财政性存款' })).status).toBe(200);
    expect(await bank()).toMatchObject({ defaults: 1, sanctionedOn: '2026-03-30', sanctionReason: '调减财政性存款' });
    expect((await ends('collection', 'fund-manager', 'filed', { court: '珠山区人民法院', fileNumber: '（2026）演示 1 号' })).status).toBe(200);
    const next = await http.call('loans', 'borrower-f0002', application(2, { contractNumber: 'HT-D2', loanDueOn: '2026-05-20' }));
    expect(next.body).toMatchObject({ code: 'LOAN_RENEWAL.NOT_ELIGIBLE', errors: expect.arrayContaining([expect.objectContaining({ code: 'A18_BANK_SANCTIONED' })]) });
  });

  test('owes to the fen from the day after the one promised until the fund has its money', async () => {
    await setToday(t.record, '2026-03-31');
    expect(await ends('renewal-loan', 'bank-01-handler', 'not-paid', {})).toMatchObject({ status: 409, body: { code: 'LOAN_RENEWAL.MONEY_STILL_OUT' } });
    expect((await ends('fund-return', 'fund-accountant', 'returned', { returnedOn: '2026-03-31', amountFen: 1_000_000_000, payer: 'bank', reference: 'R4' })).status).toBe(200);
    expect((await life.step('bank-liability')).data).toEqual({ dueFen: OWED_FEN, days: 6 });
    const before = await everyRow(t.admin);
    const paid = { amountFen: OWED_FEN, receivedOn: '2026-03-31', reference: 'R6' };
    expect(await ends('bank-liability', 'fund-accountant', 'received', { ...paid, amountFen: OWED_FEN - 1 })).toMatchObject({ status: 422, body: { code: 'LOAN_RENEWAL.AMOUNT_WRONG' } });
    expect(await everyRow(t.admin)).toEqual(before);
    expect((await ends('bank-liability', 'fund-accountant', 'received', paid)).status).toBe(200);
    expect(await income('bank-liability-income')).toBe(OWED_FEN);
  });

  test('leaves a loan that is settled and a fund that proves whole; the sanction stands until it is lifted', async () => {
    expect((await ends('renewal-loan', 'bank-01-handler', 'not-paid', {})).status).toBe(200);
    expect((await ends('settlement', 'fund-accountant', 'settled', { settledOn: '2026-03-31', reference: 'R5' })).status).toBe(200);
    expect([(await life.row())['state'], await life.open()]).toEqual(['settled', []]);
    expect([await income('fund-account'), await income('interest-income'), await income('fee-income')]).toEqual([-8_003_408_333, 1_083_333, 1_000_000]);
    expect(await inTransaction(t.record.dataSource, systemActor, (manager) => proveFund(manager, new Date()))).toMatchObject({ ok: true, differences: [] });
    expect(await bank()).toMatchObject({ sanctionedOn: '2026-03-30', openLoans: 0 });
  });
});
