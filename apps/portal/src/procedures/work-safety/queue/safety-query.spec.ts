import { expect, it } from '@jest/globals';
import { roles, SafetyCaseQuery, type Role } from '@lianban/contracts';
import { mayInSafety, safetyScope, safetyScopes } from '../safety-rights.js';
import { safetyKeys, safetyQuery } from './safety-query.js';

it('asks for cases in words that the service takes, and does not call the scope a filter', () => {
  const { query } = safetyQuery({ light: 'red', county: 'city', step: 'redaction', text: 'ED-2026-000012' }, 'enforcement-disclosure', 'mine');
  expect(SafetyCaseQuery.parse(query)).toMatchObject({ procedure: 'enforcement-disclosure', scope: 'mine', light: 'red', county: 'city' });
  expect(safetyKeys.every((key) => key in SafetyCaseQuery.shape)).toBe(true);
  expect(safetyQuery({ scope: 'all' }, 'accident-investigation', 'mine')).toEqual({ query: { procedure: 'accident-investigation', scope: 'all' }, narrowed: false });
});

it('shows first what must be done, everything to those who watch; decisions are filed by officers, accidents by handlers', () => {
  expect([safetyScope('court-clerk'), safetyScopes('enforcement-head'), safetyScopes('county-supervisor')]).toEqual(['mine', ['mine', 'all'], ['all']]);
  const holders = (right: Parameters<typeof mayInSafety>[1]): Role[] => (Object.keys(roles) as Role[]).filter((role) => mayInSafety(role, right));
  expect([holders('decision-file'), holders('accident-file'), holders('inspection-record')]).toEqual([['enforcement-officer'], ['accident-handler'], ['enforcement-officer']]);
});
