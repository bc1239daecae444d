import { accepted, refused, type Outcome } from '@lianban/kernel';
import { departments, officeId, officeName, type DepartmentCode } from '@lianban/contracts';
import { openStepOf } from '@lianban/steps';
import type { AlertTurn } from '../assessed-subject.js';
import type { AlertContext, AlertEffect, AlertRefusal } from '../share-alert.commands.js';
import type { ShareAlert } from '../share-alert.state.js';

/** A person gives the alert to another department's office in the city; `ending`: how the coordination that led to it ends. */
export function handedOver(record: ShareAlert, { department, reason }: { department: DepartmentCode; reason: string }, context: AlertContext, ending = 'moot'): Outcome<AlertEffect[], AlertRefusal> {
  if (record.facts.mute) return refused('MUTED');
  const to: AlertTurn = { office: officeId(department, null), department, county: null };
  if (to.office === record.facts.owner.office) return refused('SAME_OFFICE', { field: 'department', on: departments[department] });
  if (!context.hasOffice(department)) return refused('OFFICE_UNKNOWN', { field: 'department', on: departments[department] });
  return accepted(ownerEffects(record, to, reason, ending));
}

/** Another office restores from here on, with the whole of its term; the former one's step ends as handed over. */
export function ownerEffects(record: ShareAlert, to: AlertTurn, reason: string, ending = 'moot'): AlertEffect[] {
  const [restore, coordinate] = [openStepOf(record, 'restore'), openStepOf(record, 'coordinate')];
  return [
    ...(restore ? [{ type: 'step-closed', code: 'restore', outcome: 'handed-over', data: { ...restore.data, to: officeName(to.department, to.county), reason } } as const] : []),
    ...(coordinate ? [{ type: 'step-closed', code: 'coordinate', outcome: ending, data: ending === 'moot' ? coordinate.data : { ...coordinate.data, department: to.department, reason } } as const] : []),
    { type: 'facts-changed', facts: { owner: to, asked: null, explanation: null } },
  ];
}
