import { expect, test } from '@jest/globals';
import { whyNothing } from './why-nothing.js';

test.each([['justice', 'named'], ['development-reform', 'named'], ['education', 'gives'], ['civil-affairs', 'gives'], ['account-bank', 'gives'], ['court', 'other']] as const)('%s receives nothing: %s', (department, why) =>
  expect(whyNothing(department)).toBe(why));
