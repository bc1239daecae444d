import { plainDate, type Ruling } from '@lianban/kernel';
import { defaultReadings, entitlement, type EntitlementValue } from '@lianban/procedure-subsidised-enrolment';
import type { EntityManager } from 'typeorm';
import { storeRulings } from '../matching/ruling-store.js';
import { windowOf, type ProcedureContext } from '../procedure-context.js';
import { createSettle, insertSettled, rulePayments, supersedeSettled } from './settle.sql.js';

interface PayTuple {
  category: string;
  insuranceYear: number;
  payDate: string;
}

/** Makes the empty temporary table `settle`, to be filled with persons whose enrolment is certain. */
export async function beginSettling(manager: EntityManager): Promise<void> {
  for (const statement of createSettle) await manager.query(statement);
}

/** Decides the benefit period of everyone in `settle`, once per distinct payment, and writes what changed. */
export async function settle(manager: EntityManager, context: ProcedureContext): Promise<void> {
  const tuples: PayTuple[] = await manager.query(
    `select distinct paid_as as category, insurance_year as "insuranceYear", paid_on::text as "payDate" from settle where paid_on is not null`,
  );
  const ruled = tuples.map((tuple) => ({ tuple, ruling: ruleOn(tuple, context) }));
  const ids = await storeRulings(manager, ruled.map(({ tuple, ruling }) => ({ rule: 'B.entitlement', facts: tuple, ruling })));
  const rows = ruled.map(({ tuple, ruling: { value } }, n) => ({
    paid_as: tuple.category, insurance_year: tuple.insuranceYear, paid_on: tuple.payDate, ruling_id: ids[n], starts_on: value.start, ends_on: value.end,
  }));
  await manager.query(rulePayments, [JSON.stringify(rows)]);
  await manager.query(supersedeSettled, [context.now]);
  await manager.query(insertSettled, [context.now]);
}

function ruleOn({ category, insuranceYear, payDate }: PayTuple, context: ProcedureContext): Ruling<EntitlementValue> {
  const window = windowOf(insuranceYear, context);
  const facts = { category, payDate: plainDate(payDate), coverageYear: insuranceYear, windowStart: window.opensOn, windowEnd: window.closesOn };
  const ruled = entitlement(facts, context.today, { readings: defaultReadings, calendar: context.calendar });
  if (!ruled.ok) throw new Error(`entitlement needs a calendar it does not have: ${ruled.refusal.code}`);
  return ruled.value;
}
