import { addEvents, closeOpenSteps, wakeCases } from '@lianban/casework';
import { appendAudit, systemActor } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import type { MatchTarget } from '../matching/match-job.js';
import type { ProcedureContext } from '../procedure-context.js';
import { enrolment } from '../enrolment.casework.js';
import { wakeVersionsOf } from './wake-versions.js';

/** A doubt that the lists no longer raise closes: `source-withdrawn` when its list was taken back, else `corrected`. */
export async function closeBySource(manager: EntityManager, caseIds: readonly string[], target: MatchTarget, context: ProcedureContext): Promise<void> {
  if (caseIds.length === 0) return;
  const [version]: { kind: string }[] = await manager.query('select kind from list_version where list = $1 and version = $2', [target.list, target.version]);
  const state = version?.kind === 'withdrawal' ? 'source-withdrawn' : 'corrected';
  await manager.query(
    `update confirmation_case set state = $2, closed_at = $3, closed_on = $4, revision = revision + 1 where case_id = any($1::uuid[]) and closed_at is null`,
    [caseIds, state, context.now, context.today],
  );
  await closeOpenSteps(enrolment, manager, caseIds, 'case-closed', context, { state: 'closed' });
  const text = `${target.list} 第 ${target.version} 版`;
  await addEvents(manager, caseIds, { at: context.now, action: `case.${state}`, by: '系统', text });
  await appendAudit(manager, { actor: systemActor, action: `case.${state}`, object: `version/${target.list}/${target.version}/${target.county}`, detail: { cases: caseIds } });
  await wakeCases(enrolment, manager, caseIds);
  await wakeVersionsOf(manager, caseIds);
}
