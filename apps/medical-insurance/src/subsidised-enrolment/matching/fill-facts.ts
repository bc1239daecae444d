import { findSetting, plainDate, type PlainDate } from '@lianban/kernel';
import { defaultReadings, entitlement } from '@lianban/procedure-subsidised-enrolment';
import type { EntityManager } from 'typeorm';
import { windowOf, type ProcedureContext } from '../procedure-context.js';
import { fillMatchFacts } from './match-facts.sql.js';

/** Puts the facts of every person of `batch_person` for one insurance year into `match_fact`. */
export async function fillFacts(manager: EntityManager, insuranceYear: number, context: ProcedureContext): Promise<void> {
  await fillPaymentStarts(manager, insuranceYear, context);
  const window = windowOf(insuranceYear, context);
  const contribution = findSetting(context.settings, `subsidised-enrolment.contribution-fen.${insuranceYear}`, context.today)?.value ?? null;
  await manager.query(fillMatchFacts, [insuranceYear, window.opensOn, window.closesOn, context.today, contribution]);
}

/** The first day of benefits of each distinct payment day, by rule, for SQL to compare with. */
async function fillPaymentStarts(manager: EntityManager, insuranceYear: number, context: ProcedureContext): Promise<void> {
  const days: { paidOn: string }[] = await manager.query(
    `select distinct paid_on::text as "paidOn" from payment join batch_person using (person_id)
     where insurance_year = $1 and closed_version is null and paid_on is not null`,
    [insuranceYear],
  );
  const starts = days.map(({ paidOn }) => ({ paid_on: paidOn, starts_on: startOf(plainDate(paidOn), insuranceYear, context) }));
  await manager.query(
    'insert into payment_start select paid_on, $2, starts_on from jsonb_to_recordset($1::jsonb) as t(paid_on date, starts_on date)',
    [JSON.stringify(starts), insuranceYear],
  );
}

function startOf(payDate: PlainDate, coverageYear: number, context: ProcedureContext): PlainDate | null {
  const window = windowOf(coverageYear, context);
  const facts = { category: 'general', payDate, coverageYear, windowStart: window.opensOn, windowEnd: window.closesOn };
  const ruled = entitlement(facts, context.today, { readings: defaultReadings, calendar: context.calendar });
  return ruled.ok ? ruled.value.value.start : null;
}
