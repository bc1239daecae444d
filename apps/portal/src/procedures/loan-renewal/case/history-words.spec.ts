import { expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { historyWords } from './history-words.js';

const t = ((key: string, options?: { defaultValue: string }) => (key === 'history.strange' ? options?.defaultValue : key)) as unknown as TFunction<'loans'>;

it.each([
  ['step.approval.approved', 'history.steps.done'], ['step.leading-group-decision.signed', 'history.steps.signed'], ['step.agreement.signed', 'history.steps.done'], ['step.fund-return.overdue', 'history.steps.overdue'],
  ['case.withdraw', 'history.withdraw'], ['case.strange', 'case.strange'],
])('%s is %s', (action, words) => expect(historyWords(action, t)).toBe(words));
