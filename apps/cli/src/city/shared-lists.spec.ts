import { describe, expect, test } from '@jest/globals';
import { columnsOf, compileRowChecks, counties, getListContract, wholeCity, type CountyCode, type ListId } from '@lianban/contracts';
import { lifeAt } from './life.js';
import type { Row } from './list-rows.js';
import { sharedLists } from './shared-lists.js';
import { sharedPeopleRows } from './shared-people.js';
import { sharedRecords } from './shared-records.js';

function findingsOf(list: ListId, rows: readonly Row[], period: string): string[] {
  const contract = getListContract(list);
  const columns = columnsOf(contract, 'full');
  const checks = compileRowChecks({
    contract, mode: 'full', counties: contract.countyColumn ? (Object.keys(counties) as CountyCode[]) : [wholeCity], period, today: '2026-10-12', mapping: Object.fromEntries(columns.map(({ key }, index) => [key, index])),
  });
  return rows.flatMap((row) => {
    checks.check(columns.map(({ key }) => row[key] ?? ''));
    return checks.findings.map(({ code, column }) => `${list} ${code} ${column}`);
  });
}

const lives = Array.from({ length: 4000 }, (_, index) => lifeAt(1, index));
const keysOf = (list: ListId, rows: readonly Row[]): string[] => rows.map((row) => getListContract(list).rowKey.map((key) => row[key]).join('/'));

describe('the lists that departments share in the demonstration', () => {
  test.each(sharedRecords(1, 'this').map(([list]) => list))('%s is in order in both periods, and changes from one to the other', (list) => {
    const rowsOf = (period: 'last' | 'this'): Row[] => sharedRecords(1, period).find(([one]) => one === list)![1];
    const [last, now] = [rowsOf('last'), rowsOf('this')];
    expect(findingsOf(list, [...last, ...now], '2026-10')).toEqual([]);
    for (const rows of [last, now]) expect(new Set(keysOf(list, rows)).size).toBe(rows.length);
    expect(now).not.toEqual(last);
  });

  test.each(['students', 'social-security-cards'] as const)('%s are people of the city, in order, once each', (list) => {
    const [last, now] = (['last', 'this'] as const).map((period) => lives.flatMap((life) => sharedPeopleRows(list, life, period))) as [Row[], Row[]];
    expect(findingsOf(list, [...last, ...now], '2026-10')).toEqual([]);
    expect(new Set(keysOf(list, now)).size).toBe(now.length);
    expect(now.length / lives.length).toBeGreaterThan(0.15);
    expect(now.length / lives.length).toBeLessThan(0.35);
    expect(now).not.toEqual(last);
  });

  test('every list that another department receives is among them', () => {
    expect(sharedLists).toEqual(expect.arrayContaining(sharedRecords(1, 'last').map(([list]) => list)));
    expect(sharedLists).toHaveLength(10);
  });
});
