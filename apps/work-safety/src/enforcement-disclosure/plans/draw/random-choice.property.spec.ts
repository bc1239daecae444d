import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chooseAtRandom, newSeed, redraw } from './random-choice.js';

const seeds = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value) => value.toString(16).padStart(16, '0'));
const draws = fc.tuple(seeds, fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 40 })).chain(([seed, pool]) => fc.record({ seed: fc.constant(seed), pool: fc.constant(pool), count: fc.integer({ min: 1, max: pool.length }) }));

test('a choice is as many as asked for, of the pool, none twice; drawn again it is the same, and fewer are its beginning', () => {
  fc.assert(fc.property(draws, ({ seed, pool, count }) => {
    const chosen = chooseAtRandom(seed, pool, count);
    expect(chosen).toHaveLength(count);
    expect(new Set(chosen).size).toBe(count);
    expect(chosen.every((one) => pool.includes(one))).toBe(true);
    expect(redraw({ seed, pool, chosen })).toEqual(chosen);
    expect(chooseAtRandom(seed, pool, count - 1)).toEqual(chosen.slice(0, count - 1));
  }));
});

test('over many seeds everything of the pool is drawn about equally often', () => {
  const pool = ['甲', '乙', '丙', '丁', '戊'];
  const times = new Map(pool.map((one) => [one, 0]));
  for (let n = 0; n < 5000; n += 1) for (const one of chooseAtRandom(n.toString(16).padStart(16, '0'), pool, 2)) times.set(one, times.get(one)! + 1);
  // 2000 expected each; six standard deviations of a binomial are 208.
  for (const n of times.values()) expect(Math.abs(n - 2000)).toBeLessThan(208);
});

test('a choice that was recorded stays what it was, whatever the library does', () => {
  expect(chooseAtRandom('0123456789abcdef', ['甲', '乙', '丙', '丁', '戊', '己'], 3)).toMatchInlineSnapshot(`
[
  "乙",
  "丁",
  "戊",
]
`);
});

test('a seed of the system is 64 bits in hex, and never the same', () => {
  const some = Array.from({ length: 100 }, newSeed);
  expect(some.every((seed) => /^[0-9a-f]{16}$/.test(seed))).toBe(true);
  expect(new Set(some).size).toBe(100);
});
