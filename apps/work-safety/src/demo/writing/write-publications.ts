import { writeRows } from '@lianban/casework/demo';
import type { EntityManager } from 'typeorm';
import type { DemoCase } from '../telling/demo-case.js';

/** What the public sees of these cases, with every version. */
export async function writePublications(manager: EntityManager, cases: readonly DemoCase[]): Promise<void> {
  const published = cases.flatMap(({ row, publication }) => (publication ? [{ row, publication, record: publication.record() }] : []));
  await writeRows(manager, 'publication', published.map(({ row, record: { documentId, kind, slug, number, department, county, officeName, withdrawn } }) => ({
    document_id: documentId, case_id: row.caseId, kind, slug, number, department, county, office_name: officeName, withdrawn_on: withdrawn?.on ?? null, withdrawn_reason: withdrawn?.reason ?? null,
  })));
  await writeRows(manager, 'publication_version', published.flatMap(({ publication: { documentId, versions } }) => versions.map(({ content, release }) => ({
    document_id: documentId, version: content.version, content, prepared_by: release.preparedBy, released_by: release.releasedBy, released_at: release.releasedAt,
  }))));
}
