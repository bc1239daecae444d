import { addEvents, type CaseScene } from '@lianban/casework';
import type { AccidentEffect, AccidentFacts } from '@lianban/procedure-accident-investigation';
import { fileCase } from '../cases/commands/file-case.js';
import { placeOf } from '../cases/office-places.js';
import type { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import type { SafetyCase, SafetyKind } from '../cases/safety-kind.js';
import type { SafetyStepEntity } from '../cases/safety-step.entity.js';
import type { SafetyRecord } from '../safety-record.js';

type Referred = Extract<AccidentEffect, { type: 'accident-referred' }>;

/** An accident that rose to a grade which another government investigates: the city opens a case of its own in the same transaction; the province keeps no record here. */
export async function referAccident({ casework, manager, context, actor, one: { row, record } }: CaseScene<SafetyCaseEntity, SafetyStepEntity, SafetyCase<AccidentFacts>>, { to, type: _, ...toll }: Referred, kind: SafetyKind): Promise<void> {
  if (to === 'province') return;
  const { office } = placeOf('government', null, context);
  const facts: AccidentFacts = { ...record.facts, ...toll, investigatedBy: 'city' };
  const made = await fileCase(kind, casework as SafetyRecord, manager, context, actor, {
    facts, title: facts.title, party: facts.firmName, county: null, department: 'government', office, reference: null, happenedOn: facts.happenedOn, warningOn: null, parentCaseId: row.caseId,
  });
  if (made) await addEvents(manager, [row.caseId], { at: context.now, action: 'case.referred-to', by: actor.name, text: `已移送市人民政府，事项 ${made.number}` });
}
