import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createActivities } from '../activities/create-activities.js';
import { application, Life } from '../fixtures/life.cases.js';
import { actor, openRecord, setToday, type TestRecord } from '../fixtures/record.cases.js';

let t: TestRecord;
let contracts = 0;
beforeAll(async () => { t = await openRecord(); });
afterAll(async () => { await t?.close(); });

async function filed(...papers: Parameters<typeof Life.file>[2] & object): Promise<Life> {
  await setToday(t.record, '2026-02-02');
  contracts += 1;
  return Life.file(t, application(1, { contractNumber: `HT-E${contracts}` }), ...(papers.length > 0 ? [papers] : []));
}
const returnedOn = (on: string) => ({ returnedOn: on, amountFen: 1_000_000_000, payer: 'borrower', reference: 'R4' });
const look = async (life: Life, code: 'supplement' | 'fund-return') =>
  createActivities(t.record).visitStep({ caseId: life.caseId, code, office: 'borrower@F0001', round: 1 });
const overdue = async ({ caseId }: Life) => (await t.admin.query('select days, justified from overdue_event where case_id = $1', [caseId])).rows;

describe('a supplement that is never supplied', () => {
  test('lapses when its overdue notice has gone out; the review runs on from there and may be refused', async () => {
    const life = await (await filed('approval_form', 'personal_guarantee', 'bank_commitment_letter', 'recommendation')).until('recommendation');
    await t.commands.askSupplement(actor('fund-manager'), life.caseId, { revision: await life.revision(), documents: ['loan_contract'], note: '' });
    const { dueOn } = await life.step('supplement');
    expect(dueOn).toBe('2026-02-09');
    await setToday(t.record, '2026-02-09');
    await look(life, 'supplement');
    expect(await life.open()).toEqual(['initial-review', 'supplement']);
    await setToday(t.record, '2026-02-10');
    await look(life, 'supplement');
    expect(await life.step('supplement')).toMatchObject({ outcome: 'lapsed', by_post: 'system' });
    expect(await life.step('initial-review')).toMatchObject({ closed_at: null, dueOn: '2026-02-13', suspensions: [{ fromOn: '2026-02-04', toOn: '2026-02-10' }] });
    await life.complete('initial-review', 'refused', { reason: '材料不全' });
    expect(await life.row()).toMatchObject({ state: 'refused', closed_article: '14(1)3' });
  });

  test('or the project manager acts before the clock does', async () => {
    const life = await (await filed('approval_form', 'personal_guarantee', 'bank_commitment_letter', 'recommendation')).until('recommendation');
    await t.commands.askSupplement(actor('fund-manager'), life.caseId, { revision: await life.revision(), documents: ['loan_contract'], note: '' });
    await setToday(t.record, '2026-02-10');
    await life.complete('initial-review', 'refused', { reason: '材料不全' });
    expect([await life.open(), (await life.step('supplement')).outcome]).toEqual([[], 'lapsed']);
  });
});

describe('money that is late', () => {
  test('is not, while a delay waits; refused, its penalty is asked for to the fen', async () => {
    const life = await (await filed()).until('renewal-notice');
    await setToday(t.record, '2026-03-25');
    await t.commands.askDelay(actor('borrower-f0001'), life.caseId, { revision: await life.revision(), untilOn: '2026-03-30', reason: '到账延误' });
    await setToday(t.record, '2026-03-28');
    await look(life, 'fund-return');
    await life.complete('fund-return', 'returned', returnedOn('2026-03-28'));
    expect(await life.open()).toEqual(['delay-decision', 'settlement']);
    await life.complete('delay-decision', 'refused', { reason: '没有理由' });
    expect(await life.open()).toEqual(['overdue-hearing', 'penalty-payment', 'settlement']);
    expect((await life.step('penalty-payment')).data).toEqual({ dueFen: 250_000, overdueDays: 3 });
  });

  test('while it waits nothing is said to the borrower; refused, the day is the one that it was', async () => {
    const life = await (await filed()).until('renewal-notice');
    await t.commands.askDelay(actor('borrower-f0001'), life.caseId, { revision: await life.revision(), untilOn: '2026-03-30', reason: '到账延误' });
    await setToday(t.record, '2026-03-27');
    await look(life, 'fund-return');
    const { step_id: stepId } = await life.step('fund-return');
    const notices = async () => (await t.admin.query(`select kind from step_notice where step_id = $1 and kind = 'overdue'`, [stepId])).rows;
    expect([await life.open(), await notices()]).toEqual([['delay-decision', 'fund-return'], []]);
    await life.complete('delay-decision', 'refused', { reason: '没有理由' });
    expect(await life.step('fund-return')).toMatchObject({ dueOn: '2026-03-25', suspensions: [{ fromOn: '2026-03-24', toOn: '2026-03-27' }] });
    await look(life, 'fund-return');
    expect([await life.open(), await notices()]).toEqual([['fund-return', 'overdue-hearing'], [{ kind: 'overdue' }]]);
  });

  test('counts its days to the end, also where it was judged before', async () => {
    const life = await (await filed()).until('renewal-notice');
    await setToday(t.record, '2026-03-26');
    await look(life, 'fund-return');
    await life.complete('overdue-hearing', 'explained', { reason: '疏忽' });
    await life.complete('overdue-judgement', 'unjustified', { reason: '无正当理由' });
    expect(await overdue(life)).toEqual([{ days: 1, justified: false }]);
    await setToday(t.record, '2026-03-30');
    await life.complete('fund-return', 'returned', returnedOn('2026-03-30'));
    expect(await overdue(life)).toEqual([{ days: 5, justified: false }]);
  });

  test('booked in time and seen late: it counts as no time, and nobody is asked any more', async () => {
    const life = await (await filed()).until('renewal-notice');
    await setToday(t.record, '2026-03-26');
    await look(life, 'fund-return');
    await life.complete('overdue-hearing', 'explained', { reason: '已按期转账' });
    await life.complete('overdue-judgement', 'unjustified', { reason: '查无到账' });
    await life.complete('fund-return', 'returned', returnedOn('2026-03-25'));
    expect([await overdue(life), await life.open()]).toEqual([[{ days: 0, justified: true }], ['settlement']]);
  });
});

describe('a referral (art. 20)', () => {
  test('outlives its case, is carried by the workflow until somebody takes it up, and can follow later', async () => {
    const life = await filed();
    const refer = async (): Promise<void> => t.commands.referFraud(actor('fund-manager'), life.caseId, { revision: await life.revision(), reason: '材料系伪造' });
    await refer();
    await t.commands.withdraw(actor('borrower-f0001'), life.caseId, { revision: await life.revision(), reason: '自筹资金' });
    expect([(await life.row())['state'], await life.open()]).toEqual(['withdrawn', ['fraud-referral']]);
    expect(await createActivities(t.record).loadLoan({ caseId: life.caseId })).toMatchObject({ closed: true, opened: expect.arrayContaining([{ code: 'fraud-referral', round: 1, outcome: null }]) });
    await expect(refer()).rejects.toMatchObject({ code: 'LOAN_RENEWAL.REFERRAL_OPEN' });
    await life.complete('fraud-referral', 'acknowledged', { authority: '市财政局' });
    await refer();
    expect([(await life.row())['state'], await life.open(), (await life.step('fraud-referral')).round]).toEqual(['withdrawn', ['fraud-referral'], 2]);
    const { rows } = await t.admin.query(`select count(*)::int as n from case_event where case_id = $1 and action = 'case.withdrawn'`, [life.caseId]);
    expect(rows).toEqual([{ n: 1 }]);
  });
});

describe('the letter of the bank', () => {
  test('with a day after the agreed end is refused by its field, with the last day that would do', async () => {
    const life = await (await filed()).until('bank-review');
    const data = { committedFen: 1_000_000_000, termMonths: 12, payOn: '2026-04-03', signatory: '白致远' };
    await expect(life.complete('commitment-letter', 'issued', data)).rejects.toMatchObject({
      code: 'LOAN_RENEWAL.PAY_ON_AFTER_END', status: 422, text: { detail: expect.stringContaining('2026-04-02'), errors: [{ field: 'payOn' }] },
    });
  });
});
