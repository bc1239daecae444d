import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { declaredActivities } from '@lianban/casework';
import { systemActor } from '@lianban/persistence';
import { renderSite } from '@lianban/public-site';
import { CaseDocuments } from '../cases/documents/case-documents.js';
import { CaseDetailRead } from '../cases/queries/case-detail.query.js';
import { Inspections } from '../enforcement-disclosure/inspections/queries/inspections.query.js';
import { redraw } from '../enforcement-disclosure/plans/draw/random-choice.js';
import { PlanDetailRead } from '../enforcement-disclosure/plans/queries/plan-detail.query.js';
import { actor, openRecord, plantCase, type TestRecord } from '../fixtures/record.cases.js';
import { safetyKinds } from '../kinds.js';
import { provePublication } from '../publication/prove-publication.js';
import { buildSite } from '../publication/publication.jobs.js';
import { publicRecords } from '../publication/public-records.query.js';
import { PunctualityRead } from '../publication/punctuality.query.js';
import { siteIdentity } from '../publication/site-identity.js';
import { seedDemo } from './seed-demo.js';

const siteUrl = 'http://127.0.0.1:1/open';
const tables = ['enforcement_plan', 'plan_draw', 'inspection', 'safety_case', 'step', 'case_event', 'safety_document', 'publication', 'publication_version', 'inspection_decision', 'case_number', 'outbox', 'job'];
let t: TestRecord;

const one = async (sql: string): Promise<unknown> => Object.values((await t.admin.query(sql)).rows[0] as object)[0];
async function counts(): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const table of tables) found[table] = Number(await one(`select count(*)::int from ${table}`));
  return found;
}

beforeAll(async () => { t = await openRecord(); }, 60_000);
afterAll(async () => { await t?.close(); });

/** A seed whose process dies at its `nth` transaction. */
async function killedAt(nth: number): Promise<void> {
  let left = nth;
  const dying = new Proxy(t.record, {
    get: (target, name) => (name !== 'transact' ? Reflect.get(target, name, target) : async (...args: Parameters<typeof target.transact>) => {
      left -= 1;
      if (left > 0) return target.transact(...args);
      return target.transact(args[0], async (manager, context) => {
        await args[1](manager, context);
        throw new Error('killed');
      });
    }),
  });
  await expect(seedDemo(dying, t.files, siteUrl)).rejects.toThrow('killed');
}

describe('seeding the demonstration', () => {
  test('begins nowhere where people have written before', async () => {
    const caseId = await plantCase(t, { number: 'ED-2026-000001' });
    expect(await seedDemo(t.record, t.files, siteUrl)).toBe(0);
    for (const table of ['case_office', 'safety_case']) await t.admin.query(`delete from ${table} where case_id = $1`, [caseId]);
  });

  test('goes on where it was killed, takes seconds, and is written once', async () => {
    await killedAt(9);
    const part = await counts();
    expect(part).toMatchObject({ inspection: 1_200, safety_case: 165 });
    // A department reports a decision meanwhile: it has a number of its own.
    await t.admin.query(`update case_number set last_number = last_number + 1 where prefix = 'ED' and year = 2024`);
    const began = Date.now();
    expect(await seedDemo(t.record, t.files, siteUrl)).toBe(7);
    expect(Date.now() - began).toBeLessThan(20_000);
    const all = await counts();
    expect(all).toMatchObject({ enforcement_plan: 54, plan_draw: 162, inspection: 1_200, safety_case: 929, publication: 553, publication_version: 565 });
    expect(await seedDemo(t.record, t.files, siteUrl)).toBe(0);
    expect(await counts()).toEqual(all);
  }, 60_000);

  test('numbers everything once, without a gap', async () => {
    expect(await one(`select count(*)::int from (select number from safety_case union all select number from inspection) n`)).toBe(await one(`select count(distinct number)::int from (select number from safety_case union all select number from inspection) n`));
    const { rows } = await t.admin.query(`
      select n.prefix, n.year, n.last_number - count(*)::int as missing from case_number n join (select number from safety_case union all select number from inspection) c on c.number like n.prefix || '-' || n.year || '-%' group by 1, 2, n.last_number having n.last_number <> count(*)`);
    expect(rows).toEqual([{ prefix: 'ED', year: 2024, missing: 1 }]);
  });

  test('tells the board every step, news of none of the past, and starts a workflow for what is open only', async () => {
    expect(await one(`select count(distinct key)::int from outbox where topic = 'steps.work-safety.v1'`)).toBe(await one('select count(*)::int from step'));
    const live = await one(`select count(*)::int from safety_case c where closed_at is null or exists (select from step s where s.case_id = c.case_id and s.closed_at is null)`);
    expect(await one(`select count(*)::int from outbox where destination = 'workflow'`)).toBe(live);
    expect(live).toBeLessThan(90);
  });

  test('has told of what was due: who is overdue has been told so, and a rung is proposed', async () => {
    const silent = `select count(*)::int from step s where closed_at is null and due_on < '2026-10-09' and not suspensions @> '[{"toOn": null}]' and not exists (select from step_notice n where n.step_id = s.step_id and n.kind = $1 and n.state = $2)`;
    for (const [kind, state] of [['overdue', 'sent'], ['urging', 'proposed']]) expect((await t.admin.query(silent, [kind, state])).rows).toEqual([{ count: 0 }]);
    expect(await one(`select count(*)::int from step_notice n join step s using (step_id) where s.closed_at is not null or n.recorded_at >= '2026-10-12T00:00+08' or n.recorded_at < s.opened_at`)).toBe(0);
    expect(await one(`select count(*)::int from step_notice where kind = 'overdue'`)).toBeGreaterThan(7);
  });

  test('asks once for the public site; what is proved is the page that anybody will find', async () => {
    expect(await one(`select count(*)::int from job where kind = 'build-public-site'`)).toBe(1);
    const records = await t.record.transact(systemActor, (manager) => publicRecords(manager));
    const pages = new Map<string, string>();
    for await (const { path, sha256 } of renderSite(records, { ...siteIdentity(siteUrl), generatedOn: '2026-10-12' })) pages.set(path, sha256);
    const { rows } = await t.admin.query(`
      select p.kind, p.slug, s.data ->> 'digest' as digest, s.data ->> 'url' as url from publication p join step s on s.case_id = p.case_id and s.code = 'publication' and s.outcome = 'proved'
      where p.withdrawn_on is null and (select count(*) from publication_version v where v.document_id = p.document_id) = 1`);
    expect(rows.length).toBeGreaterThan(450);
    for (const { kind, slug, digest, url } of rows) {
      const folder = `${kind === 'decision' ? 'decisions' : 'accidents'}/${slug}/`;
      expect([url, digest]).toEqual([`${siteUrl}/${folder}`, pages.get(`${folder}index.html`)]);
    }
  });

  test('opens as case pages, plans and inspections, whatever is sealed in them', async () => {
    const kinds = safetyKinds();
    const detail = new CaseDetailRead(t.record, kinds, new CaseDocuments(t.record, kinds, t.files), { TEMPORAL_NAMESPACE: 'default', PUBLIC_SITE_URL: siteUrl });
    const { rows } = await t.admin.query<{ case_id: string; state: string }>(`select case_id, state from safety_case where closed_at is null or substr(case_id::text, 1, 1) = 'a'`);
    for (const { case_id: caseId, state } of rows) {
      const shown = await detail.get(actor('supervisor'), caseId);
      expect([shown.state, shown.history.length > 0, shown.steps.length > 0, shown.facts.length > 0, shown.documents.every(({ name }) => name.endsWith('.pdf'))]).toEqual([state, true, true, true, true]);
    }
    const plans = new PlanDetailRead(t.record);
    for (const { plan_id: planId } of (await t.admin.query('select plan_id from enforcement_plan')).rows) {
      const plan = await plans.get(actor('supervisor'), planId);
      expect([plan.state, plan.draws.every((draw) => redraw(draw).join() === draw.chosen.join())]).toEqual(['approved', true]);
    }
    const [{ inspection_id: inspectionId }] = (await t.admin.query(`select inspection_id from inspection where office = 'emergency-management' limit 1`)).rows;
    expect((await new Inspections(t.record).get(actor('safety-inspector'), inspectionId)).officers.map(({ name }) => name)).toContain('凌巡山');
  }, 60_000);

  test('is seen by a county officer as far as it is of the own office', async () => {
    const seen = (post: string, sql: string): Promise<{ office: string }[]> => t.record.transact(actor(post), (manager) => manager.query(sql));
    for (const table of ['safety_case', 'inspection', 'enforcement_plan']) {
      const own = await seen('safety-county-inspector@360222', `select distinct office from ${table}`);
      expect(own).toEqual([{ office: 'emergency-management@360222' }]);
      expect((await seen('supervisor', `select distinct office from ${table}`)).length).toBeGreaterThan(17);
    }
  });

  test('lets the places be compared: most published in time, some late', async () => {
    const { rows, total } = await new PunctualityRead(t.record).get(actor('supervisor'), { by: 'county', procedure: 'enforcement-disclosure' });
    expect(total.late + total.onTime + total.openLate).toBe(total.due);
    expect([total.onTimeShare! > 0.9 && total.onTimeShare! < 0.97, total.openLate, total.late > 20, rows.filter(({ due }) => due > 0).length]).toEqual([true, 1, true, 5]);
  });

  test('keeps nobody in clear', async () => {
    for (const name of ['程演示', '洪演示', '柯巡检', '凌巡山']) {
      expect(await one(`select count(*)::int from inspection where content_sealed like '%${name}%' or firm like '%${name}%'`)).toBe(0);
      expect(await one(`select count(*)::int from safety_case where facts_sealed like '%${name}%' or title like '%${name}%' or party like '%${name}%'`)).toBe(0);
      expect(await one(`select count(*)::int from outbox where value::text like '%${name}%'`)).toBe(0);
    }
  });

  test('goes on by itself: the system reads the pages that were released, and what a passed day means follows', async () => {
    const parts = { record: t.record, kinds: safetyKinds(), siteDir: `${t.dir}/open`, siteUrl };
    await buildSite(parts);
    const waiting = `select p.document_id as "documentId", (select digest from site_page where path = 'decisions/' || p.slug || '/index.html') as digest from publication p join safety_case c using (case_id) where c.procedure = 'enforcement-disclosure' and c.state = 'open'`;
    const { rows } = await t.admin.query<{ documentId: string; digest: string }>(waiting);
    expect(rows).toHaveLength(3);
    for (const { documentId, digest } of rows) expect(await provePublication({ ...parts, fetchPage: async () => ({ status: 200, digest }) }, documentId)).toBe('ok');
    expect((await t.admin.query(waiting)).rows).toEqual([]);
    const demands = `select count(*)::int from step where code = 'demand' and closed_at is null`;
    expect(await one(demands)).toBe(1);
    for (const kind of parts.kinds.all) {
      const { loadCase, visitStep } = declaredActivities(kind, t.record);
      const open = await t.admin.query<{ caseId: string; code: string; office: string; round: number }>(`select s.case_id as "caseId", s.code, s.office, s.round from step s join safety_case c using (case_id) where c.procedure = $1 and s.closed_at is null`, [kind.slug]);
      for (const { caseId, code, office, round } of open.rows) {
        expect((await loadCase({ caseId })).offices[code]).toBe(office);
        expect(await visitStep({ caseId, code, office, round })).toMatchObject({ outcome: null });
      }
    }
    expect(await one(demands)).toBe(2);
  }, 60_000);
});
