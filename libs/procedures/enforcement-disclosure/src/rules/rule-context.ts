import { officialCalendar, type Calendar } from '@lianban/calendar';
import { defaultReadings, type Readings } from '../readings.js';

/** What a rule takes besides its facts: how ambiguous text is read, and which days are worked. */
export interface RuleContext {
  readings: Readings;
  calendar: Calendar;
}

export const defaultContext: RuleContext = { readings: defaultReadings, calendar: officialCalendar };
