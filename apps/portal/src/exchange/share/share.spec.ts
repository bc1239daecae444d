import { expect, it } from '@jest/globals';
import { promisePhase } from '../overview/promise-words.js';
import { groupsOf, lettersAddress, lettersOfShare } from '../letters/letters-address.js';
import { chunkPhase } from './chunk-words.js';

it.each([[{ expected: 4, seen: 4, altered: 0 }, 'whole'], [{ expected: 4, seen: 3, altered: 0 }, 'missing'], [{ expected: 4, seen: 3, altered: 1 }, 'altered'], [{ expected: 0, seen: 0, altered: 0 }, 'whole']] as const)('chunks %o are %s', (chunks, phase) => {
  expect(chunkPhase(chunks)).toBe(phase);
});

it.each([[2, 'left', 2], [0, 'today', 0], [-3, 'over', 3], [null, 'none', 0]] as const)('%s working days left: %s', (workingDaysLeft, phase, n) => {
  expect(promisePhase({ dueOn: '2026-10-12', workingDaysLeft })).toEqual({ phase, n });
});

it('leads to the letters of a share by its topic', () => {
  expect(lettersOfShare({ list: 'deaths', consumer: { id: 'medical-insurance', kind: 'service' } })).toBe('/exchange/dead-letters?of=share.civil-affairs.deaths.v1&who=medical-insurance');
  expect(lettersOfShare({ list: 'deaths', consumer: { id: 'audit', kind: 'department' } })).toContain('who=department-node');
  const groups = ['medical-insurance', 'medical-insurance.shares', 'medical-insurance-agency', 'supervision'].map((consumer) => ({ topic: 't', consumer }));
  expect(groupsOf(groups, { of: 't', who: 'medical-insurance' })).toEqual(groups.slice(0, 2));
  expect([groupsOf(groups, { of: 'other' }), groupsOf(groups, {})]).toEqual([[], groups]);
  expect(lettersAddress({ reasonCode: 'MESSAGE.SHAPE:counts.added', topic: undefined })).toBe('/exchange/dead-letters?reasonCode=MESSAGE.SHAPE%3Acounts.added');
  expect(lettersAddress({})).toBe('/exchange/dead-letters');
});
