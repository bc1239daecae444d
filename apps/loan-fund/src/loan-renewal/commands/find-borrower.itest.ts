import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { FileApplicationBody } from '@lianban/procedure-loan-renewal';
import { setTimeout as delay } from 'node:timers/promises';
import { application } from '../fixtures/life.cases.js';
import { actor, openRecord, type TestRecord } from '../fixtures/record.cases.js';

let t: TestRecord;
beforeAll(async () => { t = await openRecord(); });
afterAll(async () => { await t?.close(); });
afterEach(() => t.admin.query('truncate borrower cascade'));

const outcome = (post: string, body: FileApplicationBody): Promise<string> => t.application.file(actor(post), body).then(() => 'filed', ({ code }: { code?: string }) => code ?? 'failed');
const registered = async (): Promise<number> => (await t.admin.query('select count(*)::int as n from borrower')).rows[0].n;

describe('the first applications of one borrower at the same moment', () => {
  test('with one code register it once', async () => {
    const outcomes = await Promise.all([1, 2, 3].map((index) => outcome('borrower-f0001', application(1, { contractNumber: `HT-1${index}` }))));
    expect(outcomes).toEqual(['filed', 'filed', 'filed']);
    expect(await registered()).toBe(1);
  });

  test('with two codes register the first; the other is told that the code differs', async () => {
    const outcomes = await Promise.all([1, 2].map((seed) => outcome('borrower-f0001', application(seed))));
    expect(outcomes.sort()).toEqual(['LOAN_RENEWAL.BORROWER_CODE_DIFFERS', 'filed']);
    expect(await registered()).toBe(1);
  });
});

test('an application waits for a register that is being written, and finds its borrower there', async () => {
  await outcome('borrower-f0001', application(1));
  const { rows: [row] } = await t.admin.query('select * from borrower');
  await t.admin.query('truncate borrower cascade');
  await t.admin.query('begin');
  await t.admin.query('lock table borrower in share row exclusive mode');
  await t.admin.query('insert into borrower select * from jsonb_populate_record(null::borrower, $1)', [row]);
  const filing = outcome('borrower-f0001', application(1));
  await delay(300);
  await t.admin.query('commit');
  expect(await filing).toBe('filed');
  expect(await registered()).toBe(1);
});
