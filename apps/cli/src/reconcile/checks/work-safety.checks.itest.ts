import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { generateDemoKeys, loadKeys } from '@lianban/crypto';
import type { StackFile } from '@lianban/stack';
import { requiredEnv, testDatabase, type TestDatabase } from '@lianban/testing';
import { Client } from 'pg';
import type { Check } from '../check.js';
import type { Places } from '../places/places.js';
import { Tables } from '../places/tables.js';
import { performancesCheck } from './performances.check.js';
import { publicationsCheck } from './publications.check.js';
import { safetyCasesCheck } from './safety-cases.check.js';

/** The columns that the checks read; the service's own migrations make more. */
const schema = `
create table safety_case (case_id int primary key, procedure text not null, number text not null, reference text, office text not null default 'o', state text not null, happened_on date, facts_sealed text not null default '', parent_case_id int, closed_at timestamptz);
create table case_office (case_id int not null, office text not null);
create table step (step_id serial primary key, case_id int not null, code text not null, round int not null default 1, outcome text, opened_at timestamptz not null default '2026-10-01', closed_at timestamptz);
create table publication (document_id int primary key, case_id int not null, kind text not null default 'decision', slug text not null, withdrawn_on date, shown_version int);
create table publication_version (document_id int not null, version int not null);
create table publication_proof (document_id int not null, version int not null, ok boolean not null, expected text not null);
create table publication_finding (document_id int not null, case_id int not null, found_at timestamptz not null, settled_at timestamptz);
create table site_page (path text primary key, digest text not null);
create table site_state (wanted int not null, built int not null);
create table job (kind text not null, subject_id text not null, state text not null)`;

/** A fine that is public and proved in its second version and performed, one that is made and not public yet, a draft, one that is revoked, an accident under way. */
const sound = `
truncate safety_case, case_office, step, publication, publication_version, publication_proof, publication_finding, site_page, site_state, job;
insert into safety_case values
  (1, 'enforcement-disclosure', 'ED-2026-000001', '甲1号', 'o', 'published', '2026-10-08', $1, null, '2026-10-09'), (2, 'enforcement-disclosure', 'ED-2026-000002', '甲2号', 'o', 'open', '2026-10-08', $1, null, null),
  (3, 'enforcement-disclosure', 'ED-2026-000003', null, 'o', 'open', null, $2, null, null), (4, 'enforcement-disclosure', 'ED-2026-000004', '甲4号', 'o', 'revoked', '2026-10-08', $1, null, now()),
  (5, 'decision-performance', 'DP-2026-000001', '甲1号', 'o', 'performed', '2026-10-08', '', 1, now()), (6, 'decision-performance', 'DP-2026-000002', '甲2号', 'o', 'open', '2026-10-08', '', 2, null),
  (7, 'decision-performance', 'DP-2026-000003', '甲4号', 'o', 'ended', '2026-10-08', '', 4, now()), (8, 'accident-investigation', 'AC-2026-000001', null, 'o', 'open', '2026-10-08', '', null, null);
insert into case_office select case_id, office from safety_case;
insert into step (case_id, code, round, outcome, closed_at) values
  (1, 'publication', 1, 'proved', '2026-10-09'), (1, 'redaction', 1, 'ready', now()), (1, 'release', 1, 'released', now()), (1, 'redaction', 2, 'ready', now()), (1, 'release', 2, 'released', now()), (1, 'page-repair', 1, 'repaired', now()),
  (2, 'publication', 1, null, null), (2, 'redaction', 1, null, null), (3, 'issue', 1, null, null), (4, 'publication', 1, 'moot', now()), (4, 'release', 1, 'released', now()),
  (5, 'performance', 1, 'performed', now()), (6, 'performance', 1, null, null), (7, 'performance', 1, 'moot', now()), (8, 'listing', 1, 'listed', now()), (8, 'investigation', 1, null, null);
insert into publication values (1, 1, 'decision', 'ed-2026-000001', null, 2), (4, 4, 'decision', 'ed-2026-000004', '2026-10-12', 1);
insert into publication_version values (1, 1), (1, 2), (4, 1);
insert into site_page values ('index.html', 'h'), ('decisions/ed-2026-000001/index.html', 'b'), ('decisions/ed-2026-000004/index.html', 'd');
insert into publication_proof values (1, 1, true, 'a'), (1, 2, false, 'b'), (1, 2, true, 'b'), (4, 1, true, 'd');
insert into publication_finding values (1, 1, '2026-10-10', '2026-10-11');
insert into site_state values (4, 4);
insert into job values ('build-public-site', 'site', 'done');`;

let database: TestDatabase;
let client: Client;
let tables: Tables;
let dir: string;
let facts: string[];
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lianban-safety-'));
  await generateDemoKeys(join(dir, 'keys'), ['work-safety']);
  const { sealer } = await loadKeys(join(dir, 'keys'), 'work-safety');
  const fine = { decidedOn: '2026-10-08', decisionNumber: '甲1号', kinds: ['fine'] };
  facts = [fine, { ...fine, decidedOn: null, decisionNumber: null }, { ...fine, kinds: ['warning'] }].map((one) => sealer.seal(JSON.stringify(one), 'safety_case.facts'));
  database = await testDatabase([]);
  client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  await client.query(schema);
  tables = new Tables({ postgresAdminUrl: requiredEnv('TEST_POSTGRES_ADMIN_URL'), databases: { 'work-safety': { ownerUrl: database.ownerUrl, appUrl: database.url } } } as Pick<StackFile, 'databases' | 'postgresAdminUrl'>);
});
afterAll(async () => {
  await tables?.close();
  await client?.end();
  await database?.drop();
  await rm(dir, { recursive: true });
});

const say = (manifest: Record<string, string>): Promise<void> => writeFile(join(dir, 'manifest.json'), JSON.stringify({ files: Object.fromEntries(Object.entries(manifest).map(([path, sha256]) => [path, { sha256, size: 1 }])) }));
const manifest = { 'index.html': 'h', 'decisions/ed-2026-000001/index.html': 'b', 'decisions/ed-2026-000004/index.html': 'd' };
beforeEach(async () => {
  await client.query(sound.replaceAll('$1', `'${facts[0]}'`).replaceAll('$2', `'${facts[1]}'`));
  await say(manifest);
});
const found = async (check: Check): Promise<string[]> => (await check.run({ tables, stack: { keyDir: join(dir, 'keys'), publicSiteDir: dir } as unknown as StackFile } as Places)).findings.map(({ kind, what }) => `${kind} ${what}`);

describe('the checks of work safety', () => {
  test('find nothing where cases, steps, what is public and its proofs agree', async () => {
    for (const check of [safetyCasesCheck, performancesCheck, publicationsCheck]) expect([check.name, await found(check)]).toEqual([check.name, []]);
  });

  test.each([
    ['an open case owes nothing', `delete from step where case_id = 3`, /lost ED-2026-000003 未结，没有任何未结的环节/],
    ['an ended case owes what its end made moot', `insert into step (case_id, code) values (5, 'demand')`, /differs DP-2026-000001 已结，仍有未结的环节/],
    ['a state contradicts its time', `update safety_case set closed_at = null where case_id = 1`, /differs ED-2026-000001 的状态与办结时间不符/],
    ['a step is open twice', `insert into step (case_id, code, round) values (6, 'performance', 2)`, /doubled DP-2026-000002 的环节 performance 同时开了两次/],
    ['a number is missing', `delete from safety_case where case_id = 5`, /lost 编号 DP-2026 少了/],
    ['an office does not see its own case', `delete from case_office where case_id = 8`, /lost AC-2026-000001 不在其承办单位的事项中/],
    ['an accident is not listed', `delete from step where code = 'listing'`, /lost AC-2026-000001 的挂牌督办没有环节/],
    ['a decision is not to be published', `delete from step where case_id = 2 and code = 'publication'`, /lost ED-2026-000002 已作出决定，没有公开环节/],
    ['a report is not to be published', `insert into step (case_id, code, outcome, closed_at) values (8, 'closing', 'closed', now())`, /lost AC-2026-000001 已批复结案，没有公开环节/],
  ])('of the cases: %s', async (_, fault, told) => {
    await client.query(fault);
    expect(await found(safetyCasesCheck)).toEqual(expect.arrayContaining([expect.stringMatching(told)]));
  });

  test('a correction, a repair and a release may outlive their case', async () => {
    await client.query(`insert into step (case_id, code, round) values (1, 'redaction', 3), (4, 'page-repair', 1)`);
    expect(await found(safetyCasesCheck)).toEqual([]);
  });

  test.each([
    ['a decision that demands is not followed', () => `delete from safety_case where case_id = 6`, /lost ED-2026-000002 的决定要求履行，没有履行事项/],
    ['it is followed twice', () => `insert into safety_case select 9, procedure, 'DP-2026-000004', reference, office, state, happened_on, facts_sealed, parent_case_id, closed_at from safety_case where case_id = 6`, /doubled ED-2026-000002 的决定有 2 个履行事项，应有 1 个/],
    ['one that demands nothing is followed', () => `update safety_case set facts_sealed = '${facts[2]}' where case_id = 2`, /doubled ED-2026-000002 的决定有 1 个履行事项，应有 0 个/],
    ['nobody knows of which decision', () => `update safety_case set parent_case_id = null where case_id = 6`, /lost DP-2026-000002 不知由哪一决定而起/],
    ['it bears another number', () => `update safety_case set reference = '乙1号' where case_id = 5`, /differs DP-2026-000001 的决定文号或承办单位与 ED-2026-000001 的不同/],
    ['it goes on though the decision is gone', () => `update safety_case set state = 'open', closed_at = null where case_id = 7`, /differs DP-2026-000003 未结，而 ED-2026-000004 的决定已撤销/],
  ])('of performance: %s', async (_, fault, told) => {
    await client.query(fault());
    expect(await found(performancesCheck)).toEqual(expect.arrayContaining([expect.stringMatching(told)]));
  });

  test.each([
    ['a released version is gone', `delete from publication_version where document_id = 1 and version = 2`, /differs ED-2026-000001 复核发布了 2 次，公开的版本有 1 个/],
    ['all versions of a page are gone', `delete from publication_version where document_id = 4`, /differs ED-2026-000004 的网页是第 1 版，最新发布的是第 — 版/],
    ['the first version is gone', `delete from publication_version where document_id = 1 and version = 1`, /lost ED-2026-000001 的公开版本编号不连续/],
    ['nobody writes the site', `update site_state set wanted = 5`, /lost 公开平台等待写入，但没有写入的作业/],
    ['the site has no such page', `delete from site_page where path like '%000001%'`, /lost ED-2026-000001 已发布，公开平台没有这一页/],
    ['the page shows an earlier version', `update publication set shown_version = 1 where document_id = 1`, /differs ED-2026-000001 的网页是第 1 版，最新发布的是第 2 版/],
    ['nobody looked at the page', `delete from publication_proof where document_id = 1 and version = 2`, /lost ED-2026-000001 的网页没有核验/],
    ['nobody looked at the page since it became another', `update site_page set digest = 'x' where path like '%000001%'`, /lost ED-2026-000001 的网页没有核验/],
    ['a proof ended nothing', `update step set closed_at = null where case_id = 1 and code = 'publication'`, /differs ED-2026-000001 的网页已核验，公开环节未结/],
    ['a publication is gone', `delete from publication where document_id = 1`, /lost ED-2026-000001 的公开环节已按核验办结，没有公开的版本/],
    ['a changed page is nobody\'s to repair', `insert into publication_finding values (1, 1, '2026-10-12', null)`, /lost ED-2026-000001 的网页有问题，没有修复环节/],
    ['a page is to be repaired that is as it was', `insert into step (case_id, code, round) values (1, 'page-repair', 2)`, /differs ED-2026-000001 有修复环节未结，网页没有问题/],
    ['a revoked decision stands in public', `update publication set withdrawn_on = null`, /differs ED-2026-000004 的决定已撤销，公开的内容没有注明/],
    ['a standing decision is shown as revoked', `update publication set withdrawn_on = '2026-10-12'`, /differs ED-2026-000001 公开的内容注明已撤销，决定没有撤销/],
  ])('of what is public: %s', async (_, fault, told) => {
    await client.query(fault);
    expect(await found(publicationsCheck)).toEqual(expect.arrayContaining([expect.stringMatching(told)]));
  });

  test.each([
    ['lacks a page', { 'index.html': 'h', 'decisions/ed-2026-000001/index.html': 'b' }, 'lost 公开平台的清单没有 decisions/ed-2026-000004/index.html'],
    ['names other bytes', { ...manifest, 'index.html': 'x' }, 'differs 公开平台的清单中 index.html 与写入时的指纹不同'],
    ['names what was not written', { ...manifest, 'x.html': 'x' }, 'doubled 公开平台的清单有写入时没有的 x.html'],
  ])('of the manifest: it %s', async (_, said, told) => {
    await say(said as Record<string, string>);
    expect(await found(publicationsCheck)).toEqual([told]);
  });

  test('what is on its way is no finding: the site while it waits to be written, a page while it waits for its proof, or for its repair', async () => {
    await client.query(`update site_state set wanted = 5; insert into publication_version values (1, 3); insert into step (case_id, code, round, outcome, closed_at) values (1, 'release', 3, 'released', now()); insert into job values ('build-public-site', 'site', 'queued')`);
    await say({});
    expect(await found(publicationsCheck)).toEqual([]);
    await client.query(`update job set state = 'done'; update site_state set built = 5; update publication set shown_version = 3 where document_id = 1; insert into job values ('prove-publication', '1', 'queued')`);
    await say(manifest);
    expect(await found(publicationsCheck)).toEqual([]);
    await client.query(`delete from job; insert into publication_finding values (1, 1, '2026-10-12', null); insert into step (case_id, code, round, opened_at) values (1, 'page-repair', 2, '2026-10-12')`);
    expect(await found(publicationsCheck)).toEqual([]);
  });
});
