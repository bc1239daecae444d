import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SafetyLife } from '../fixtures/life.cases.js';
import { openRecord, setToday, type TestRecord } from '../fixtures/record.cases.js';
import { safetyKinds } from '../kinds.js';
import type { FetchedPage } from './fetch-page.js';
import { provePublication } from './prove-publication.js';
import { askForRechecks, buildSite } from './publication.jobs.js';
import { SITE_LOCK } from './site-lock.js';

const siteUrl = 'http://127.0.0.1:1/open';
const [officer, head] = ['safety-inspector', 'safety-head'];
let t: TestRecord;
beforeAll(async () => {
  t = await openRecord('2026-02-02');
});
afterAll(() => t?.close());

const build = (): Promise<void> => buildSite({ record: t.record, kinds: safetyKinds(), siteDir: join(t.dir, 'open'), siteUrl });
/** As a web server gives the page that lies in the folder now. */
const served = async (url: string): Promise<FetchedPage> => ({ status: 200, digest: createHash('sha256').update(readFileSync(join(t.dir, 'open', url.slice(siteUrl.length), 'index.html'))).digest('hex') });
const away = async (): Promise<FetchedPage> => ({ status: null, digest: null });
const prove = (documentId: string, fetchPage = served): ReturnType<typeof provePublication> => provePublication({ record: t.record, kinds: safetyKinds(), siteUrl, fetchPage }, documentId);

/** Documents whose proof is asked for; asked for no longer afterwards. */
async function asked(): Promise<string[]> {
  return (await t.admin.query(`delete from job where kind = 'prove-publication' and state = 'queued' returning subject_id as id`)).rows.map(({ id }) => id as string);
}
const proofs = async (documentId: string): Promise<unknown[]> => (await t.admin.query('select version, ok from publication_proof where document_id = $1 order by proof_id', [documentId])).rows.map(({ version, ok }) => [version, ok]);

let decisions = 40;
/** A decision whose text is released; the site does not show it yet. */
async function released(): Promise<{ life: SafetyLife; documentId: string }> {
  const life = await SafetyLife.decision(t, { decisionNumber: `景应急罚〔2026〕${(decisions += 1)}号` });
  await life.release(officer, head);
  const { rows: [{ id }] } = await t.admin.query('select document_id as id from publication where case_id = $1', [life.caseId]);
  return { life, documentId: id as string };
}
beforeEach(async () => {
  await setToday(t.record, '2026-02-02');
  await asked();
});

describe('a proof', () => {
  test('is of the version that the page shows, not of one that is released and still to be written', async () => {
    const { life, documentId } = await released();
    await build();
    await life.request(officer, 'correct', { reason: '文字有误' });
    await life.release(officer, head);
    expect(await asked()).toEqual([documentId]);
    expect(await prove(documentId)).toBe('ok');
    expect([await proofs(documentId), (await life.step('publication'))['data']]).toEqual([[[1, true]], expect.objectContaining({ version: 1 })]);
    await build();
    expect(await asked()).toEqual([documentId]);
    expect(await prove(documentId)).toBe('ok');
    expect(await proofs(documentId)).toEqual([[1, true], [2, true]]);
  });

  test('is asked for whenever the page becomes another, also by a revocation, and not when it stays', async () => {
    const { life, documentId } = await released();
    await build();
    await prove(documentId);
    await asked();
    await build();
    expect(await asked()).toEqual([]);
    await life.request(head, 'revoke', { revokedOn: '2026-02-02', reason: '复议撤销' });
    await build();
    expect(await asked()).toEqual([documentId]);
    expect(await prove(documentId)).toBe('ok');
    await build();
    expect(await asked()).toEqual([]);
  });

  test('that failed is tried again soon, one that held the next day', async () => {
    const { life, documentId } = await released();
    await build();
    expect(await prove(documentId, away)).toBe('unreachable');
    expect(await life.open()).toEqual(['publication']);
    await asked();
    await askForRechecks(t.record);
    expect(await asked()).toEqual([]);
    await setToday(t.record, '2026-02-02', '10:20');
    await askForRechecks(t.record);
    expect(await asked()).toEqual([documentId]);
    expect(await prove(documentId)).toBe('ok');
    expect([await life.open(), await life.state()]).toEqual([[], 'published']);
    await setToday(t.record, '2026-02-02', '20:00');
    await askForRechecks(t.record);
    expect(await asked()).toEqual([]);
    await setToday(t.record, '2026-02-03', '10:21');
    await askForRechecks(t.record);
    expect(await asked()).toContain(documentId);
  });
});

describe('a page and its proof', () => {
  const pending = async (work: Promise<unknown>): Promise<boolean> => (await Promise.race([work.then(() => 'done'), sleep(300).then(() => 'pending')])) === 'pending';

  test('that is being written is not looked at before it is written', async () => {
    const { documentId } = await released();
    await build();
    await t.admin.query('begin');
    await t.admin.query('select pg_advisory_xact_lock($1)', [SITE_LOCK]);
    const proof = prove(documentId);
    expect(await pending(proof)).toBe(true);
    await t.admin.query('commit');
    expect(await proof).toBe('ok');
  });

  test('that is being looked at is not written before the look is over; two looks go on side by side', async () => {
    const one = await released();
    const other = await released();
    await build();
    const gate = Promise.withResolvers<void>();
    const look = prove(one.documentId, async (url) => gate.promise.then(() => served(url)));
    await sleep(100);
    expect(await prove(other.documentId)).toBe('ok');
    const building = build();
    expect(await pending(building)).toBe(true);
    gate.resolve();
    expect(await look).toBe('ok');
    await building;
  });
});
