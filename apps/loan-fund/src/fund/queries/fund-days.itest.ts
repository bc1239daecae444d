import { expect, test } from '@jest/globals';
import { FundDayPage, FundView } from '@lianban/procedure-loan-renewal';
import { onService, type TestService } from '../../loan-renewal/fixtures/http.cases.js';
import { Life } from '../../loan-renewal/fixtures/life.cases.js';
import type { TestRecord } from '../../loan-renewal/fixtures/record.cases.js';

let t: TestRecord;
let http: TestService;
onService(async (record, service) => {
  [t, http] = [record, service];
  await (await Life.file(t)).until('settlement');
});

const days = async (query = ''): Promise<ReturnType<typeof FundDayPage.parse>> => FundDayPage.parse((await http.call(`fund/days${query}`, 'group-finance')).body);

test('each day ends with the balance, what is out, what is promised and what is left', async () => {
  const { items, total } = await days();
  expect(total).toBe(6);
  const [capital, loan] = [8_000_000_000, 1_000_000_000];
  expect(items.map(({ on, outstandingFen, reservedFen, availableFen }) => [on, outstandingFen, reservedFen, availableFen])).toEqual([
    ['2026-03-26', 0, 0, capital], ['2026-03-25', 0, 0, capital], ['2026-03-18', loan, 0, capital - loan], ['2026-03-16', 0, loan, capital - loan], ['2026-02-06', 0, loan, capital - loan], ['2026-01-05', 0, 0, capital],
  ]);
  expect(items.find(({ on }) => on === '2026-03-18')).toMatchObject({ inFen: 0, outFen: loan, cashFen: capital + 5_500_000 - loan });
  expect(items[0]?.cashFen).toBe(FundView.parse((await http.call('fund', 'group-finance')).body).cashFen);
});

test('page by page without a gap', async () => {
  const all = (await days()).items.map(({ on }) => on);
  const first = await days('?limit=4');
  const second = await days(`?limit=4&cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
  expect([...first.items, ...second.items].map(({ on }) => on)).toEqual(all);
  expect([first.total, second.total, second.nextCursor]).toEqual([6, 6, null]);
});
