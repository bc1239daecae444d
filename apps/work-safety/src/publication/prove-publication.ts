import { carryOutCase, loadCase, systemPerson, type CaseworkContext } from '@lianban/casework';
import { publicPath, type PublicKind } from '@lianban/disclosure';
import { systemActor } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import type { SafetyKinds } from '../cases/safety-kind.js';
import type { SafetyRecord } from '../safety-record.js';
import { fetchPage, findingOf, type FetchedPage, type PageFinding } from './fetch-page.js';
import { SITE_LOCK } from './site-lock.js';
import { pagePath } from './site-pages.js';

export interface Prover {
  record: SafetyRecord;
  kinds: SafetyKinds;
  siteUrl: string;
  /** For tests. */
  fetchPage?: (url: string) => Promise<FetchedPage>;
}

interface Published {
  documentId: string;
  caseId: string;
  kind: PublicKind;
  slug: string;
  /** What the page shows; null until it is written. */
  version: number | null;
  expected: string | null;
}

const publishedSql = `
select p.document_id as "documentId", p.case_id as "caseId", p.kind, p.slug,
  p.shown_version as version, (select digest from site_page s where s.path = ${pagePath}) as expected
from publication p where p.document_id = $1`;

/**
 * The system fetches its own publication as anybody would, and keeps what it found (item 9): the first time it is the
 * proof that ends the publication's step; later a page that changed or is gone becomes a finding and a step to repair it.
 * While the site is being written it waits. Answers undefined where nothing was published yet, and where a page differs
 * while the site is still to be written: whoever died while writing it may have left new pages that no table knows.
 */
export function provePublication({ record, kinds, siteUrl, fetchPage: fetched = fetchPage }: Prover, documentId: string): Promise<PageFinding | 'ok' | undefined> {
  return record.transact(systemActor, async (manager, context) => {
    await manager.query('select pg_advisory_xact_lock_shared($1)', [SITE_LOCK]);
    const [published]: Published[] = await manager.query(publishedSql, [documentId]);
    if (!published?.expected || published.version === null) return undefined;
    const url = `${siteUrl}/${publicPath(published)}`;
    const page = await fetched(url);
    const finding = findingOf(page, published.expected);
    if (finding !== null && finding !== 'unreachable' && (await isSiteToBeWritten(manager))) return undefined;
    await manager.query(
      'insert into publication_proof (document_id, version, url, expected, digest, status, ok, finding, fetched_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [documentId, published.version, url, published.expected, page.digest, page.status, finding === null, finding, context.now],
    );
    await follow({ record, kinds }, manager, context, published, url, finding);
    return finding ?? 'ok';
  });
}

async function isSiteToBeWritten(manager: EntityManager): Promise<boolean> {
  const waiting: unknown[] = await manager.query('select 1 from site_state where wanted > built');
  return waiting.length > 0;
}

/** What the case makes of it. */
async function follow({ record, kinds }: Pick<Prover, 'record' | 'kinds'>, manager: EntityManager, context: CaseworkContext, { caseId, documentId, version, expected }: Published, url: string, finding: PageFinding | null): Promise<void> {
  const settled = finding === null
    ? await manager.query(`update publication_finding set settled_at = $2, explanation = coalesce(explanation, '复核时网页与公开时一致') where document_id = $1 and settled_at is null returning finding_id`, [documentId, context.now])
    : await manager.query('insert into publication_finding (document_id, case_id, url, finding, found_at) values ($1, $2, $3, $4, $5) on conflict (document_id) where settled_at is null do nothing returning finding_id', [documentId, caseId, url, finding, context.now]);
  const row = await manager.findOne(SafetyCaseEntity, { where: { caseId }, lock: { mode: 'pessimistic_write' } });
  if (!row) return;
  const kind = kinds.get(row.procedure);
  const give = async (command: object): Promise<void> => {
    const scene = { casework: record, manager, context, actor: systemPerson, one: await loadCase(kind, record, manager, row) };
    await carryOutCase(kind, scene, command as never);
  };
  if (finding !== null) return give({ type: 'note-page-changed', url, found: finding });
  await give({ type: 'note-proof', version, url, digest: expected, fetchedAt: context.now.toISOString() });
  if ((settled as unknown[]).flat().length > 0) await give({ type: 'note-page-restored' });
}
