import { appendAudit, enqueue, systemActor } from '@lianban/persistence';
import type { CountyCode, DepartmentCode } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import type { CaseworkProcedure } from '../casework-procedure.js';
import { ownSteps } from '../procedures.js';
import type { CaseworkRecord } from '../record/casework-record.js';
import { announceSteps } from '../steps/announce-steps.js';
import { wakeJob } from './wake-open-cases.js';

/** Kind of the job that gives steps nobody answers for to an office that the directory has since named. */
export const assignJob = 'assign-offices';

interface Unassigned {
  stepId: string;
  department: DepartmentCode;
  county: CountyCode | null;
}

interface Given {
  stepId: string;
  office: string;
}

export async function assignOffices(procedure: CaseworkProcedure, record: CaseworkRecord): Promise<void> {
  await record.transact(systemActor, async (manager, context) => {
    const open: Unassigned[] = await manager.query(
      `select step_id as "stepId", department, county from step where closed_at is null and not assigned and ${ownSteps(procedure, 'step')} order by step_id for update`,
    );
    const wanted = open.flatMap((step) => {
      const office = context.officeFor(step.department, step.county)?.id;
      return office ? [{ stepId: step.stepId, office }] : [];
    });
    const given = await give(manager, wanted);
    if (given.length === 0) return;
    await announceSteps(procedure, manager, given.map(({ stepId }) => stepId));
    await appendAudit(manager, { actor: systemActor, action: 'step.assigned', object: 'directory', detail: { steps: given } });
    await enqueue(manager, wakeJob, 'directory');
  });
}

/** Where the office already owes its own answer in the case, the step stays visibly unassigned instead of doubling it. */
async function give(manager: EntityManager, wanted: readonly Given[]): Promise<Given[]> {
  if (wanted.length === 0) return [];
  const [given]: [Given[], number] = await manager.query(
    `update step s set office = g.office, assigned = true, revision = s.revision + 1
     from jsonb_to_recordset($1::jsonb) as g("stepId" uuid, office text) where s.step_id = g."stepId"
       and not exists (select 1 from step o where o.case_id = s.case_id and o.case_round = s.case_round and o.code = s.code and o.round = s.round and o.office = g.office)
     returning s.step_id as "stepId", s.office`,
    [JSON.stringify(wanted)],
  );
  return given;
}
