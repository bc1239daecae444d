import type { CaseScene } from '@lianban/casework';
import { officeName } from '@lianban/contracts';
import { sectionsOf, type PublicVersion, type ReleasedText } from '@lianban/disclosure';
import { enqueue } from '@lianban/persistence';
import { lastStep } from '@lianban/steps';
import type { EntityManager } from 'typeorm';
import type { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import type { SafetyCase } from '../cases/safety-kind.js';
import type { SafetyStepEntity } from '../cases/safety-step.entity.js';
import type { PublicCase } from './public-case.js';

/** Kind of the job that writes the public site anew; its subject is always `site`. */
export const buildJob = 'build-public-site';

export type SafetyScene = CaseScene<SafetyCaseEntity, SafetyStepEntity, SafetyCase>;

/** A released text becomes a version of the case's publication, in the transaction of the release; the site is written by a job. */
export async function releaseVersion(scene: SafetyScene, text: ReleasedText, of: PublicCase): Promise<void> {
  const { manager, one, actor, context } = scene;
  const documentId = await publicationId(scene, of);
  const [last]: { version: number }[] = await manager.query('select coalesce(max(version), 0)::int as version from publication_version where document_id = $1', [documentId]);
  const { kind: _, number: __, ...shown } = of;
  const content: PublicVersion = { ...shown, version: (last?.version ?? 0) + 1, publishedOn: context.today, title: text.title, sections: sectionsOf(text.body), correctedReason: text.correctedReason };
  const prepared = one.steps.findLast(({ stepId }) => stepId === lastStep(one.record, 'redaction')?.stepId);
  await manager.query(
    'insert into publication_version (document_id, version, content, prepared_by, released_by, released_at) values ($1, $2, $3, $4, $5, $6)',
    [documentId, content.version, content, prepared?.byName ?? '', actor.name, context.now],
  );
  await wantSite(manager);
}

/** The decision is gone; what was published of it stays, as such. */
export async function withdrawPublication({ manager, one }: SafetyScene, { on, reason }: { on: string; reason: string }): Promise<void> {
  await manager.query('update publication set withdrawn_on = $2, withdrawn_reason = $3 where case_id = $1 and withdrawn_on is null', [one.row.caseId, on, reason]);
  await wantSite(manager);
}

/** The public site is to be written anew: once, however many ask. */
export async function wantSite(manager: EntityManager): Promise<void> {
  await manager.query('update site_state set wanted = wanted + 1');
  await enqueue(manager, buildJob, 'site');
}

async function publicationId({ manager, one: { row } }: SafetyScene, { kind, number }: PublicCase): Promise<string> {
  await manager.query(
    `insert into publication (case_id, kind, slug, number, department, county, office_name) values ($1, $2, $3, $4, $5, $6, $7) on conflict (case_id) do nothing`,
    [row.caseId, kind, row.number.toLowerCase(), number, row.department, row.county, await nameOf(manager, row)],
  );
  const [found]: { documentId: string }[] = await manager.query('select document_id as "documentId" from publication where case_id = $1', [row.caseId]);
  return found?.documentId ?? '';
}

async function nameOf(manager: EntityManager, { office, department, county }: SafetyCaseEntity): Promise<string> {
  const [known]: { name: string }[] = await manager.query(`select message ->> 'name' as name from reference_office where id = $1`, [office]);
  return known?.name ?? officeName(department, county);
}
