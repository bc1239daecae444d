import { appendOutbox, type OutboxEntry } from '@lianban/messaging';
import { listVersionId, taskQueue, workflowTypes, type ListVersionRef } from '@lianban/workflow-subsidised-enrolment/messages';
import type { EntityManager } from 'typeorm';

/** Tells the workflows of these list versions to look again, starting those that do not run. */
export async function wakeVersions(manager: EntityManager, versions: readonly ListVersionRef[]): Promise<void> {
  await appendOutbox(manager, ...versions.map(versionEntry));
}

/** A closed case may be the last that the versions which opened or adopted it wait for. */
export async function wakeVersionsOf(manager: EntityManager, caseIds: readonly string[]): Promise<void> {
  const versions: ListVersionRef[] = await manager.query(
    `select distinct v.list, v.version, v.county from case_version v join version_county c using (list, version, county)
     where v.case_id = any($1::uuid[]) and c.closed_at is null`,
    [caseIds],
  );
  await wakeVersions(manager, versions);
}

function versionEntry(ref: ListVersionRef): OutboxEntry {
  return { destination: 'workflow', workflowType: workflowTypes.listVersion, workflowId: listVersionId(ref), taskQueue, args: [ref] };
}
