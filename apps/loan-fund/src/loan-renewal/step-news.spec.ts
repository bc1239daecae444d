import { describe, expect, test } from '@jest/globals';
import { loanStepCodes, stepSpec } from '@lianban/procedure-loan-renewal';
import { loanNews } from './step-news.js';

const parties = { borrower_office: 'borrower@F0001', bank_office: 'lending-bank@bank-01' };
const step = (code: string, office: string, outcome: string | null) => ({
  code, title: '环节', caseNumber: 'LR-2026-000001', office, dueOn: '2026-10-14', openedAt: '2026-10-12T01:00:00Z', closedAt: outcome === null ? null : '2026-10-13T01:00:00Z', outcome,
});

describe('what offices are told of a step', () => {
  test('whose turn it is, by when', () => {
    expect(loanNews.of(step('agreement', 'borrower@F0001', null), parties)).toEqual([{ kind: 'opened', office: 'borrower@F0001', at: '2026-10-12T01:00:00Z', text: 'LR-2026-000001「环节」轮到贵单位，截止 2026-10-14。' }]);
  });

  test('what was decided, to those who wait for it; what the case ended without, to its office and both parties', () => {
    expect(loanNews.of(step('approval', 'transfer-service-office', 'refused'), parties).map(({ office, text }) => [office, text])).toEqual([
      ['borrower@F0001', 'LR-2026-000001「环节」已办结：不批准。'], ['lending-bank@bank-01', 'LR-2026-000001「环节」已办结：不批准。'],
    ]);
    expect(loanNews.of(step('agreement', 'borrower@F0001', 'case-closed'), parties).map(({ office }) => office)).toEqual(['borrower@F0001', 'lending-bank@bank-01']);
  });

  test('no owner is told what it did itself, and every outcome has words', () => {
    for (const code of loanStepCodes) for (const outcome of Object.keys(stepSpec(code).outcomes)) {
      const { owner, recordedBy } = stepSpec(code);
      const own = owner === 'borrower' ? parties.borrower_office : owner === 'lending-bank' ? parties.bank_office : owner;
      const told = loanNews.of(step(code, own, outcome), parties);
      if (!recordedBy) expect([code, told.map(({ office }) => office)]).toEqual([code, expect.not.arrayContaining([own])]);
      for (const { text } of told) expect(text).toMatch(/已办结：[^a-z]+。$/);
    }
  });
});
