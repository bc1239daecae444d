import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Findings, type Check, type FindingKind } from '../check.js';

const Manifest = z.object({ files: z.record(z.string(), z.object({ sha256: z.string() })) });

const page = `(case p.kind when 'decision' then 'decisions/' else 'accidents/' end || p.slug || '/index.html')`;
const last = '(select max(version) from publication_version v where v.document_id = p.document_id)';
const job = (kind: string, subject: string): string => `exists (select from job j where j.kind = '${kind}' and j.subject_id = ${subject} and j.state in ('queued', 'running'))`;
/** While the site waits to be written, what it shows is behind what was released. */
const written = `not ${job('build-public-site', `'site'`)}`;

const faults: readonly { kind: FindingKind; sql: string }[] = [
  {
    kind: 'differs',
    sql: `select c.number || ' 复核发布了 ' || released || ' 次，公开的版本有 ' || versions || ' 个' as what from safety_case c
      cross join lateral (select count(*) as released from step s where s.case_id = c.case_id and s.code = 'release' and s.outcome = 'released') r
      cross join lateral (select count(*) as versions from publication p join publication_version using (document_id) where p.case_id = c.case_id) v where released <> versions`,
  },
  { kind: 'lost', sql: `select c.number || ' 的公开版本编号不连续' as what from publication p join safety_case c using (case_id) where ${last} <> (select count(*) from publication_version v where v.document_id = p.document_id)` },
  { kind: 'lost', sql: `select '公开平台等待写入，但没有写入的作业' as what from site_state where wanted > built and ${written}` },
  { kind: 'lost', sql: `select c.number || ' 已发布，公开平台没有这一页' as what from publication p join safety_case c using (case_id) where ${last} is not null and ${written} and not exists (select from site_page s where s.path = ${page})` },
  { kind: 'differs', sql: `select c.number || ' 的网页是第 ' || coalesce(p.shown_version::text, '—') || ' 版，最新发布的是第 ' || coalesce(${last}::text, '—') || ' 版' as what from publication p join safety_case c using (case_id) where ${written} and p.shown_version is distinct from ${last}` },
  {
    kind: 'lost',
    sql: `select c.number || ' 的网页没有核验，也没有核验的作业或发现的问题' as what from publication p join safety_case c using (case_id) join site_page s on s.path = ${page}
      where ${written} and not ${job('prove-publication', 'p.document_id::text')} and not exists (select from publication_finding f where f.document_id = p.document_id and f.settled_at is null)
        and not exists (select from publication_proof f where f.document_id = p.document_id and f.ok and f.version = p.shown_version and f.expected = s.digest)`,
  },
  { kind: 'differs', sql: `select c.number || ' 的网页已核验，公开环节未结' as what from publication p join safety_case c using (case_id) where exists (select from publication_proof f where f.document_id = p.document_id and f.ok) and exists (select from step s where s.case_id = c.case_id and s.code = 'publication' and s.closed_at is null)` },
  {
    kind: 'lost',
    sql: `select c.number || ' 的公开环节已按核验办结，没有公开的版本' as what from safety_case c join step s using (case_id)
      where s.code = 'publication' and s.outcome = 'proved' and not exists (select from publication p join publication_version using (document_id) where p.case_id = c.case_id)`,
  },
  {
    kind: 'lost',
    sql: `select c.number || ' 的网页有问题，没有修复环节' as what from publication_finding f join safety_case c using (case_id)
      where f.settled_at is null and exists (select from step s where s.case_id = f.case_id and s.code = 'publication' and s.closed_at <= f.found_at)
        and not exists (select from step s where s.case_id = f.case_id and s.code = 'page-repair' and s.opened_at >= f.found_at)`,
  },
  {
    kind: 'differs',
    sql: `select c.number || ' 有修复环节未结，网页没有问题' as what from step s join safety_case c using (case_id)
      where s.code = 'page-repair' and s.closed_at is null and not exists (select from publication_finding f where f.case_id = s.case_id and f.settled_at is null)`,
  },
  { kind: 'differs', sql: `select c.number || ' 的决定已撤销，公开的内容没有注明' as what from publication p join safety_case c using (case_id) where c.state = 'revoked' and p.withdrawn_on is null` },
  { kind: 'differs', sql: `select c.number || ' 公开的内容注明已撤销，决定没有撤销' as what from publication p join safety_case c using (case_id) where c.state <> 'revoked' and p.withdrawn_on is not null` },
];

const totals = `
select (select count(*)::int from publication) as "公开的", (select count(*)::int from publication_version) as "版本", (select count(*)::int from site_page) as "网页", (select count(*)::int from publication_proof) as "核验",
  (select count(*)::int from publication_finding where settled_at is null) as "待修复" from site_state`;

/** What was released is on the public site, as it was released, and somebody saw it there (item 9). */
export const publicationsCheck: Check = {
  name: 'publications',
  title: '公开的内容与核验',
  async run({ tables, stack: { publicSiteDir } }) {
    const findings = new Findings();
    for (const { kind, sql } of faults) for (const { what } of await tables.all<{ what: string }>('work-safety', sql)) findings.add(kind, what);
    const [state] = await tables.all<{ written: boolean }>('work-safety', `select ${written} as written`);
    const pages = await tables.all<{ path: string; digest: string }>('work-safety', 'select path, digest from site_page');
    if (state?.written) comparePages(pages, manifestOf(publicSiteDir), findings);
    return { compared: '复核发布 ↔ 公开的版本 ↔ 公开平台的清单 ↔ 核验与修复', counts: await tables.one<Record<string, number>>('work-safety', totals), findings: findings.list() };
  },
};

function comparePages(pages: readonly { path: string; digest: string }[], manifest: z.infer<typeof Manifest>['files'], findings: Findings): void {
  const named = new Map(Object.entries(manifest).map(([path, { sha256 }]) => [path, sha256]));
  for (const { path, digest } of pages) {
    const there = named.get(path);
    if (there === undefined) findings.add('lost', `公开平台的清单没有 ${path}`);
    else if (there !== digest) findings.add('differs', `公开平台的清单中 ${path} 与写入时的指纹不同`);
    named.delete(path);
  }
  for (const path of named.keys()) findings.add('doubled', `公开平台的清单有写入时没有的 ${path}`);
}

function manifestOf(folder: string): z.infer<typeof Manifest>['files'] {
  const path = join(folder, 'manifest.json');
  return existsSync(path) ? Manifest.parse(JSON.parse(readFileSync(path, 'utf8'))).files : {};
}
