import type { PersonPage } from '@lianban/procedure-subsidised-enrolment';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';

const rows = `
select list, opened_version as version, opened_line as line, row_id,
  facts || jsonb_build_object('county', county, 'validFrom', valid_from, 'validTo', valid_to) as facts from register_row where person_id = $1
union all select list, opened_version, opened_line, row_id, jsonb_build_object('diedOn', died_on, 'validTo', valid_to) from death where person_id = $1
union all select list, opened_version, opened_line, row_id, jsonb_build_object('insuredOn', insured_on, 'benefitsFrom', benefits_from, 'validTo', valid_to) from employee_insurance where person_id = $1
union all select list, opened_version, opened_line, row_id, jsonb_build_object('insuranceYear', insurance_year::text, 'paidFen', paid_fen::text, 'paidOn', paid_on) from payment where person_id = $1
union all select list, opened_version, opened_line, row_id,
  jsonb_build_object('school', school, 'schoolKind', school_kind, 'schoolYear', school_year::text, 'term', term, 'enteredOn', entered_on, 'validTo', valid_to) from student where person_id = $1
union all select list, opened_version, opened_line, row_id, jsonb_build_object('cardState', state, 'issuedOn', issued_on, 'validUntil', valid_until, 'validTo', valid_to) from social_security_card where person_id = $1
order by list, row_id desc`;

/** What the registers of other departments hold on a person, with list, version and line. */
export async function loadRegisterRows(manager: EntityManager, personId: string): Promise<z.output<typeof PersonPage>['register']> {
  const found: z.output<typeof PersonPage>['register'] = await manager.query(rows, [personId]);
  return found.map(({ list, version, line, facts }) => ({ list, version, line, facts }));
}
