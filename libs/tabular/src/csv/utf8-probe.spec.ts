import { describe, expect, test } from '@jest/globals';
import { seeded } from './read-csv.cases.js';
import { Utf8Probe } from './utf8-probe.js';

function probed(bytes: Uint8Array, size: number): boolean {
  const probe = new Utf8Probe();
  for (let at = 0; at < bytes.length; at += size) probe.push(bytes.subarray(at, at + size));
  return probe.end();
}

function strict(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

describe('the probe for UTF-8', () => {
  test('agrees with the strict decoder on damaged texts, whatever the pieces', () => {
    const next = seeded(7);
    let valid = 0;
    for (let round = 0; round < 2000; round += 1) {
      const bytes = Buffer.from('a张é𠮷€0'.repeat(1 + next(3)).slice(next(4)), 'utf8');
      if (next(2) === 0) bytes[next(bytes.length)] = next(256);
      const cut = next(3) === 0 ? bytes.subarray(0, next(bytes.length + 1)) : bytes;
      const expected = strict(cut);
      if (expected) valid += 1;
      for (const size of [1, 2, 3, 5, 64]) expect(probed(cut, size)).toBe(expected);
    }
    expect(valid).toBeGreaterThan(500);
    expect(valid).toBeLessThan(1900);
  });

  test('the first half of a surrogate at a slice of the text is no character', () => {
    expect(probed(Uint8Array.of(0xed, 0xa0, 0x80), 1)).toBe(false);
    expect(probed(Uint8Array.of(0xf4, 0x90, 0x80, 0x80), 2)).toBe(false);
    expect(probed(new Uint8Array(0), 1)).toBe(true);
  });
});
