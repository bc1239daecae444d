import { actAsService, refusalProblem, type CaseActor, type CaseworkContext } from '@lianban/casework';
import type { FiledSafetyCase } from '@lianban/contracts';
import { accidentFilingRefusals, fileAccident, type AccidentFacts, type FileAccidentBody } from '@lianban/procedure-accident-investigation';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mustBeAllowed } from '../cases/access/permissions.js';
import { fileCase, type NewCase } from '../cases/commands/file-case.js';
import type { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import { SafetyRecord } from '../safety-record.js';
import { accidentKind } from './accident-kind.js';

const refused = refusalProblem('accident-investigation', accidentFilingRefusals);

/** Item 7: the government that investigates enters the accident. One transaction. */
@Injectable()
export class FileAccident {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord) {}

  file(actor: RequestActor, body: FileAccidentBody): Promise<FiledSafetyCase> {
    return this.record.transact(actor, async (manager, context) => {
      mustBeAllowed('accident.file', actor, { office: actor.office, county: null });
      const facts = fileAccident(body, { county: actor.county, today: context.today, settings: context.settings });
      if (!facts.ok) throw refused(facts.refusal);
      await actAsService(manager);
      const row = await openAccident(this.record, manager, context, actor, actor.office, facts.value);
      return { caseId: row.caseId, number: row.number, revision: row.revision };
    });
  }
}

/** The case of an accident at the government that investigates it. */
export async function openAccident(record: SafetyRecord, manager: EntityManager, context: CaseworkContext, actor: CaseActor, office: string, facts: AccidentFacts): Promise<SafetyCaseEntity> {
  const row = await fileCase(accidentKind, record, manager, context, actor, accidentColumns(office, facts));
  if (!row) throw new Error('an accident has no reference that could be taken');
  return row;
}

export function accidentColumns(office: string, facts: AccidentFacts): NewCase<AccidentFacts> {
  const { title, firmName, county, happenedOn, investigatedBy } = facts;
  return { facts, title, party: firmName, county: investigatedBy === 'city' ? null : county, department: 'government', office, reference: null, happenedOn, warningOn: null };
}
