import { expect, it } from '@jest/globals';
import type { ShareCondition, ShareStateView } from '@lianban/contracts';
import { adviceOf, notHealthy } from './own-advice.js';

const share = (condition: ShareCondition, turn: string | null = 'civil-affairs') => ({ condition, giver: { id: 'civil-affairs' }, turn: turn === null ? null : { department: turn } }) as ShareStateView;

it.each([
  ['late', 'civil-affairs', 'giver-late'], ['silent', 'civil-affairs', 'giver-silent'], ['rejected', 'civil-affairs', 'giver-rejected'], ['due', 'civil-affairs', 'giver-due'], ['unknown', 'medical-insurance', 'unknown'],
  ['stuck', 'medical-insurance', 'consumer'], ['late', 'civil-affairs', 'other'], ['stuck', null, 'giver-stuck'], ['on-the-way', 'civil-affairs', 'wait'],
] as const)('%s, turn of %s', (condition, turn, advice) => {
  const department = advice === 'consumer' ? 'medical-insurance' : advice === 'other' ? 'medical-insurance' : 'civil-affairs';
  expect(adviceOf(share(condition, turn), department)).toBe(advice);
});

it('shows a department what is not well, also what is not known', () => {
  expect((['unknown', 'late', 'due', 'on-the-way', 'healthy', 'declined'] as const).filter((condition) => notHealthy(share(condition)))).toEqual(['unknown', 'late', 'due', 'on-the-way']);
});
