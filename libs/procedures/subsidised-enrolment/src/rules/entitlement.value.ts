import type { Outcome, PlainDate, RulingStep } from '@lianban/kernel';

export type EntitlementRule =
  | 'A17_WINDOW' | 'A17_WAITING' | 'A18_BIRTH_YEAR' | 'A18_NEXT_YEAR' | 'A19_SUBSIDISED' | 'A19_ASSISTED' | 'A19_EMPLOYEE' | 'A19_OTHER';

/** From when to when benefits run; both null when the payment gives none in its year. Dates inclusive. */
export interface EntitlementValue {
  start: PlainDate | null;
  end: PlainDate | null;
  rule: EntitlementRule;
  waitingDays: number;
  retroFrom: PlainDate | null;
}

/** Why a payment outside the window does not wait, and from which day it counts. */
export interface Exemption {
  rule: EntitlementRule;
  from: PlainDate;
  retroFrom?: PlainDate;
  waitingDays?: number;
  steps: [RulingStep, ...RulingStep[]];
}
export type Exempt = Outcome<Exemption | null, 'CALENDAR_NOT_COVERED'>;
