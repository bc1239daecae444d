import { expect, it } from '@jest/globals';
import { promisePhase } from '../overview/promise-words.js';
import { lettersAddress, lettersOfShare } from '../letters/letters-address.js';
import { chunkPhase } from './chunk-words.js';

it.each([[{ expected: 4, seen: 4, altered: 0 }, 'whole'], [{ expected: 4, seen: 3, altered: 0 }, 'missing'], [{ expected: 4, seen: 3, altered: 1 }, 'altered'], [{ expected: 0, seen: 0, altered: 0 }, 'whole']] as const)('chunks %o are %s', (chunks, phase) => {
  expect(chunkPhase(chunks)).toBe(phase);
});

it.each([[2, 'left', 2], [0, 'today', 0], [-3, 'over', 3], [null, 'none', 0]] as const)('%s working days left: %s', (workingDaysLeft, phase, n) => {
  expect(promisePhase({ dueOn: '2026-10-12', workingDaysLeft })).toEqual({ phase, n });
});

it('leads to the letters of a share by its topic', () => {
  expect(lettersOfShare({ list: 'deaths' })).toBe('/exchange/dead-letters?topic=share.civil-affairs.deaths.v1&state=open');
  expect(lettersAddress({ reasonCode: 'MESSAGE.SHAPE:counts.added', topic: undefined })).toBe('/exchange/dead-letters?reasonCode=MESSAGE.SHAPE%3Acounts.added');
  expect(lettersAddress({})).toBe('/exchange/dead-letters');
});
