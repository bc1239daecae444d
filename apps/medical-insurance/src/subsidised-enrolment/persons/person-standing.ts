import type { CountyCode, DepartmentCode } from '@lianban/contracts';
import type { RequestActor } from '@lianban/service';
import type { EntityManager } from 'typeorm';
import { may, reachOf, type Action } from '../access/permissions.js';
import type { ProcedureContext } from '../procedure-context.js';

/** Whether a post may act on a person: medical insurance on anyone, an office on whom it names or named. */
export async function mayOnPerson(manager: EntityManager, action: Action, actor: RequestActor, personId: string, context: ProcedureContext): Promise<boolean> {
  if (reachOf(action, actor.role) === 'city') return true;
  const claims: { department: DepartmentCode; county: CountyCode }[] = await manager.query(
    'select distinct department, county from identity where person_id = $1 and not withdrawn', [personId],
  );
  return claims.some(({ department, county }) => may(action, actor, { office: context.officeFor(department, county)?.id ?? '', county }));
}
