import { describe, expect, test } from '@jest/globals';
import { findBirthday, isIdNumber, syntheticIdNumber } from './id-number.js';
import { plainDate } from './plain-date.js';

describe('identity numbers', () => {
  test('synthetic numbers are valid, stable and distinct across the whole block', () => {
    const seeds = Array.from({ length: 40_000 }, (_, index) => index).concat(1_600_000, 33_999_999);
    const numbers = seeds.map((seed) => syntheticIdNumber(seed));
    expect(numbers.every(isIdNumber)).toBe(true);
    expect(new Set(numbers).size).toBe(seeds.length);
    expect(syntheticIdNumber(7)).toBe(numbers[7]);
  });

  test('a given birthday is kept', () => {
    const number = syntheticIdNumber(12, plainDate('2008-02-29'));
    expect(findBirthday(number)).toBe('2008-02-29');
    expect(isIdNumber(number)).toBe(true);
  });

  test.each([
    ['a changed digit', (n: string) => n.slice(0, 16) + ((Number(n[16]) + 1) % 10) + n[17]],
    ['a day that does not exist', (n: string) => `${n.slice(0, 10)}0230${n.slice(14)}`],
    ['a small x', (n: string) => `${n.slice(0, 17)}x`],
    ['15 digits', (n: string) => n.slice(0, 15)],
  ])('refuses %s', (_, damage) => {
    expect(isIdNumber(damage(syntheticIdNumber(3)))).toBe(false);
  });
});
