import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { declaredActivities } from '@lianban/casework';
import { killedBy, undisturbed, type Around } from '@lianban/casework/testing';
import { BackendKiller, everyRow } from '@lianban/testing';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { performanceKind } from './decision-performance/performance-kind.js';
import { decisionBody, SafetyLife } from './fixtures/life.cases.js';
import { openRecord, setToday, type TestRecord } from './fixtures/record.cases.js';
import { safetyKinds } from './kinds.js';
import { provePublication } from './publication/prove-publication.js';
import { buildSite, type SiteParts } from './publication/publication.jobs.js';

const siteUrl = 'http://127.0.0.1:1/open';
/** What is rendered and written is tried at every statement, what people do at every seventh. */
const EACH = 1;

let calm: TestRecord;
let t: TestRecord;
let killer: BackendKiller;
beforeAll(async () => {
  [calm, t] = [await openRecord('2026-02-02'), await openRecord('2026-02-02')];
  killer = new BackendKiller(t.record.dataSource, t.admin);
});
afterAll(async () => {
  await calm?.close();
  await t?.close();
});

/** The site of a record, read from its own folder as a web server would serve it. */
const siteOf = ({ record, dir }: TestRecord): SiteParts => ({
  record, kinds: safetyKinds(), siteDir: join(dir, 'open'), siteUrl,
  fetchPage: async (url) => ({ status: 200, digest: digestOf(join(dir, 'open', url.slice(siteUrl.length), 'index.html')) }),
});
const decision = (n: number) => ({ ...decisionBody(), decisionNumber: `景应急罚〔2026〕${n}号` });
const digestOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

function filesOf({ dir }: TestRecord): [string, string][] {
  const root = join(dir, 'open');
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((item) => item.isFile()).map((item) => join(item.parentPath, item.name));
  return files.map((path): [string, string] => [relative(root, path), digestOf(path)]).sort();
}

async function publish(t: TestRecord, { caseId }: SafetyLife, around: Around): Promise<void> {
  await around(() => buildSite(siteOf(t)), EACH);
  const { rows: [{ id }] } = await t.admin.query('select document_id as id from publication where case_id = $1', [caseId]);
  expect(await around(() => provePublication(siteOf(t), id as string), EACH)).toBe('ok');
}

const [officer, head] = ['safety-inspector', 'safety-head'];

async function release(life: SafetyLife, posts: readonly [string, string], around: Around): Promise<void> {
  const proposed = await life.proposed();
  await around(() => life.complete(posts[0], 'redaction', 'ready', proposed));
  await around(() => life.complete(posts[1], 'release', 'released'), EACH);
}

/** A major decision from its draft to its revocation. */
async function decisionLife(t: TestRecord, around: Around): Promise<SafetyLife> {
  await setToday(t.record, '2026-02-02');
  const draft = { decisionNumber: null, kinds: ['suspend-production', 'stop-power'], amountFen: null, violationKind: null, decidedOn: null, servedOn: null, performByOn: null } as const;
  const life = await around(() => SafetyLife.decision(t, { ...draft, kinds: [...draft.kinds] }), EACH);
  await life.hand('review_record', 'decision_document');
  await around(() => life.complete(head, 'legal-review', 'passed', { reviewedBy: '局务会' }));
  await around(() => life.complete(officer, 'issue', 'issued', { decisionNumber: '景应急停〔2026〕3号', decidedOn: '2026-02-02', servedOn: '2026-02-02', performByOn: '2026-03-02' }), EACH);
  const performance = await life.performance();
  await around(() => performance.complete('power-clerk', 'power-supply-receipt', 'acknowledged'));
  await release(life, [officer, head], around);
  await publish(t, life, around);
  await setToday(t.record, '2026-02-04');
  await around(() => life.request(officer, 'correct', { reason: '文字有误' }));
  await release(life, [officer, head], around);
  await publish(t, life, around);
  await setToday(t.record, '2026-02-06');
  await around(() => life.request(head, 'revoke', { revokedOn: '2026-02-06', reason: '复议撤销' }), EACH);
  await publish(t, life, around);
  return life;
}

/** An accident from its entry until its evaluation is filed. */
async function accidentLife(t: TestRecord, around: Around): Promise<SafetyLife> {
  await setToday(t.record, '2026-02-09');
  const [handler, approver, committee] = ['accident-county-handler@360222', 'accident-county-approver@360222', 'committee-officer'];
  const life = await around(() => SafetyLife.accident(t), EACH);
  await life.hand('investigation_report', 'closing_approval', 'rectification_proof', 'evaluation_report');
  await around(() => life.complete(committee, 'listing', 'listed', { noticeNumber: '景安委督〔2026〕1号', listedOn: '2026-02-09' }));
  await around(() => life.complete(handler, 'team', 'formed', { formedOn: '2026-02-09', leadUnit: '县应急管理局', units: '公安、工会' }));
  await around(() => life.complete(handler, 'investigation', 'submitted', { submittedOn: '2026-02-09', cause: '未系安全带。', liability: '该公司负主要责任。', measures: '加装护栏。' }), EACH);
  await around(() => life.complete(committee, 'draft-review', 'passed', { reviewedOn: '2026-02-09' }));
  await around(() => life.complete(approver, 'closing', 'closed', { closedOn: '2026-02-09', approvalNumber: '浮府字〔2026〕3号', rectifyByOn: '2026-05-10' }), EACH);
  await release(life, [handler, approver], around);
  await publish(t, life, around);
  await setToday(t.record, '2026-05-08');
  await around(() => life.complete(handler, 'rectification', 'implemented', { implementedOn: '2026-05-08', measures: '已加装护栏。' }));
  await setToday(t.record, '2027-02-09');
  await around(() => life.complete(handler, 'evaluation', 'evaluated', { evaluatedOn: '2027-02-09', findings: '措施有效。' }));
  await around(() => life.complete(handler, 'evaluation-filing', 'filed', { filedOn: '2027-02-09' }));
  await around(() => life.complete(committee, 'filing-receipt', 'acknowledged', { fileNumber: '景安委备〔2027〕1号' }), EACH);
  return life;
}

/** What all cases have come to: their steps, what became public and was proved, and what was told of it. */
async function pictureOf({ admin }: TestRecord): Promise<Record<string, Record<string, unknown>[]>> {
  const all = async (sql: string): Promise<Record<string, unknown>[]> => (await admin.query(sql)).rows;
  return {
    cases: await all('select number, reference, state, title, office, revision, closed_on::text, closed_article, warning_on::text from safety_case order by number'),
    steps: await all('select number, code, round, step.office, outcome, due_on::text, step.revision, by_post from step join safety_case using (case_id) order by 1, 2, 3'),
    offices: await all('select number, o.office from case_office o join safety_case using (case_id) order by 1, 2'),
    history: await all(`select number, action, text from case_event join safety_case using (case_id) order by number, event_id`),
    audit: await all(`select number, action, count(*)::int from audit join safety_case on object like '%/' || case_id::text group by 1, 2 order by 1, 2`),
    announced: await all(`select number, s.code, s.round, count(*)::int from outbox o join step s on s.step_id::text = o.key join safety_case using (case_id) group by 1, 2, 3 order by 1, 2, 3`),
    woken: await all(`select number, count(*)::int from outbox join safety_case on payload::text like '%' || case_id::text || '%' group by 1 order by 1`),
    published: await all('select slug, p.number, withdrawn_on::text, version, content, prepared_by, released_by from publication p join publication_version using (document_id) order by slug, version'),
    proved: await all('select slug, version, url, expected, digest, ok from publication_proof join publication using (document_id) order by proof_id'),
    pages: await all('select path, digest from site_page order by path'),
    jobs: await all('select kind, state, count(*)::int from job group by 1, 2 order by 1, 2'),
    site: await all('select wanted::int, built::int from site_state'),
  };
}

describe('work safety whose database dies under it', () => {
  test('at every step of a decision and of an accident: nothing is half-done, and in the end all is as without a death, also what the public reads', async () => {
    const states = async (t: TestRecord, around: Around): Promise<string[]> => [await (await decisionLife(t, around)).state(), await (await accidentLife(t, around)).state()];
    expect(await states(calm, undisturbed)).toEqual(['revoked', 'closed']);
    const picture = await pictureOf(calm);
    expect(Object.entries(picture).filter(([, rows]) => rows.length === 0)).toEqual([]);
    expect(picture['site']).toEqual([{ wanted: 4, built: 4 }]);
    expect(await states(t, killedBy(t, killer))).toEqual(['revoked', 'closed']);
    expect(await pictureOf(t)).toEqual(picture);
    expect(filesOf(t)).toEqual(filesOf(calm));
  }, 600_000);

  test('after an answer that was lost: the act stands once, and asking again changes nothing', async () => {
    await setToday(t.record, '2026-02-02');
    const life = await SafetyLife.decision(t, decision(31));
    await life.complete(officer, 'redaction', 'ready', await life.proposed());
    const revision = await life.revision();
    await expect(killer.loseAnswer(() => life.complete(head, 'release', 'released'))).rejects.toThrow();
    expect([await life.revision(), await life.open()]).toEqual([revision + 1, ['publication']]);
    const after = await everyRow(t.admin);
    await expect(life.complete(head, 'release', 'released', {}, revision)).rejects.toMatchObject({ code: 'STALE_REVISION' });
    await expect(life.complete(head, 'release', 'released')).rejects.toMatchObject({ code: 'ENFORCEMENT_DISCLOSURE.STEP_NOT_OPEN' });
    expect(await everyRow(t.admin)).toEqual(after);
  });

  test('while the clock acts: the party is asked once to perform', async () => {
    await setToday(t.record, '2026-02-02');
    const performance = await (await SafetyLife.decision(t, decision(32))).performance();
    await setToday(t.record, '2026-02-25');
    const look = () => declaredActivities(performanceKind, t.record).visitStep({ caseId: performance.caseId, code: 'performance', office: 'emergency-management', round: 1 });
    await killedBy(t, killer)(look, EACH);
    expect(await performance.open()).toEqual(['demand', 'performance']);
    const once = await everyRow(t.admin);
    await look();
    expect(await everyRow(t.admin)).toEqual(once);
  });
});

describe('the public site whose writing is cut short', () => {
  const whole = async (): Promise<unknown> => ({ files: filesOf(t), pages: (await pictureOf(t))['pages'] });

  test('after its files and before their table: the next run ends in the same site, and no proof rests on half of it', async () => {
    const life = await SafetyLife.decision(t, decision(33));
    await life.release(officer, head);
    const { rows: [{ id }] } = await t.admin.query('select document_id as id from publication where case_id = $1', [life.caseId]);
    expect(await provePublication(siteOf(t), id as string)).toBeUndefined();
    let statement = 1;
    for (; (await killer.killAt(statement, () => buildSite(siteOf(t))).then(() => 'done', () => 'killed')) === 'killed'; statement += 1) {
      expect((await t.admin.query('select wanted > built as waits from site_state')).rows).toEqual([{ waits: true }]);
      expect(await provePublication(siteOf(t), id as string)).toBeUndefined();
    }
    const once = await whole();
    await buildSite(siteOf(t));
    expect(await whole()).toEqual(once);
    expect(await provePublication(siteOf(t), id as string)).toBe('ok');
    rmSync(join(t.dir, 'open'), { recursive: true });
    await buildSite(siteOf(t));
    expect(await whole()).toEqual(once);
  });

  test('while a correction is written: the half-written page is no finding, and is proved when it is whole', async () => {
    const life = await SafetyLife.decision(t, decision(34));
    await life.release(officer, head);
    await publish(t, life, undisturbed);
    await life.request(officer, 'correct', { reason: '文字有误' });
    await life.release(officer, head);
    const { rows: [{ id }] } = await t.admin.query('select document_id as id from publication where case_id = $1', [life.caseId]);
    for (let statement = 1; (await killer.killAt(statement, () => buildSite(siteOf(t))).then(() => 'done', () => 'killed')) === 'killed'; statement += 1) {
      expect([undefined, 'ok']).toContain(await provePublication(siteOf(t), id as string));
    }
    expect(await provePublication(siteOf(t), id as string)).toBe('ok');
    expect((await t.admin.query('select 1 from publication_finding')).rows).toEqual([]);
    expect((await t.admin.query('select max(version)::int as version from publication_proof where document_id = $1', [id])).rows).toEqual([{ version: 2 }]);
  });

  test('with a half-written file beside it, which the next run takes away', async () => {
    const once = await whole();
    writeFileSync(join(t.dir, 'open', '.index.html.new'), 'half a pa');
    mkdirSync(join(t.dir, 'open', 'decisions', 'left-over'));
    await buildSite(siteOf(t));
    expect(await whole()).toEqual(once);
  });
});
