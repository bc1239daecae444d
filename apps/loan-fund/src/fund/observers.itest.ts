import { expect, test } from '@jest/globals';
import { Life } from '../loan-renewal/fixtures/life.cases.js';
import { onService, type TestService } from '../loan-renewal/fixtures/http.cases.js';
import type { TestRecord } from '../loan-renewal/fixtures/record.cases.js';

let t: TestRecord;
let http: TestService;
onService(async (record, service) => {
  [t, http] = [record, service];
  await (await Life.file(t)).until('disbursement');
});

const PAGES = ['fund', 'fund/ledger', 'fund/movements', 'fund/lpr', 'fund/banks', 'fund/blacklist', 'fund/statements', 'loans?scope=all'];
const withoutTime = (body: unknown): unknown => ({ ...(body as object), asOf: undefined });

test.each(['fund-observer-finance', 'fund-observer-central-bank', 'fund-observer-regulator'])('%s reads what the monitor reads', async (observer) => {
  for (const page of PAGES) {
    const [seen, expected] = [await http.call(page, observer), await http.call(page, 'bureau-monitor')];
    expect([page, seen.status, withoutTime(seen.body)]).toEqual([page, 200, withoutTime(expected.body)]);
  }
});

test('and its database lets it write nothing', async () => {
  await t.admin.query('begin');
  await t.admin.query(`set local role ${(await t.admin.query(`select rolname from pg_roles where rolname = current_database() || '_app'`)).rows[0].rolname}`);
  await t.admin.query(`select set_config('lianban.role', 'fund-observer', true), set_config('lianban.office', 'finance-bureau', true)`);
  expect((await t.admin.query('select count(*)::int as n from loan_case')).rows).toEqual([{ n: 1 }]);
  await expect(t.admin.query(`update loan_case set revision = revision + 1`)).rejects.toThrow('row-level security');
  await t.admin.query('rollback');
});
