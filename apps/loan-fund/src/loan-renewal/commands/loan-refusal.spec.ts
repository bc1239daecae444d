import { describe, expect, test } from '@jest/globals';
import { loanRefusal } from './loan-refusal.js';

describe('a refused date', () => {
  test('that lies ahead is not asked to lie in the past', () => {
    for (const field of ['payOn', 'loanDueOn']) {
      const { status, text: problem } = loanRefusal({ code: 'LOAN_RENEWAL.DATE_WRONG', detail: { field } });
      expect(status).toBe(422);
      expect(problem.remedy).not.toContain('不得晚于今天');
      expect(problem.errors).toEqual([{ field, code: 'LOAN_RENEWAL.DATE_WRONG', message: problem.detail, remedy: problem.remedy }]);
    }
  });

  test('of what has happened lies between the step before and today', () => {
    expect(loanRefusal({ code: 'LOAN_RENEWAL.DATE_WRONG', detail: { field: 'paidOn' } }).text).toMatchObject({ detail: '日期不合理', remedy: expect.stringContaining('不得晚于今天') });
  });
});
