import type { CheckedText, CheckTextBody } from '@lianban/contracts';
import { applySuggestions, checkRedaction, redactionKinds, type RedactionFinding } from '@lianban/disclosure';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openFacts } from '../cases/facts-seal.js';
import { officeNames } from '../cases/kind-of.js';
import { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import { SafetyRecord } from '../safety-record.js';
import { knownDataOf } from './known-data.js';

/** What in a text must not become public, before anybody hands it in; with a case, also the names that it knows. Nothing of the text is kept. */
@Injectable()
export class CheckText {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord) {}

  check(actor: RequestActor, { title, body, caseId }: CheckTextBody): Promise<CheckedText> {
    return this.record.transact(actor, async (manager) => {
      const offices = await officeNames(manager, this.record);
      const findings = checkRedaction([{ field: 'title', text: title }, { field: 'body', text: body }], knownDataOf(await this.factsOf(manager, caseId), offices));
      const suggested = (field: string, text: string): string => applySuggestions(text, findings.filter((finding) => finding.field === field));
      return { findings: findings.map(viewOf), suggested: { title: suggested('title', title), body: suggested('body', body) } };
    });
  }

  /** Undefined without a case; a case that the reader does not see is none. */
  private async factsOf(manager: EntityManager, caseId: string | undefined): Promise<unknown> {
    if (caseId === undefined) return undefined;
    const row = await manager.findOneBy(SafetyCaseEntity, { caseId });
    if (!row) throw LianbanProblem.notFound('这一事项');
    return openFacts(this.record.keys.sealer, row.factsSealed);
  }
}

/** The key of a finding stays here: it is for those who answer for a warning. */
function viewOf({ key: _, masked, ...finding }: RedactionFinding): CheckedText['findings'][number] {
  return { ...finding, kindLabel: redactionKinds[finding.kind].label, sample: masked };
}
