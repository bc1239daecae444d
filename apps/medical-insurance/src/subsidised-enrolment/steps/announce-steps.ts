import { stepsTopic, type StepMessage } from '@lianban/contracts';
import { appendOutbox } from '@lianban/messaging';
import type { EntityManager } from 'typeorm';
import { stepBasis } from './step-terms.js';

interface StepRow extends Omit<StepMessage, 'type' | 'procedure' | 'basis' | 'owner' | 'suspensions' | 'provisional'> {
  office: string;
  department: StepMessage['owner']['department'];
  county: StepMessage['owner']['county'];
  setting: string | null;
  earliestOn: string | null;
  latestOn: string | null;
}

const load = `
select s.step_id as "stepId", s.case_id as "caseId", c.number as "caseNumber", s.code, s.title, s.office, s.department, s.county, s.setting,
  s.opened_on::text as "openedOn", s.opened_at as "openedAt", s.term_working_days as "termWorkingDays", s.due_on::text as "dueOn",
  s.earliest_on::text as "earliestOn", s.latest_on::text as "latestOn", s.calendar_version as "calendarVersion", s.movements,
  s.closed_at as "closedAt", s.closed_on::text as "closedOn", s.outcome, s.revision,
  coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'state', n.state, 'dueOn', n.due_on, 'at', n.recorded_at, 'byPost', n.by_post, 'text', n.text)
    order by n.recorded_at, n.due_on) from step_notice n where n.step_id = s.step_id), '[]') as notices
from step s join confirmation_case c using (case_id) where s.step_id = any($1::uuid[]) order by s.step_id`;

/** Puts the whole of each step, as it now is, on the steps topic: in the transaction that changed it. */
export async function announceSteps(manager: EntityManager, stepIds: readonly string[]): Promise<void> {
  if (stepIds.length === 0) return;
  const rows: StepRow[] = await manager.query(load, [stepIds]);
  await appendOutbox(manager, ...rows.map((row) => ({
    destination: 'kafka' as const, topic: stepsTopic('medical-insurance'), key: row.stepId, headers: { type: 'step.v1' }, value: toMessage(row),
  })));
}

function toMessage({ office, department, county, setting, earliestOn, latestOn, ...row }: StepRow): StepMessage {
  return {
    type: 'step.v1', procedure: 'subsidised-enrolment', ...row, owner: { office, department, county, post: null }, basis: { ...stepBasis, setting },
    suspensions: [], provisional: earliestOn && latestOn && earliestOn !== latestOn ? { earliestOn, latestOn } : null,
  };
}
