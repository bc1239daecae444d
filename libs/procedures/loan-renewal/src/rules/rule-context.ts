import { officialCalendar, type Calendar } from '@lianban/calendar';
import { shippedLprTable, type LprTable } from '../figures/lpr.figure.js';
import { defaultReadings, type Readings } from '../readings.js';

/** What a rule takes besides its facts: how ambiguous text is read, which days are worked, the rates in force. */
export interface RuleContext {
  readings: Readings;
  calendar: Calendar;
  lpr: LprTable;
}

export const defaultContext: RuleContext = { readings: defaultReadings, calendar: officialCalendar, lpr: shippedLprTable };
