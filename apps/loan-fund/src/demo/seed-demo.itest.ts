import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DirectoryFileStore } from '@lianban/crypto';
import { isCreditCode } from '@lianban/kernel';
import { systemActor } from '@lianban/persistence';
import { actorAt } from '@lianban/testing';
import { testRecord, type TestRecord } from '@lianban/casework/testing';
import { availableFen } from '../fund/index.js';
import { LoanDocuments } from '../loan-renewal/documents/loan-documents.js';
import { entities } from '../loan-renewal/entities.js';
import { LoanCaseEntity } from '../loan-renewal/cases/loan-case.entity.js';
import { loanOf } from '../loan-renewal/loan-kind.js';
import { LoanDetailRead } from '../loan-renewal/queries/loan-detail.query.js';
import { LoanRecord } from '../loan-renewal/loan-record.js';
import { migrations } from '../migrations/index.js';
import { CAPITAL_FEN } from './demo-fund.js';
import { seedDemo } from './seed-demo.js';

let t: TestRecord<LoanRecord>;
let record: LoanRecord;
let files: DirectoryFileStore;
let admin: TestRecord['admin'];

beforeAll(async () => {
  t = await testRecord({ service: 'loan-fund', entities, migrations, today: '2026-10-12', newRecord: (dataSource, keys) => new LoanRecord(dataSource, keys) });
  ({ record, admin } = t);
  files = new DirectoryFileStore(join(t.dir, 'files'), record.keys);
}, 60_000);
afterAll(async () => { await t?.close(); });

const one = async (sql: string): Promise<unknown> => Object.values((await admin.query(sql)).rows[0] as object)[0];

describe('seeding the demonstration', () => {
  test('writes it once, in seconds', async () => {
    const began = Date.now();
    expect(await seedDemo(record, files)).toBe(true);
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await seedDemo(record, files)).toBe(false);
    expect(await one('select count(*)::int from loan_case')).toBe(252);
    expect(await one('select count(*)::int from borrower')).toBe(300);
    expect(await one('select count(*)::int from bank')).toBe(12);
    expect(await one(`select count(*)::int from loan_case where state = 'open'`)).toBe(12);
  }, 30_000);

  test('leaves a fund that can lend what it holds less what is out and promised', async () => {
    const left = await record.transact(systemActor, (manager) => availableFen(manager));
    const out = Number(await one(`select sum(amount_fen) from loan_case c where exists (select from step s where s.case_id = c.case_id and s.code = 'disbursement' and s.outcome = 'paid')
      and not exists (select from step s where s.case_id = c.case_id and s.code = 'fund-return' and s.outcome = 'returned')`));
    const held = Number(await one('select sum(amount_fen) from reservation where released_at is null and consumed_at is null'));
    expect([out > 0, held > 0, left]).toEqual([true, true, CAPITAL_FEN - out - held]);
    expect(Number(await one(`select sum(debit_fen - credit_fen) from ledger_posting`))).toBe(0);
  });

  test('books what a step says under the serial that it gives', async () => {
    expect(await one(`select count(*)::int from ledger_entry e join ledger_posting p using (entry_id) where p.account = 'fund-account' and e.reference is null and e.label not like '退回预缴%'`)).toBe(0);
    expect(await one(`select count(*)::int - count(distinct reference)::int from ledger_entry where reference is not null`)).toBe(0);
  });

  test('opens as a case page, whatever is sealed in it', async () => {
    const detail = new LoanDetailRead(record, new LoanDocuments(record, files), { TEMPORAL_NAMESPACE: 'default' });
    const actor = actorAt('fund-manager');
    const { rows } = await admin.query<{ case_id: string }>('select case_id from loan_case order by number');
    for (const { case_id: caseId } of rows) {
      const { documents, borrower, history, steps } = await detail.get(actor, caseId);
      expect([isCreditCode(borrower.creditCode), documents.every(({ name }) => name.endsWith('.pdf')), history.length > 0, steps.length > 0]).toEqual([true, true, true, true]);
    }
  });

  test('is read as the service reads its own records', async () => {
    const { rows } = await admin.query<{ case_id: string }>('select case_id from loan_case order by number');
    await record.transact(systemActor, async (manager) => {
      for (const { case_id: caseId } of rows) {
        const one = await loanOf(record, manager, await manager.findOneByOrFail(LoanCaseEntity, { caseId }));
        expect(one.record.steps.length).toBeGreaterThan(0);
      }
    });
  });

  test('tells the board every step, and starts a workflow for what is open only', async () => {
    expect(await one(`select count(distinct key)::int from outbox where topic = 'steps.loan-fund.v1'`)).toBe(await one('select count(*)::int from step'));
    expect(await one(`select count(*)::int from outbox where destination = 'workflow'`)).toBe(12);
  });

  test('keeps nobody in clear', async () => {
    expect(await one(`select count(*)::int from borrower where sealed::text like '%9136%' or sealed::text like '%有限公司%'`)).toBe(0);
    expect(await one(`select count(*)::int from step where code = 'recommendation' and outcome = 'recommended' and (data -> 'accountNumber' ->> 'sealed') is null`)).toBe(0);
  });
});
