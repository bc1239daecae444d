import { plainDate, type PlainDate, type Ruling } from '@lianban/kernel';
import { defaultReadings, employeeTransition, entitlement, type EntitlementValue } from '@lianban/procedure-subsidised-enrolment';
import { windowOf, type ProcedureContext } from '../procedure-context.js';

/** What a benefit period depends on besides the person: how and when the year was paid for, and since when employee benefits run. */
export interface PayTuple {
  category: string;
  insuranceYear: number;
  payDate: string;
  employeeBenefitStart: string | null;
}

export type BenefitPeriod = EntitlementValue & { segments: [PlainDate, PlainDate][] };

/** From when to when resident benefits run (arts. 16–19), and no further than employee benefits let them (art. 22). */
export function benefitPeriod({ category, insuranceYear, payDate, employeeBenefitStart }: PayTuple, context: ProcedureContext): Ruling<BenefitPeriod> {
  const window = windowOf(insuranceYear, context);
  const facts = { category, payDate: plainDate(payDate), coverageYear: insuranceYear, windowStart: window.opensOn, windowEnd: window.closesOn };
  const ruled = entitlement(facts, context.today, { readings: defaultReadings, calendar: context.calendar });
  if (!ruled.ok) throw new Error(`entitlement needs a calendar it does not have: ${ruled.refusal.code}`);
  const { value, because, steps, asOf } = ruled.value;
  const whole: [PlainDate, PlainDate][] = value.start && value.end ? [[value.start, value.end]] : [];
  if (!employeeBenefitStart) return { asOf, because, steps, value: { ...value, segments: whole } };
  const rest = employeeTransition({ residentStart: value.start, residentEnd: value.end, employeeBenefitStart: plainDate(employeeBenefitStart) }, asOf);
  const first = rest.value.segments[0];
  return {
    asOf, because: [...because, ...rest.because], steps: [...steps, ...rest.steps],
    value: { ...value, start: first?.[0] ?? null, end: first?.[1] ?? null, segments: rest.value.segments },
  };
}
