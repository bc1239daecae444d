import type { EntityManager } from 'typeorm';
import { storeRulings } from '../matching/ruling-store.js';
import type { ProcedureContext } from '../procedure-context.js';
import { benefitPeriod, type PayTuple } from './benefit-period.js';
import { createSettle, insertSettled, noteEmployeeBenefits, rulePayments, supersedeSettled } from './settle.sql.js';

/** Makes the empty temporary table `settle`, to be filled with persons whose enrolment is certain. */
export async function beginSettling(manager: EntityManager): Promise<void> {
  for (const statement of createSettle) await manager.query(statement);
}

/** Decides the benefit period of everyone in `settle`, once per distinct payment, and writes what changed. */
export async function settle(manager: EntityManager, context: ProcedureContext): Promise<void> {
  await manager.query(noteEmployeeBenefits);
  const tuples: PayTuple[] = await manager.query(
    `select distinct paid_as as category, insurance_year as "insuranceYear", paid_on::text as "payDate", employee_from::text as "employeeBenefitStart" from settle where paid_on is not null`,
  );
  const ruled = tuples.map((tuple) => ({ tuple, ruling: benefitPeriod(tuple, context) }));
  const ids = await storeRulings(manager, ruled.map(({ tuple, ruling }) => ({ rule: 'B.entitlement', facts: tuple, ruling })));
  const rows = ruled.map(({ tuple, ruling: { value } }, n) => ({
    paid_as: tuple.category, insurance_year: tuple.insuranceYear, paid_on: tuple.payDate, employee_from: tuple.employeeBenefitStart, ruling_id: ids[n],
    starts_on: value.start, ends_on: value.end,
  }));
  await manager.query(rulePayments, [JSON.stringify(rows)]);
  await manager.query(supersedeSettled, [context.now]);
  await manager.query(insertSettled, [context.now]);
}
