import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createDataSource, inTransaction, systemActor } from '@lianban/persistence';
import { entries } from '@lianban/procedure-loan-renewal';
import type { DataSource, EntityManager } from 'typeorm';
import { openRecord, type TestRecord } from '../loan-renewal/fixtures/record.cases.js';
import { availableFen, lockFund, postEntry, reserve } from './index.js';

const APPROVALS = 200;
const AMOUNT_FEN = 300_000_000;
let t: TestRecord;
let pool: DataSource;

/** 200 loans of 3 million that wait for approval; of the 80 million, 10 are left. */
beforeEach(async () => {
  t = await openRecord();
  pool = await createDataSource({ url: t.database.url, poolSize: 30 }).initialize();
  await t.admin.query(`insert into borrower (office, applicant_type, sealed, credit_code_digest, registered_at) values ('borrower@f0001', 'enterprise', '{}', 'x', now())`);
  await t.admin.query(`insert into bank (office, name) values ('lending-bank@bank-01', '瓷都商业银行（演示）')`);
  await t.admin.query(
    `insert into loan_case (number, borrower_id, borrower_office, bank_office, applicant_type, in_city, sound, policy_ok, temporary_difficulty, purpose, filed_on, loan_due_on, maturing_fen, amount_fen, expected_days, secured, contract_sealed, contract_digest, latest_on, opened_at, opened_by)
     select 'LR-2026-' || lpad(n::text, 6, '0'), borrower_id, office, 'lending-bank@bank-01', 'enterprise', true, true, true, true, 'repay_maturing_loan', '2026-02-02', '2026-03-20', ${AMOUNT_FEN}, ${AMOUNT_FEN}, 13, false, '', n::text, '2026-02-09', now(), ''
     from borrower, generate_series(1, ${APPROVALS}) n`);
  await inTransaction(pool, systemActor, async (manager) => void (await postEntry(manager, entries.disbursed(7_000_000_000, '2026-02-02'), { caseId: null, byPost: 'fund-accountant', byName: '马算之', at: new Date() })));
});
afterEach(async () => {
  await pool?.destroy();
  await t?.close();
});

/** Approves all loans at once, each in a transaction of its own; answers how many went through and what is left. */
async function approveAll(first: (manager: EntityManager) => Promise<void>): Promise<{ approved: number; leftFen: number }> {
  const { rows } = await t.admin.query<{ case_id: string }>('select case_id from loan_case');
  const approve = (caseId: string): Promise<boolean> => inTransaction(pool, systemActor, async (manager) => {
    await first(manager);
    if (AMOUNT_FEN > (await availableFen(manager))) return false;
    await reserve(manager, caseId, AMOUNT_FEN, new Date());
    await manager.query('select pg_sleep(0.02)');
    return true;
  });
  const outcomes = await Promise.allSettled(rows.map(({ case_id }) => approve(case_id)));
  return { approved: outcomes.filter((one) => one.status === 'fulfilled' && one.value).length, leftFen: await inTransaction(pool, systemActor, availableFen) };
}

describe('200 approvals at once against 10 million', () => {
  test('behind the lock three of 3 million go through and the fund is not overdrawn', async () => {
    expect(await approveAll(lockFund)).toEqual({ approved: 3, leftFen: 100_000_000 });
  });

  test('without the lock the same run promises money that is not there', async () => {
    const { approved, leftFen } = await approveAll(async () => undefined);
    expect(approved).toBeGreaterThan(3);
    expect(leftFen).toBeLessThan(0);
  });
});
