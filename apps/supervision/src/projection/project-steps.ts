import type { StepMessage } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import { arrivals } from '../notices/arrivals.js';

/**
 * Takes whole steps as their owners sent them: a revision not above the held one changes nothing, so that messages may
 * come twice and out of order. Notices that an office has not seen yet arrive in its inbox in the same transaction.
 */
export async function projectSteps(manager: EntityManager, service: string, messages: readonly StepMessage[]): Promise<void> {
  const latest = latestOfEach(messages);
  if (latest.length === 0) return;
  await manager.query(upsertSteps, [JSON.stringify(latest.map((message) => rowOf(service, message)))]);
  const notices = latest.flatMap(arrivals);
  if (notices.length > 0) await manager.query(insertNotices, [JSON.stringify(notices)]);
}

/** Whether this revision of the step, or a later one, is projected already. */
export async function isHeld(manager: EntityManager, { stepId, revision }: StepMessage): Promise<boolean> {
  const rows = await manager.query<unknown[]>('select from step_projection where step_id = $1 and revision >= $2', [stepId, revision]);
  return rows.length > 0;
}

function latestOfEach(messages: readonly StepMessage[]): StepMessage[] {
  const latest = new Map<string, StepMessage>();
  for (const message of messages) {
    if (message.revision >= (latest.get(message.stepId)?.revision ?? 0)) latest.set(message.stepId, message);
  }
  return [...latest.values()];
}

function rowOf(service: string, message: StepMessage): Record<string, unknown> {
  const { owner, provisional } = message;
  return {
    step_id: message.stepId, service, revision: message.revision, procedure: message.procedure, office: owner.office, department: owner.department,
    county: owner.county, term_working_days: message.termWorkingDays, opened_on: message.openedOn, remind_by: provisional?.earliestOn ?? message.dueOn,
    late_after: provisional?.latestOn ?? message.dueOn, suspended: message.suspensions.some(({ toOn }) => toOn === null), closed_on: message.closedOn, message,
  };
}

const columns = `step_id text, service text, revision int, procedure text, office text, department text, county text, term_working_days int,
  opened_on date, remind_by date, late_after date, suspended boolean, closed_on date, message jsonb`;

const upsertSteps = `
insert into step_projection as held (step_id, service, revision, procedure, office, department, county, term_working_days,
  opened_on, remind_by, late_after, suspended, closed_on, message)
select * from jsonb_to_recordset($1::jsonb) as given(${columns})
on conflict (step_id) do update set service = excluded.service, revision = excluded.revision, procedure = excluded.procedure,
  office = excluded.office, department = excluded.department, county = excluded.county, term_working_days = excluded.term_working_days,
  opened_on = excluded.opened_on, remind_by = excluded.remind_by, late_after = excluded.late_after, suspended = excluded.suspended,
  closed_on = excluded.closed_on, message = excluded.message
where held.revision < excluded.revision`;

const insertNotices = `
insert into office_notice (step_id, kind, office, county, title, text, case_id, case_number, procedure, due_on, arrived_at, issued_by)
select * from jsonb_to_recordset($1::jsonb) as given(step_id text, kind text, office text, county text, title text, text text, case_id text,
  case_number text, procedure text, due_on date, arrived_at timestamptz, issued_by text)
on conflict on constraint office_notice_once do nothing`;

/** A later watermark of a source replaces the held one. */
export async function recordWatermark(manager: EntityManager, mark: { service: string; at: string; businessToday: string }): Promise<void> {
  await manager.query(
    `insert into source_watermark as held (service, at, business_today) values ($1, $2, $3)
     on conflict (service) do update set at = excluded.at, business_today = excluded.business_today where held.at < excluded.at`,
    [mark.service, mark.at, mark.businessToday],
  );
}
