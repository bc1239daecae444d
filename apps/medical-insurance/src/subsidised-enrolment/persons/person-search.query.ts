import { isIdNumber } from '@lianban/kernel';
import { appendAudit } from '@lianban/persistence';
import type { PersonPage, PersonSearchBody, RevealedPerson } from '@lianban/procedure-subsidised-enrolment';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { ProcedureContext } from '../procedure-context.js';
import { ProcedureRecord } from '../procedure-record.js';
import { loadCases, loadPersons } from '../queries/case-summary.js';
import { maskPerson, openPerson } from '../queries/mask.js';
import { loadRulingsOf } from '../queries/rulings.js';
import { loadIdentities } from '../queries/source-rows.js';
import { loadEnrolments } from './enrolments.js';
import { mayOnPerson } from './person-standing.js';
import { loadRegisterRows } from './register-rows.js';

type Page = z.output<typeof PersonPage>;

/** Everything that put a person in or out, found by the full number and a purpose; every look is audited. */
@Injectable()
export class PersonRead {
  constructor(@Inject(ProcedureRecord) private readonly record: ProcedureRecord) {}

  /** An unknown person and one whom the reader may not see are answered alike. */
  async search(actor: RequestActor, { idNumber, purpose }: z.output<typeof PersonSearchBody>): Promise<Page> {
    const digest = this.record.keys.digester.idDigest(mustBeIdNumber(idNumber));
    const page = await this.record.transact(actor, async (manager, context) => {
      const [found]: { personId: string }[] = await manager.query('select person_id as "personId" from person where id_digest = $1', [digest]);
      const seen = found && (await mayOnPerson(manager, 'person.read', actor, found.personId, context)) ? found.personId : null;
      await appendAudit(manager, { actor, action: 'person.search', object: found ? `person/${found.personId}` : 'person/unknown', purpose, detail: { shown: seen !== null } });
      return seen ? this.page(manager, actor, seen, purpose, context) : null;
    });
    if (!page) throw LianbanProblem.notFound('按此号码查询的人员');
    return page;
  }

  /** Clear text on a person's click: audited with its purpose, shown for 60 s. */
  reveal(actor: RequestActor, personId: string, purpose: string): Promise<z.output<typeof RevealedPerson>> {
    return this.record.transact(actor, async (manager, context) => {
      const person = (await loadPersons(manager, [personId])).get(personId);
      if (!person || !(await mayOnPerson(manager, 'person.reveal', actor, personId, context))) throw LianbanProblem.notFound('该人员');
      await appendAudit(manager, { actor, action: 'person.reveal', object: `person/${personId}`, purpose });
      return openPerson(this.record.keys.sealer, person);
    });
  }

  private async page(manager: EntityManager, actor: RequestActor, personId: string, purpose: string, context: ProcedureContext): Promise<Page> {
    const sealed = (await loadPersons(manager, [personId])).get(personId);
    if (!sealed) throw LianbanProblem.notFound('该人员');
    const caseIds: { caseId: string }[] = await manager.query('select case_id as "caseId" from confirmation_case where person_id = $1 order by opened_at desc', [personId]);
    const cases = await loadCases(this.record, manager, caseIds.map(({ caseId }) => caseId), actor, context);
    const identities = await loadIdentities(manager, personId);
    const rulings = await loadRulingsOf(manager, personId);
    return {
      personId, ...maskPerson(this.record.keys.sealer, sealed), searchedFor: purpose, identities: identities.map(({ rowId: _, ...row }) => row),
      register: await loadRegisterRows(manager, personId), enrolments: await loadEnrolments(manager, personId),
      rulings: rulings.map((row) => ({ ...row, at: row.at.toISOString(), outcome: row.outcome as Page['rulings'][number]['outcome'] })),
      cases: cases.map(({ summary }) => summary),
    };
  }
}

function mustBeIdNumber(text: string): string {
  const idNumber = text.trim().normalize('NFKC').toUpperCase();
  if (isIdNumber(idNumber)) return idNumber;
  const error = { field: 'idNumber', code: 'ID_NUMBER_INVALID', message: '证件号码不是有效的 18 位居民身份证号码', remedy: '请核对后输入完整号码' };
  throw new LianbanProblem('VALIDATION_FAILED', 422, { detail: error.message, remedy: error.remedy, errors: [error] });
}
