import { describe, expect, test } from '@jest/globals';
import { filingRefusal, loanRefusal } from './loan-refusal.js';

const dateWrong = (field: string) => ({ code: 'LOAN_RENEWAL.DATE_WRONG', detail: { field } }) as const;

describe('a refused date', () => {
  test('that lies ahead is not asked to lie in the past', () => {
    for (const { status, text } of [loanRefusal(dateWrong('payOn')), filingRefusal(dateWrong('loanDueOn'))]) {
      expect(status).toBe(422);
      expect(text.remedy).not.toContain('不得晚于今天');
      expect(text.errors).toEqual([expect.objectContaining({ message: text.detail, remedy: text.remedy })]);
    }
  });

  test('of what has happened lies between the step before and today', () => {
    expect(loanRefusal(dateWrong('paidOn')).text).toMatchObject({ detail: '日期不合理', remedy: expect.stringContaining('不得晚于今天') });
  });
});

test('who may not borrow is told so, not how the office has to decide', () => {
  const refusal = { code: 'LOAN_RENEWAL.NOT_ELIGIBLE', detail: { reasons: ['A18_BANK_SANCTIONED'] } } as const;
  expect(filingRefusal(refusal)).toMatchObject({ status: 409, title: '不予受理', text: { remedy: expect.stringContaining('重新申请'), detail: expect.stringContaining('第十八条') } });
  expect(loanRefusal(refusal).text.remedy).toContain('不予通过');
});
