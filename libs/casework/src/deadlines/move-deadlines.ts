import { dueOfStep } from '@lianban/deadlines';
import { appendAudit, enqueue, systemActor } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import type { CaseworkProcedure } from '../casework-procedure.js';
import { ownSteps } from '../procedures.js';
import type { CaseworkContext } from '../record/casework-context.js';
import type { CaseworkRecord } from '../record/casework-record.js';
import { announceSteps } from '../steps/announce-steps.js';
import { mustReach } from '../steps/due-of.js';
import { moveSuspended } from './move-suspended.js';
import { wakeJob } from './wake-open-cases.js';

/** Kind of the job that recomputes deadlines after a holiday notice; its subject is the notice's id. */
export const moveJob = 'move-deadlines';
const BATCH = 500;

interface Term {
  openedOn: string;
  termWorkingDays: number;
}

/**
 * Recomputes running deadlines once per distinct start and term, and one by one where a step was suspended. Only steps
 * that moved are written, announced and audited; a day that a fact set stays. The cases are woken in any case: what
 * moved before a job was cut short no longer counts as moved. Answers how many moved.
 */
export async function moveDeadlines(procedure: CaseworkProcedure, record: CaseworkRecord, noticeId: string): Promise<number> {
  const terms: Term[] = await record.transact(systemActor, (manager) =>
    manager.query(
      `select distinct opened_on::text as "openedOn", term_working_days as "termWorkingDays" from step
       where closed_at is null and term_working_days is not null and suspensions = '[]' and ${ownSteps(procedure, 'step')} order by 1, 2`,
    ),
  );
  const reason = `节假日安排已更新（${noticeId}）`;
  let moved = await moveSuspended(procedure, record, noticeId, reason);
  for (const term of terms) moved += await moveTerm(procedure, record, term, noticeId, reason);
  await record.transact(systemActor, (manager) => enqueue(manager, wakeJob, `notice/${noticeId}`));
  return moved;
}

async function moveTerm(procedure: CaseworkProcedure, record: CaseworkRecord, term: Term, noticeId: string, reason: string): Promise<number> {
  let moved = 0;
  for (let last = BATCH; last === BATCH; ) {
    last = await record.transact(systemActor, (manager, context) => moveSome(procedure, manager, term, noticeId, reason, context));
    moved += last;
  }
  return moved;
}

const update = (procedure: CaseworkProcedure): string => `
update step set due_on = $3, earliest_on = $4, latest_on = $5, calendar_version = $6, revision = revision + 1,
  movements = case when due_on = $3::date then movements else movements || jsonb_build_array(jsonb_build_object('fromOn', due_on, 'toOn', $3::date, 'reason', $7::text, 'at', $8::text)) end
where step_id in (
  select step_id from step where closed_at is null and opened_on = $1 and term_working_days = $2 and suspensions = '[]' and ${ownSteps(procedure, 'step')}
    and (due_on, earliest_on, latest_on) is distinct from ($3::date, $4::date, $5::date) order by step_id limit ${BATCH} for update
) returning step_id as "stepId"`;

async function moveSome(procedure: CaseworkProcedure, manager: EntityManager, term: Term, noticeId: string, reason: string, context: CaseworkContext): Promise<number> {
  const due = mustReach(dueOfStep(context.calendar, { ...term, fixedOn: null, fixedSinceOn: null, suspensions: [] }));
  const range = due.provisional ?? null;
  const [moved]: [{ stepId: string }[], number] = await manager.query(update(procedure), [
    term.openedOn, term.termWorkingDays, due.dueOn, range?.earliestOn ?? null, range?.latestOn ?? null, due.calendarVersion, reason, context.now.toISOString(),
  ]);
  const ids = moved.map(({ stepId }) => stepId);
  if (ids.length === 0) return 0;
  await announceSteps(procedure, manager, ids);
  await appendAudit(manager, { actor: systemActor, action: 'step.moved', object: `calendar-notice/${noticeId}`, detail: { dueOn: due.dueOn, steps: ids } });
  return ids.length;
}
