import { stepsTopic, type StepMessage } from '@lianban/contracts';
import { provisionalOf } from '@lianban/deadlines';
import { appendOutbox } from '@lianban/messaging';
import type { EntityManager } from 'typeorm';
import type { CaseworkProcedure } from '../casework-procedure.js';
import { ownCases } from '../procedures.js';

interface StepRow extends Omit<StepMessage, 'type' | 'procedure' | 'basis' | 'owner' | 'provisional'> {
  office: string;
  department: StepMessage['owner']['department'];
  county: StepMessage['owner']['county'];
  post: string | null;
  setting: string | null;
  earliestOn: string | null;
  latestOn: string | null;
  parties: Record<string, string>;
}

export interface Announcing {
  /** Steps that ended before the platform began to tell of them: nobody is told of their end. */
  past?: boolean;
}

const partiesOf = ({ news }: CaseworkProcedure): string => `jsonb_build_object(${(news?.partyColumns ?? []).map((column) => `'${column}', c.${column}`).join(', ')})`;

const load = (procedure: CaseworkProcedure): string => `
select s.step_id as "stepId", s.case_id as "caseId", c.number as "caseNumber", s.code, s.title, s.office, s.department, s.county, s.post, s.setting,
  s.opened_on::text as "openedOn", s.opened_at as "openedAt", s.term_working_days as "termWorkingDays", s.due_on::text as "dueOn",
  s.earliest_on::text as "earliestOn", s.latest_on::text as "latestOn", s.calendar_version as "calendarVersion", s.movements, s.suspensions,
  s.closed_at as "closedAt", s.closed_on::text as "closedOn", s.outcome, s.revision,
  coalesce((select jsonb_agg(jsonb_build_object('kind', n.kind, 'state', n.state, 'dueOn', n.due_on, 'at', n.recorded_at, 'byPost', n.by_post, 'text', n.text)
    order by n.recorded_at, n.due_on) from step_notice n where n.step_id = s.step_id), '[]') as notices, ${partiesOf(procedure)} as parties
from step s join ${procedure.caseTable} c using (case_id) where s.step_id = any($1::uuid[]) and ${ownCases(procedure, 'c')} order by s.step_id`;

/** Puts the whole of each step, as it now is, on the steps topic: in the transaction that changed it. Throws where one is no step of the procedure. */
export async function announceSteps(procedure: CaseworkProcedure, manager: EntityManager, stepIds: readonly string[], announcing: Announcing = {}): Promise<void> {
  if (stepIds.length === 0) return;
  const rows: StepRow[] = await manager.query(load(procedure), [stepIds]);
  if (rows.length !== new Set(stepIds).size) throw new Error(`a step is announced that is none of ${procedure.procedure}`);
  const topic = stepsTopic(procedure.service);
  await appendOutbox(manager, ...rows.map((row) => ({
    destination: 'kafka' as const, topic, key: row.stepId, headers: { type: 'step.v1' }, value: toMessage(procedure, row, announcing),
  })));
}

function toMessage({ procedure, basis, news }: CaseworkProcedure, { office, department, county, post, setting, earliestOn, latestOn, parties, ...row }: StepRow, { past }: Announcing): StepMessage {
  const why = basis[row.code];
  if (!why) throw new Error(`no basis is declared for steps of code ${row.code}`);
  const told = news && !(past && row.closedAt !== null) ? news.of({ ...row, office }, parties) : [];
  return {
    type: 'step.v1', procedure, ...row, ...(told.length > 0 && { news: told }), owner: { office, department, county, post }, basis: { ...why, setting }, provisional: provisionalOf({ earliestOn, latestOn }),
  };
}
