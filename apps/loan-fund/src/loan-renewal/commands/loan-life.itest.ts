import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createActivities } from '../activities/create-activities.js';
import { application, Life } from '../fixtures/life.cases.js';
import { actor, openRecord, setToday, type TestRecord } from '../fixtures/record.cases.js';

let t: TestRecord;
beforeAll(async () => { t = await openRecord(); });
afterAll(async () => { await t?.close(); });

const balances = async (): Promise<Record<string, number>> => {
  const { rows } = await t.admin.query('select account, sum(debit_fen - credit_fen)::float as fen from ledger_posting group by 1 having sum(debit_fen - credit_fen) <> 0');
  return Object.fromEntries(rows.map(({ account, fen }) => [account, fen]));
};
const code = async (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: { code?: string }) => error.code ?? String(error));

describe('the whole life of a loan', () => {
  test('from application to settled by the commands of people, with the ledger balanced to the fen', async () => {
    await setToday(t.record, '2026-02-02');
    const life = await Life.file(t);
    expect(await life.open()).toEqual(['bank-review']);
    expect(await life.row()).toMatchObject({ state: 'open', borrower_office: 'borrower@F0001', number: 'LR-2026-000001' });
    await life.until('approval');
    expect((await t.admin.query('select amount_fen::float as fen, reserved_at::date::text as on, consumed_at from reservation')).rows).toEqual([{ fen: 1_000_000_000, on: '2026-02-06', consumed_at: null }]);
    await life.until('disbursement', 'approval');
    expect(await life.open()).toEqual(['disbursement-notice', 'fund-return', 'old-loan-repayment', 'renewal-loan']);
    expect((await life.step('fund-return')).dueOn).toBe('2026-03-31');
    await life.until('renewal-loan', 'disbursement');
    expect((await life.step('fund-return')).dueOn).toBe('2026-03-25');
    await life.until('settlement', 'renewal-loan');
    expect(await life.row()).toMatchObject({ state: 'settled', closed_article: '12(5)' });
    expect(await life.open()).toEqual([]);
    expect(await balances()).toEqual({ 'fund-account': 8_001_083_333, contribution: -8_000_000_000, 'interest-income': -583_333, 'fee-income': -500_000 });
    const { rows } = await t.admin.query(`select destination, count(*)::int from outbox group by 1 order by 1`);
    expect(rows.map(({ destination }) => destination)).toEqual(['kafka', 'workflow']);
  });

  test('names of people and account numbers lie sealed', async () => {
    const { rows } = await t.admin.query(`select data::text as text from step union all select sealed::text from borrower union all select contract_sealed from loan_case`);
    for (const secret of ['6222000000001234', '焦望亭', '白致远', '戚登簿', 'HT-1', '景德镇青白瓷业']) for (const { text } of rows) expect(text).not.toContain(secret);
  });
});

describe('a refusal leaves nothing half-done', () => {
  test('wrong amount, missing paper, foreign post, stale revision, closed step', async () => {
    await setToday(t.record, '2026-02-02');
    const life = await Life.file(t, application(1, { contractNumber: 'HT-2' }), ['approval_form', 'personal_guarantee', 'loan_contract']);
    const before = await life.trace();
    expect(await code(life.complete('commitment-letter', 'issued'))).toBe('LOAN_RENEWAL.STEP_NOT_OPEN');
    expect(await code(life.complete('bank-review', 'approved', {}, 'bank-02-handler'))).toBe('NOT_FOUND');
    expect(await code(life.complete('bank-review', 'approved', {}, 'fund-head'))).toBe('FORBIDDEN');
    expect(await code(life.complete('bank-review', 'approved', {}, 'borrower-f0001'))).toBe('FORBIDDEN');
    expect(await code(life.complete('bank-review', 'perhaps'))).toBe('LOAN_RENEWAL.OUTCOME_UNKNOWN');
    expect(await code(t.commands.complete(actor('bank-01-handler'), life.caseId, 'bank-review', { revision: 99, outcome: 'approved', data: {} }))).toBe('STALE_REVISION');
    expect(await code(t.commands.withdraw(actor('bank-01-handler'), life.caseId, { revision: await life.revision(), reason: '无' }))).toBe('FORBIDDEN');
    expect(await life.trace()).toBe(before);
    await life.complete('bank-review', 'approved');
    const asked = await life.trace();
    expect(await code(life.complete('commitment-letter', 'issued'))).toBe('LOAN_RENEWAL.PAPERS_MISSING');
    expect(await code(life.complete('commitment-letter', 'issued', { committedFen: 0.5 }))).toBe('LOAN_RENEWAL.DATA_INVALID');
    expect(await life.trace()).toBe(asked);
    await t.commands.withdraw(actor('borrower-f0001'), life.caseId, { revision: await life.revision(), reason: '自筹资金' });
    expect(await life.row()).toMatchObject({ state: 'withdrawn' });
    expect(await code(life.complete('commitment-letter', 'withheld', { reason: '迟了' }))).toBe('LOAN_RENEWAL.CASE_CLOSED');
  });

  test('two live applications for one loan are refused, also at the same time', async () => {
    await setToday(t.record, '2026-02-02');
    const body = application(1, { contractNumber: 'HT-3' });
    const answers = await Promise.all([1, 2, 3].map(() => code(t.application.file(actor('borrower-f0001'), body))));
    expect(answers.sort()).toEqual(['LOAN_RENEWAL.APPLICATION_EXISTS', 'LOAN_RENEWAL.APPLICATION_EXISTS', 'done']);
  });

  test('twelve approvals at once against a fund for eight: the rest are refused, nothing is overdrawn', async () => {
    await setToday(t.record, '2026-02-02');
    const lives: Life[] = [];
    for (let n = 10; n < 22; n += 1) lives.push(await (await Life.file(t, application(1, { contractNumber: `HT-${n}` }))).until('initial-review'));
    await setToday(t.record, '2026-02-06');
    const answers = await Promise.all(lives.map((life) => code(life.complete('approval', 'approved'))));
    expect(answers.filter((answer) => answer === 'done')).toHaveLength(8);
    expect(new Set(answers)).toEqual(new Set(['done', 'LOAN_RENEWAL.FUND_SHORT']));
    const { rows } = await t.admin.query('select sum(amount_fen)::float as fen from reservation where released_at is null and consumed_at is null');
    expect(rows).toEqual([{ fen: 8_000_000_000 }]);
    for (const life of lives) await t.commands.withdraw(actor('borrower-f0001'), life.caseId, { revision: await life.revision(), reason: '不再需要' });
    expect((await t.admin.query('select count(*)::int as n from reservation where released_at is null and consumed_at is null')).rows).toEqual([{ n: 0 }]);
  });
});

describe('the clock of a loan', () => {
  test('what is missing is asked for once; the review waits and goes on with a later day', async () => {
    await setToday(t.record, '2026-02-02');
    const life = await Life.file(t, application(1, { contractNumber: 'HT-40' }), ['approval_form', 'personal_guarantee', 'bank_commitment_letter', 'recommendation']);
    await life.until('recommendation');
    const due = (await life.step('initial-review')).dueOn;
    await t.commands.askSupplement(actor('fund-manager'), life.caseId, { revision: await life.revision(), documents: ['loan_contract'], note: '' });
    expect(await code(life.complete('initial-review', 'passed'))).toBe('LOAN_RENEWAL.STEP_SUSPENDED');
    await setToday(t.record, '2026-02-10');
    await life.hand('loan_contract');
    await life.complete('supplement', 'supplied');
    const after = await life.step('initial-review');
    expect(after.dueOn > due).toBe(true);
    expect(after.movements).toHaveLength(1);
    expect(after.suspensions).toEqual([{ fromOn: '2026-02-04', toOn: '2026-02-10', reason: '等待借款人一次性补正材料' }]);
    expect(await code(t.commands.askSupplement(actor('fund-manager'), life.caseId, { revision: await life.revision(), documents: [], note: '再要' }))).toBe('LOAN_RENEWAL.SUPPLEMENT_ONCE');
    await life.complete('initial-review', 'passed');
    expect(await life.open()).toEqual(['approval']);
  });

  test('an activity that is repeated changes nothing; the overdue notice of the return has the borrower heard', async () => {
    await setToday(t.record, '2026-02-02');
    const life = await (await Life.file(t, application(1, { contractNumber: 'HT-41' }))).until('renewal-notice');
    const activities = createActivities(t.record);
    const view = await activities.loadLoan({ caseId: life.caseId });
    expect(view).toMatchObject({ closed: false, offices: { borrower: 'borrower@F0001', 'lending-bank': 'lending-bank@bank-01', 'loan-fund-leading-group': 'loan-fund-leading-group' } });
    const request = { caseId: life.caseId, code: 'fund-return', office: 'borrower@F0001', round: 1 } as const;
    const first = await activities.openStep(request);
    expect(first).toMatchObject({ outcome: null, stepId: (await life.step('fund-return')).step_id });
    const before = await life.trace();
    expect((await activities.visitStep(request)).stepId).toBe(first.stepId);
    await activities.openStep(request);
    expect(await life.trace()).toBe(before);
    await setToday(t.record, '2026-03-26');
    await activities.visitStep(request);
    expect(await life.open()).toEqual(['fund-return', 'overdue-hearing']);
    const late = await life.trace();
    await activities.visitStep(request);
    expect(await life.trace()).toBe(late);
    await expect(activities.loadLoan({ caseId: '00000000-0000-4000-8000-000000000000' })).rejects.toThrow('no such case');
  });
});
