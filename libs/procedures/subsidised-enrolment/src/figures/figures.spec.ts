import { describe, expect, it } from '@jest/globals';
import { buildCalendar, officialCalendar, publishedNotices, syntheticAmendment2026 } from '@lianban/calendar';
import { identityCategories, type IdentityCategory } from '@lianban/contracts';
import { citationInForce } from '@lianban/gazette';
import { type DatedSetting, findSetting, plainDate as on } from '@lianban/kernel';
import {
  collectionWindow, confirmationDueDate, confirmationTerm, defaultSettings, findSubsidy, interruptionMonths, newbornDays,
  statusDays, usualWindow, waitingDays, windowPhaseOn,
} from '../index.js';

const setting = (key: string, effectiveFrom: string, value: number | string, sequence = 0): DatedSetting => ({
  key: `subsidised-enrolment.${key}`, effectiveFrom, value, source: '测试', synthetic: true, sequence,
});

describe('figures of the law', () => {
  it('cite articles in force since the figure holds', () => {
    for (const figure of [waitingDays, newbornDays, statusDays, interruptionMonths, usualWindow]) {
      expect(citationInForce(figure.citation, on(figure.inForceFrom))).toEqual({ ok: true, value: true });
    }
  });

  it('give the window of a year, both ends included, and the announced one where it is set', () => {
    const window = collectionWindow(2027);
    expect(window).toEqual({ opensOn: '2026-09-01', closesOn: '2026-12-31' });
    expect(['2026-08-31', '2026-09-01', '2026-12-31', '2027-01-01'].map((day) => windowPhaseOn(window, on(day)))).toEqual(['before', 'open', 'open', 'closed']);
    const announced = [setting('window-closes.2027', '2026-12-01', '2027-02-28')];
    expect(collectionWindow(2027, announced, on('2026-11-30')).closesOn).toBe('2026-12-31');
    expect(collectionWindow(2027, announced, on('2026-12-01')).closesOn).toBe('2027-02-28');
  });
});

describe('local settings', () => {
  it('hold from their date; of several the latest effective, then the latest entered', () => {
    const settings = [setting('k', '2026-01-01', 1), setting('k', '2026-06-01', 2), setting('k', '2026-06-01', 3, 1)];
    const value = (day: string) => findSetting(settings, 'subsidised-enrolment.k', on(day))?.value;
    expect([value('2025-12-31'), value('2026-01-01'), value('2026-05-31'), value('2026-06-01')]).toEqual([undefined, 1, 1, 3]);
  });

  it('name an amount for every category and shipped year, marked synthetic, never more than the contribution', () => {
    for (const category of Object.keys(identityCategories) as IdentityCategory[]) for (const year of [2026, 2027]) {
      const found = findSubsidy(defaultSettings, category, year, on('2026-10-12'));
      expect(found?.setting.synthetic).toBe(true);
      expect(Number.isInteger(found?.subsidyFen)).toBe(true);
      expect(found?.subsidyFen).toBeLessThanOrEqual(found?.contributionFen ?? 0);
    }
  });

  it('are missing, not zero, where no amount is set yet', () => {
    expect(findSubsidy(defaultSettings, 'orphan', 2028, on('2026-10-12'))).toBeUndefined();
    expect(findSubsidy(defaultSettings, 'orphan', 2027, on('2026-08-31'))).toBeUndefined();
  });
});

describe('the term of a confirmation', () => {
  const today = on('2026-10-12');

  it('is ten working days by a setting on the basis of art. 20, and moves with the setting and the calendar', () => {
    expect(confirmationTerm(defaultSettings, today)).toMatchObject({ workingDays: 10, because: [{ article: '20' }, { kind: 'setting' }] });
    expect(confirmationDueDate(officialCalendar, [], today)).toMatchObject({ value: { dueOn: '2026-10-26' } });
    const amended = buildCalendar([...publishedNotices, syntheticAmendment2026]);
    expect(confirmationDueDate(amended, defaultSettings, today)).toMatchObject({ value: { dueOn: '2026-10-28' } });
    const shorter = [...defaultSettings, setting('confirmation-term-working-days', '2026-10-01', 5)];
    expect(confirmationDueDate(officialCalendar, shorter, today)).toMatchObject({ value: { dueOn: '2026-10-19', workingDays: 5 } });
  });

  it('is provisional across a year without a notice', () => {
    expect(confirmationDueDate(officialCalendar, defaultSettings, on('2026-12-28'))).toMatchObject({
      value: { dueOn: '2027-01-13', provisional: { earliestOn: '2027-01-08', latestOn: '2027-01-13' } },
    });
  });

  it('has reminders and rungs as settings of its own', () => {
    const keys = defaultSettings.filter(({ key }) => /\.(reminder|rung)-/.test(key)).map(({ key, value }) => `${key} ${String(value)}`);
    expect(keys).toEqual([
      'subsidised-enrolment.reminder-first-working-days-before 3', 'subsidised-enrolment.reminder-second-working-days-before 1',
      'subsidised-enrolment.rung-urging-working-days-after 1', 'subsidised-enrolment.rung-supervision-order-working-days-after 3',
      'subsidised-enrolment.rung-listed-supervision-working-days-after 5', 'subsidised-enrolment.rung-circular-working-days-after 10',
    ]);
  });
});
