import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { capitalAmount } from './capital-amount.js';

const digits = '零壹贰叁肆伍陆柒捌玖';
const places: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };

/** Reads a whole number in capitals, written a second time: sections of four places, closed by 万, 亿 or 万亿. */
function wholeOf(text: string): bigint {
  const read = (part: string, units: readonly (readonly [string, bigint])[]): bigint => {
    const [unit, ...lower] = units;
    if (!unit) return sectionOf(part);
    const at = part.lastIndexOf(unit[0]);
    return at < 0 ? read(part, lower) : read(part.slice(0, at), units) * unit[1] + read(part.slice(at + unit[0].length), lower);
  };
  return read(text, [['亿', 100_000_000n], ['万', 10_000n]]);
}

function sectionOf(text: string): bigint {
  let sum = 0n;
  let digit = 0n;
  for (const sign of text) {
    const place = places[sign];
    if (place) sum += digit * place;
    digit = place ? 0n : BigInt(digits.indexOf(sign));
  }
  return sum + digit;
}

function fenOf(capital: string): bigint {
  const [, yuan = '', , tenths = '', hundredths = ''] = /^(?:(.*)元)?(零|整)?(?:(.)角)?(?:零?(.)分)?$/.exec(capital) ?? [];
  const value = (sign: string): bigint => (sign ? BigInt(digits.indexOf(sign)) : 0n);
  return wholeOf(yuan) * 100n + value(tenths) * 10n + value(hundredths);
}

describe('a sum in capital numerals', () => {
  test.each([
    [0, '零元整'], [5, '伍分'], [50, '伍角'], [100, '壹元整'], [101, '壹元零壹分'], [110, '壹元壹角'], [1_000, '壹拾元整'], [10_500, '壹佰零伍元整'], [140_950, '壹仟肆佰零玖元伍角'],
    [600_714, '陆仟零柒元壹角肆分'], [1_640_902, '壹万陆仟肆佰零玖元零贰分'], [32_504, '叁佰贰拾伍元零肆分'], [100_100_000, '壹佰万壹仟元整'], [3_000_000_000, '叁仟万元整'],
    [8_000_000_000, '捌仟万元整'], [10_000_000_000, '壹亿元整'], [12_000_000_005, '壹亿贰仟万元零伍分'],
  ])('%i fen', (fen, capital) => expect(capitalAmount(fen)).toBe(capital));

  test('says the figure again, for every sum that a ledger can hold', () => {
    fc.assert(fc.property(fc.oneof(fc.maxSafeNat(), fc.nat(10_000_000_000), fc.nat(200_000)), (fen) => {
      expect([fen, fenOf(capitalAmount(fen))]).toEqual([fen, BigInt(fen)]);
    }), { numRuns: 3_000 });
  });

  test('ends in 整 exactly where whole yuan end, and never repeats 零', () => {
    fc.assert(fc.property(fc.oneof(fc.nat(10_000_000_000), fc.nat(100_000_000).map((yuan) => yuan * 100)), (fen) => {
      const capital = capitalAmount(fen);
      expect([capital, capital.endsWith('整')]).toEqual([capital, fen % 100 === 0]);
      expect(capital).not.toMatch(/零零|零万|零亿|(?<=.)零元|undefined/);
    }), { numRuns: 3_000 });
  });

  test('takes no part of a fen and nothing below zero', () => {
    for (const fen of [0.5, -1, Number.NaN, 2 ** 53]) expect(() => capitalAmount(fen)).toThrow(RangeError);
  });
});
