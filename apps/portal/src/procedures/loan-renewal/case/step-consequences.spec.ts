import { expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { consequencesOf } from './step-consequences.js';

const t = ((key: string) => key) as unknown as TFunction<'loans'>;

it('says that a refusal ends the case, that money is booked, and otherwise that the case moves on', () => {
  expect(consequencesOf('initial-review', 'refused', t)).toEqual(['actions.will.closes']);
  expect(consequencesOf('initial-review', 'passed', t)).toEqual(['actions.will.moves']);
  expect(consequencesOf('approval', 'approved', t)).toEqual(['actions.will.moves', 'actions.will.reserve']);
  expect(consequencesOf('prepayment', 'received', t)).toEqual(['actions.will.moves', 'actions.will.money']);
});
