import { describe, expect, test } from '@jest/globals';
import { syntheticIdNumber } from '@lianban/kernel';
import { findIdFault, kindOf, upgradeLegacy } from './id-number.js';
import { cardVectors, idNumberVectors, legacyVector, permanentResidenceVector } from './id-number.vectors.js';
import { normaliseName, normaliseNumber } from './normalise.js';
import { isKnownDivision } from './regions.js';
import { isCardNumber } from './text-checks.js';

const TODAY = 20_261_012;

describe('identity numbers on lists', () => {
  test.each(idNumberVectors)('$why: $fault', ({ number, fault }) => {
    expect(findIdFault(number, TODAY)).toBe(fault);
  });

  test('any single changed digit of a number is found', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const id = syntheticIdNumber(seed);
      const at = seed % 17;
      const changed = id.slice(0, at) + ((Number(id[at]) + 1 + (seed % 8)) % 10) + id.slice(at + 1);
      expect(changed === id || findIdFault(changed, TODAY) !== null).toBe(true);
    }
  });

  test('old numbers and other cards', () => {
    expect(upgradeLegacy(legacyVector.old)).toBe(legacyVector.upgraded);
    expect(kindOf(permanentResidenceVector)).toBe('permanent-residence');
    expect(kindOf('810000')).toBe('residence-permit');
  });

  test('full width, spaces, small x and a leading apostrophe are only ways of writing', () => {
    const id = syntheticIdNumber(1);
    const wide = [...id].map((c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)).join('');
    for (const written of [wide, ` ${id}　`, `'${id.toLowerCase()}`, `${id.slice(0, 6)} ${id.slice(6)}`, `${id}\u200b`]) {
      expect(normaliseNumber(written)).toBe(id);
    }
  });

  test('names', () => {
    expect(normaliseName('张 三')).toBe('张三');
    expect(normaliseName('买买提•艾力')).toBe('买买提·艾力');
    expect(normaliseName('John   Smith')).toBe('John Smith');
    expect(normaliseName('王䶮')).toBe('王䶮');
  });

  test.each(cardVectors)('card $account: $valid', ({ account, valid }) => {
    expect(isCardNumber(account)).toBe(valid);
  });

  test('divisions: historic and demonstration codes are known, 999999 is not', () => {
    expect(['360221', '360299', '360281', '110101', '360200'].map(isKnownDivision)).toEqual([true, true, true, true, true]);
    expect(isKnownDivision('999999')).toBe(false);
  });
});
