import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DirectoryFileStore, generateDemoKeys, loadKeys, type StoredFile } from '@lianban/crypto';
import type { StackFile } from '@lianban/stack';
import { requiredEnv, testDatabase, type TestDatabase } from '@lianban/testing';
import { Client } from 'pg';
import type { Check } from '../check.js';
import type { Places } from '../places/places.js';
import { Tables } from '../places/tables.js';
import { ledgerCheck } from './ledger.check.js';
import { loansCheck } from './loans.check.js';
import { papersCheck } from './papers.check.js';
import { statementsCheck } from './statements.check.js';

/** The columns that the checks read; the service's own migrations make more. */
const schema = `
create table loan_case (case_id uuid primary key, number text not null, state text not null, amount_fen bigint not null, closed_at timestamptz);
create table step (step_id uuid primary key default gen_random_uuid(), case_id uuid not null, code text not null, outcome text, data jsonb not null default '{}', closed_at timestamptz);
create table ledger_entry (entry_id uuid primary key, case_id uuid);
create table ledger_posting (entry_id uuid not null, account text not null, debit_fen bigint not null, credit_fen bigint not null);
create table loan_document (case_id uuid not null, sha256 text not null, file_ref text not null);
create table reservation (case_id uuid primary key, amount_fen bigint not null, released_at timestamptz, consumed_at timestamptz);
create table statement_day ("on" date primary key, opening_fen bigint not null, closing_fen bigint not null);
create table statement_line (row_key text primary key, "on" date not null, reference text not null, direction text not null, amount_fen bigint not null, balance_fen bigint not null, entry_id uuid);
create table statement_difference ("on" date not null, kind text not null, reference text not null, state text not null default 'open');
create table landed_version (list text, version int, state text);
create table share_version (id uuid, list text, number int, state text, manifest jsonb, purged_at timestamptz)`;

const [settled, out, waiting] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222', '33333333-3333-4333-8333-333333333333'];

/** One loan settled, one paid out, one approved and waiting; a fund of 8 million fen. */
const sound = `
truncate loan_case, step, ledger_entry, ledger_posting, reservation, loan_document, statement_day, statement_line, statement_difference;
insert into loan_case values ('${settled}', 'LR-2026-000001', 'settled', 1000, now()), ('${out}', 'LR-2026-000002', 'open', 2000, null), ('${waiting}', 'LR-2026-000003', 'open', 3000, null);
insert into step (case_id, code, outcome, data, closed_at) values
  ('${settled}', 'approval', 'approved', '{}', now()), ('${settled}', 'prepayment', 'received', '{"amountFen": 50}', now()), ('${settled}', 'disbursement', 'paid', '{}', now()),
  ('${settled}', 'fund-return', 'returned', '{}', now()), ('${settled}', 'settlement', 'settled', '{"interestFen": 5, "feeFen": 15, "topupFen": 0}', now()),
  ('${out}', 'approval', 'approved', '{}', now()), ('${out}', 'prepayment', 'received', '{"amountFen": 90}', now()), ('${out}', 'disbursement', 'paid', '{}', now()), ('${out}', 'fund-return', null, '{}', null),
  ('${waiting}', 'approval', 'approved', '{}', now()), ('${waiting}', 'agreement', null, '{}', null);
insert into reservation values ('${out}', 2000, null, now()), ('${waiting}', 3000, null, null);
${[
  [null, 'fund-account', 8_000_000, 'contribution'], [settled, 'fund-account', 50, 'prepaid-by-borrowers'], [settled, 'loans-outstanding', 1000, 'fund-account'], [settled, 'fund-account', 1000, 'loans-outstanding'],
  [settled, 'prepaid-by-borrowers', 5, 'interest-income'], [settled, 'prepaid-by-borrowers', 15, 'fee-income'], [settled, 'prepaid-by-borrowers', 30, 'fund-account'],
  [out, 'fund-account', 90, 'prepaid-by-borrowers'], [out, 'loans-outstanding', 2000, 'fund-account'],
].map(([caseId, to, fen, from], index) => {
  const id = `aaaaaaaa-0000-4000-8000-${String(index).padStart(12, '0')}`;
  return `insert into ledger_entry values ('${id}', ${caseId ? `'${caseId}'` : 'null'}); insert into ledger_posting values ('${id}', '${to}', ${fen}, 0), ('${id}', '${from}', 0, ${fen});`;
}).join('\n')}
insert into statement_day values ('2026-10-08', 0, 7999950), ('2026-10-09', 7999950, 7999900);
insert into statement_line values ('k1', '2026-10-08', 'A', 'in', 8000000, 8000000, 'aaaaaaaa-0000-4000-8000-000000000000'), ('k2', '2026-10-08', 'B', 'out', 50, 7999950, null), ('k3', '2026-10-09', 'C', 'out', 50, 7999900, null);
insert into statement_difference values ('2026-10-08', 'only-in-statement', 'B', 'open'), ('2026-10-09', 'only-in-statement', 'C', 'explained');`;

let database: TestDatabase;
let client: Client;
let tables: Tables;
let dir: string;
let paper: StoredFile;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lianban-papers-'));
  await generateDemoKeys(join(dir, 'keys'), ['loan-fund']);
  paper = await new DirectoryFileStore(dir, await loadKeys(join(dir, 'keys'), 'loan-fund')).put('loan-renewal', Readable.from([Buffer.from('a paper')]));
  database = await testDatabase();
  client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(schema);
  tables = new Tables({ postgresAdminUrl: requiredEnv('TEST_POSTGRES_ADMIN_URL'), databases: { 'loan-fund': { ownerUrl: database.ownerUrl, appUrl: database.url }, 'department-node': { ownerUrl: database.ownerUrl, appUrl: database.url } } } as Pick<StackFile, 'databases' | 'postgresAdminUrl'>);
});
afterAll(async () => {
  await tables.close();
  await client.end();
  await database.drop();
  await rm(dir, { recursive: true });
});
beforeEach(() => client.query(sound));

const found = async (check: Check): Promise<string[]> => (await check.run({ tables, stack: { keyDir: join(dir, 'keys'), fileStoreDirs: { 'loan-fund': dir } } as unknown as StackFile } as Places)).findings.map(({ what }) => what);

describe('the checks of the loan fund', () => {
  test('find nothing where ledger, reservations and steps agree', async () => {
    expect(await found(ledgerCheck)).toEqual([]);
    expect(await found(loansCheck)).toEqual([]);
    expect(await found(statementsCheck)).toEqual([]);
  });

  test.each([
    ['a posting is gone', `delete from ledger_posting where account = 'fee-income'`, /不平|fee-income/],
    ['an entry is gone whole', `delete from ledger_posting where account in ('loans-outstanding') and credit_fen > 0 or entry_id in (select entry_id from ledger_posting where account = 'loans-outstanding' and credit_fen = 1000)`, /LR-2026-000001 loans-outstanding/],
    ['a step says another amount', `update step set data = '{"amountFen": 91}' where case_id = '${out}' and code = 'prepayment'`, /LR-2026-000002 prepaid-by-borrowers/],
    ['a reservation is gone', `delete from reservation where case_id = '${waiting}'`, /LR-2026-000003 已批准未放款/],
    ['a reservation was not consumed', `update reservation set consumed_at = null where case_id = '${out}'`, /没有待放款/],
    ['a reservation is of another amount', `update reservation set amount_fen = 1 where case_id = '${waiting}'`, /LR-2026-000003 预留的金额不符/],
    ['more is promised than there is', `update reservation set amount_fen = 8000000 where case_id = '${waiting}'`, /超过资金总额/],
  ])('of the money: %s', async (_, fault, told) => {
    await client.query(fault);
    expect(await found(ledgerCheck)).toEqual(expect.arrayContaining([expect.stringMatching(told)]));
  });

  test.each([
    ['a line is matched with another sum', `update statement_line set amount_fen = 7999999 where reference = 'A'`, /流水 A 与所配分录的金额不同/],
    ['a line is matched with no entry', `update statement_line set entry_id = gen_random_uuid() where reference = 'A'`, /流水 A 所配的分录不在专户上/],
    ['a line was dropped from the worklist', `delete from statement_difference where reference = 'B'`, /流水 B 没有配上分录，也不在差异中/],
    ['a line of a day is gone', `delete from statement_line where reference = 'C'`, /2026-10-09 的流水合计与期初、期末余额不符/],
  ])('of the statement: %s', async (_, fault, told) => {
    await client.query(fault);
    expect(await found(statementsCheck)).toEqual(expect.arrayContaining([expect.stringMatching(told)]));
  });

  test.each([
    ['a settled loan still owes a step', `insert into step (case_id, code) values ('${settled}', 'top-up')`, /LR-2026-000001 已结，仍有未结的环节/],
    ['an open loan owes nothing', `delete from step where code = 'agreement'`, /LR-2026-000003 未结，没有任何未结的环节/],
    ['a step is open twice', `insert into step (case_id, code) values ('${waiting}', 'agreement')`, /同时开了两次/],
    ['a number is missing', `delete from loan_case where case_id = '${settled}'`, /LR-2026 少了/],
    ['a loan is settled without a settlement', `delete from step where code = 'settlement'`, /没有办完结算/],
    ['a state contradicts its time', `update loan_case set closed_at = null where case_id = '${settled}'`, /状态与办结时间不符/],
  ])('of the cases: %s', async (_, fault, told) => {
    await client.query(fault);
    expect(await found(loansCheck)).toEqual(expect.arrayContaining([expect.stringMatching(told)]));
  });

  test('of the papers: what lies in the store is what was registered', async () => {
    const register = `insert into loan_document values ('${out}', '${paper.sha256}', '${paper.sha256}')`;
    await client.query(register);
    expect(await found(papersCheck)).toEqual([]);
    await client.query(`update loan_document set sha256 = '${'0'.repeat(64)}'`);
    expect(await found(papersCheck)).toEqual([expect.stringMatching(/LR-2026-000002 的材料与登记的摘要不符/)]);
    await writeFile(join(dir, 'loan-renewal', paper.sha256.slice(0, 2), paper.sha256), 'broken');
    await client.query(`update loan_document set sha256 = file_ref`);
    expect(await found(papersCheck)).toEqual([expect.stringMatching(/与登记的摘要不符/)]);
    await client.query(`update loan_document set file_ref = '${'1'.repeat(64)}'`);
    expect(await found(papersCheck)).toEqual([expect.stringMatching(/不在文件库中/)]);
  });
});
