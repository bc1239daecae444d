import { appendAudit, enqueue, systemActor } from '@lianban/persistence';
import { plainDate } from '@lianban/kernel';
import type { EntityManager } from 'typeorm';
import type { ProcedureContext } from '../procedure-context.js';
import type { ProcedureRecord } from '../procedure-record.js';
import { announceSteps } from '../steps/announce-steps.js';
import { dueOf } from '../steps/step-terms.js';
import { wakeJob } from './wake-open-cases.js';

/** Kind of the job that recomputes deadlines after a holiday notice; its subject is the notice's id. */
export const moveJob = 'move-deadlines';
const BATCH = 500;

interface Term {
  openedOn: string;
  termWorkingDays: number;
}

/** Recomputes every running deadline once per distinct start and term; only steps that moved are written, announced and audited. */
export async function moveDeadlines(record: ProcedureRecord, noticeId: string): Promise<number> {
  const terms: Term[] = await record.transact(systemActor, (manager) =>
    manager.query(`select distinct opened_on::text as "openedOn", term_working_days as "termWorkingDays" from step where closed_at is null order by 1, 2`),
  );
  let moved = 0;
  for (const term of terms) moved += await moveTerm(record, term, noticeId);
  if (moved > 0) await record.transact(systemActor, (manager) => enqueue(manager, wakeJob, `notice/${noticeId}`));
  return moved;
}

async function moveTerm(record: ProcedureRecord, term: Term, noticeId: string): Promise<number> {
  let moved = 0;
  for (let last = BATCH; last === BATCH; ) {
    last = await record.transact(systemActor, (manager, context) => moveSome(manager, term, noticeId, context));
    moved += last;
  }
  return moved;
}

const update = `
update step set due_on = $3, earliest_on = $4, latest_on = $5, calendar_version = $6, revision = revision + 1,
  movements = case when due_on = $3::date then movements else movements || jsonb_build_array(jsonb_build_object('fromOn', due_on, 'toOn', $3::date, 'reason', $7::text, 'at', $8::text)) end
where step_id in (
  select step_id from step where closed_at is null and opened_on = $1 and term_working_days = $2
    and (due_on, earliest_on, latest_on) is distinct from ($3::date, $4::date, $5::date) order by step_id limit ${BATCH} for update
) returning step_id as "stepId"`;

async function moveSome(manager: EntityManager, term: Term, noticeId: string, context: ProcedureContext): Promise<number> {
  const due = dueOf(plainDate(term.openedOn), term.termWorkingDays, context.calendar);
  const range = due.provisional ?? null;
  const reason = `节假日安排已更新（${noticeId}）`;
  const [moved]: [{ stepId: string }[], number] = await manager.query(update, [
    term.openedOn, term.termWorkingDays, due.dueOn, range?.earliestOn ?? null, range?.latestOn ?? null, due.calendarVersion, reason, context.now.toISOString(),
  ]);
  const ids = moved.map(({ stepId }) => stepId);
  if (ids.length === 0) return 0;
  await announceSteps(manager, ids);
  await appendAudit(manager, { actor: systemActor, action: 'step.moved', object: `calendar-notice/${noticeId}`, detail: { dueOn: due.dueOn, steps: ids } });
  return ids.length;
}
