import { describe, expect, it } from '@jest/globals';
import { deadlinePhase } from './deadline-words.js';

describe('deadlinePhase', () => {
  it.each([
    [{ workingDaysLeft: 3 }, { phase: 'left', count: 3 }],
    [{ workingDaysLeft: 0 }, { phase: 'today', count: 0 }],
    [{ workingDaysLeft: -2 }, { phase: 'over', count: 2 }],
    [{ workingDaysLeft: null, workingDaysOver: 5 }, { phase: 'over', count: 5 }],
    [{ workingDaysLeft: 0, workingDaysOver: 1 }, { phase: 'over', count: 1 }],
    [{ workingDaysLeft: null }, { phase: 'unknown', count: 0 }],
  ])('%j', (deadline, expected) => {
    expect(deadlinePhase({ dueOn: '2026-10-13', ...deadline })).toEqual(expected);
  });
});
