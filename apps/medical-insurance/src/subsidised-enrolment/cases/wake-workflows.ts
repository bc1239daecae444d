import { appendOutbox, type OutboxEntry } from '@lianban/messaging';
import {
  confirmationCaseId, listVersionId, taskQueue, workflowTypes, type CaseRef, type ListVersionRef,
} from '@lianban/workflow-subsidised-enrolment/messages';
import type { EntityManager } from 'typeorm';

/** Tells the workflows of these cases to look again, starting those that do not run: through the outbox of the record's transaction. */
export async function wakeCases(manager: EntityManager, caseIds: readonly string[]): Promise<void> {
  await appendOutbox(manager, ...[...new Set(caseIds)].map((caseId) => caseEntry({ caseId })));
}

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

function caseEntry(ref: CaseRef): OutboxEntry {
  return { destination: 'workflow', workflowType: workflowTypes.confirmationCase, workflowId: confirmationCaseId(ref), taskQueue, args: [ref] };
}

function versionEntry(ref: ListVersionRef): OutboxEntry {
  return { destination: 'workflow', workflowType: workflowTypes.listVersion, workflowId: listVersionId(ref), taskQueue, args: [ref] };
}
