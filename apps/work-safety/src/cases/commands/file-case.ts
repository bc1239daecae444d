import { beginCase, loadCase, nextCaseNumber, type CaseActor, type CaseworkContext } from '@lianban/casework';
import { yearOf } from '@lianban/kernel';
import type { EntityManager } from 'typeorm';
import { sealFacts } from '../facts-seal.js';
import { SafetyCaseEntity } from '../safety-case.entity.js';
import type { SafetyKind } from '../safety-kind.js';
import type { SafetyRecord } from '../../safety-record.js';

/** A case to be written: its columns, and the facts that go sealed into it. */
export interface NewCase<Facts = unknown> extends Pick<SafetyCaseEntity, 'reference' | 'title' | 'party' | 'county' | 'department' | 'office' | 'happenedOn' | 'warningOn'> {
  parentCaseId?: string | null;
  facts: Facts;
}

/** Writes a case with its number and opens what is owed first. Undefined: its office has one of this reference already. */
export async function fileCase(kind: SafetyKind, record: SafetyRecord, manager: EntityManager, context: CaseworkContext, actor: CaseActor, wanted: NewCase): Promise<SafetyCaseEntity | undefined> {
  const { facts, parentCaseId = null, ...columns } = wanted;
  const { raw } = await manager.createQueryBuilder().insert().into(SafetyCaseEntity).values({
    ...columns, parentCaseId, procedure: kind.slug, number: await nextCaseNumber(manager, kind.prefix, yearOf(context.today)), factsSealed: sealFacts(record.keys.sealer, facts),
    openedAt: context.now, openedOn: context.today, openedBy: actor.post,
  }).orIgnore().returning('case_id').execute();
  const [made] = raw as { case_id: string }[];
  if (!made) return undefined;
  const row = await manager.findOneByOrFail(SafetyCaseEntity, { caseId: made.case_id });
  await beginCase(kind, { casework: record, manager, context, actor, one: await loadCase(kind, record, manager, row) });
  return row;
}
