import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CryptoError } from '../crypto-error.js';
import { canonicalJson } from './canonical-json.js';

function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, shuffled(member)]));
}

describe('canonical JSON', () => {
  test('says the same value, whatever the order of its members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test('leaves out undefined members, as what is sent does', () => {
    expect(canonicalJson({ b: 1, a: undefined, 人: [null, true] })).toBe('{"b":1,"人":[null,true]}');
  });

  test.each([[Number.NaN], [Infinity], [1n], [undefined], [[undefined]], ['\ud800'], [() => 1]])('refuses what has no JSON form (%p)', (value) => {
    expect(() => canonicalJson(value)).toThrow(CryptoError);
  });
});
