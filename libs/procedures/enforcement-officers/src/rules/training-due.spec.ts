import { describe, expect, it } from '@jest/globals';
import { citationInForce } from '@lianban/gazette';
import { addDays, fromEpochDay, plainDate as on, toEpochDay } from '@lianban/kernel';
import fc from 'fast-check';
import { trainingDue, TrainingDueFacts, trainingYears } from '../index.js';

const day = fc.integer({ min: toEpochDay(on('2015-01-01')), max: toEpochDay(on('2026-11-30')) }).map(fromEpochDay);

describe('the training of an officer', () => {
  it.each([
    ['2023-06-01', '2026-06-01', '2026-06-01', false], ['2023-06-01', '2026-06-02', '2026-06-01', true], ['2024-02-29', '2027-02-28', '2027-02-28', false],
    ['2024-02-29', '2027-03-01', '2027-02-28', true], ['2026-06-01', '2026-06-01', '2029-06-01', false],
  ])('last trained %s, on %s: due %s', (lastTrained, today, due, overdue) => {
    expect(trainingDue({ lastTrained: on(lastTrained), today: on(today) }, on(today)).value).toEqual({ due, overdue });
  });

  it('is overdue from the day after the due day on, and never becomes due sooner by training later', () => {
    fc.assert(fc.property(day, fc.nat(900), (lastTrained, later) => {
      const { due } = trainingDue({ lastTrained, today: lastTrained }, lastTrained).value;
      const overdueOn = (today: typeof due) => trainingDue({ lastTrained, today }, today).value.overdue;
      expect([overdueOn(due), overdueOn(addDays(due, 1))]).toEqual([false, true]);
      const again = addDays(lastTrained, later);
      expect(trainingDue({ lastTrained: again, today: again }, again).value.due >= due).toBe(true);
    }));
  });

  it('cannot lie ahead of the day asked for, and rests on an item in force', () => {
    expect(TrainingDueFacts.safeParse({ lastTrained: '2026-06-02', today: '2026-06-01' }).success).toBe(false);
    expect(citationInForce(trainingYears.citation, on(trainingYears.inForceFrom)).ok).toBe(true);
  });
});
