import { officialCalendar } from '@lianban/calendar';
import { plainDate } from '@lianban/kernel';
import { expect, test } from '@jest/globals';
import { benefitPeriod } from './benefit-period.js';

const context = { now: new Date('2026-10-12T02:00:00Z'), today: plainDate('2026-10-12'), calendar: officialCalendar, settings: [], officeFor: () => undefined };
const period = (employeeBenefitStart: string | null) => benefitPeriod({ category: 'subsidised', insuranceYear: 2027, payDate: '2026-10-12', employeeBenefitStart }, context);

test('paid inside the window: the whole year', () => expect(period(null).value).toMatchObject({ start: '2027-01-01', end: '2027-12-31' }));
test('employee benefits that begin in the year end the resident ones the day before (art. 22)', () => {
  const ruling = period('2027-07-01');
  expect(ruling.value).toMatchObject({ start: '2027-01-01', end: '2027-06-30' });
  expect(ruling.because).toContainEqual(expect.objectContaining({ article: '22' }));
});
test('employee benefits that run since before leave none', () => expect(period('2026-05-01').value).toMatchObject({ start: null, end: null }));
