import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { killedBy, undisturbed, type Around } from '@lianban/casework/testing';
import type { LoanStepCode } from '@lianban/procedure-loan-renewal';
import { BackendKiller, everyRow } from '@lianban/testing';
import { createActivities } from '../activities/create-activities.js';
import { application, fields, ideal, Life, posted } from '../fixtures/life.cases.js';
import { actor, openRecord, setToday, type TestRecord } from '../fixtures/record.cases.js';

/** Acts that touch the fund die before each of their statements, the others before every seventh. */
const moneyActs: readonly LoanStepCode[] = ['approval', 'prepayment', 'disbursement', 'fund-return', 'settlement'];
const SELDOM = 7;

let t: TestRecord;
let killer: BackendKiller;
let killed: Around;
beforeAll(async () => {
  t = await openRecord();
  killer = new BackendKiller(t.record.dataSource, t.admin);
  killed = killedBy(t, killer);
});
afterAll(async () => { await t?.close(); });

async function live(contractNumber: string, around: Around): Promise<Life> {
  await setToday(t.record, '2026-02-02');
  const life = await around(() => Life.file(t, application(1, { contractNumber }), []), 1);
  await life.hand('loan_contract', 'approval_form', 'personal_guarantee', 'bank_commitment_letter', 'recommendation', 'agreement', 'guarantee_letter', 'loan_receipt', 'repayment_proof', 'pledge_registration');
  for (const [code, outcome, on] of ideal) {
    await setToday(t.record, on);
    await around(() => life.complete(code, outcome), moneyActs.includes(code) ? 1 : SELDOM);
  }
  return life;
}

/** What a loan has come to: its steps, its money, and what was told of it. */
async function pictureOf({ caseId }: Life) {
  const all = async (sql: string): Promise<Record<string, unknown>[]> => (await t.admin.query(sql, [caseId])).rows;
  return {
    row: await all('select state, revision, closed_on::text, closed_article from loan_case where case_id = $1'),
    steps: await all('select code, round, outcome, due_on::text, revision, by_post from step where case_id = $1 order by code, round'),
    ledger: await all(`select e.label, e."on"::text, p.account, p.debit_fen, p.credit_fen from ledger_entry e join ledger_posting p using (entry_id) where e.case_id = $1 order by e.entry_id, p.account`),
    reservation: await all('select amount_fen, reserved_at::date, released_at::date, consumed_at::date from reservation where case_id = $1'),
    history: await all('select action, text from case_event where case_id = $1 order by event_id'),
    audit: await all(`select action, count(*)::int from audit where object = 'loan/' || $1::text group by 1 order by 1`),
    announced: await all(`select s.code, s.round, count(*)::int from outbox o join step s on s.step_id::text = o.key where s.case_id = $1 group by 1, 2 order by 1, 2`),
    woken: await all(`select count(*)::int from outbox where payload::text like '%' || $1::text || '%'`),
  };
}

describe('a loan whose database dies under it', () => {
  test('at every step of its life: nothing is half-done, and in the end all is as without a death', async () => {
    const calm = await pictureOf(await live('HT-K1', undisturbed));
    expect(Object.entries(calm).filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(await pictureOf(await live('HT-K2', killed))).toEqual(calm);
  }, 300_000);

  test('after the money left, before the answer: the act stands once, and asking again moves nothing', async () => {
    await setToday(t.record, '2026-02-02');
    const life = await (await Life.file(t, application(1, { contractNumber: 'HT-K3' }))).until('loan-receipt');
    await setToday(t.record, '2026-03-18');
    const said = { revision: await life.revision(), outcome: 'paid', data: fields.disbursement ?? {} };
    const pay = (): Promise<void> => t.commands.complete(actor(posted('disbursement')), life.caseId, 'disbursement', said);
    await expect(killer.loseAnswer(pay)).rejects.toThrow();
    const { ledger, reservation } = await pictureOf(life);
    expect(ledger.filter(({ account }) => account === 'loans-outstanding')).toHaveLength(1);
    expect(reservation).toMatchObject([{ released_at: null, consumed_at: expect.any(Date) }]);
    const after = await everyRow(t.admin);
    await expect(pay()).rejects.toMatchObject({ code: 'STALE_REVISION' });
    expect(await everyRow(t.admin)).toEqual(after);
  });

  test('while the clock acts: who is late is asked once', async () => {
    await setToday(t.record, '2026-02-02');
    const life = await (await Life.file(t, application(1, { contractNumber: 'HT-K4' }))).until('renewal-notice');
    await setToday(t.record, '2026-03-26');
    const look = () => createActivities(t.record).visitStep({ caseId: life.caseId, code: 'fund-return', office: 'borrower@F0001', round: 1 });
    await killed(look, 1);
    expect(await life.open()).toEqual(['fund-return', 'overdue-hearing']);
    const once = await everyRow(t.admin);
    await look();
    expect(await everyRow(t.admin)).toEqual(once);
  });
});
