import { describe, expect, it } from '@jest/globals';
import { isCreditCode, organisationCheckCharacter, syntheticCreditCode } from './index.js';

describe('unified social credit codes', () => {
  it.each(['91350100M000100Y43', '91110000101623741K', '91360200MA35102050', '91360200MA3510395Y', '11360200MB1D2345XT'])('%s is one', (code) => expect(isCreditCode(code)).toBe(true));

  it('finds every wrong character and every swapped pair that the modulus finds', () => {
    const code = syntheticCreditCode(7);
    for (let at = 8; at < 17; at += 1) {
      const other = code[at] === '3' ? '4' : '3';
      expect(isCreditCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
    }
    expect(isCreditCode(code.toLowerCase().replace('9', 'I'))).toBe(false);
    expect(isCreditCode(code.slice(1))).toBe(false);
  });

  it('makes valid codes of its own block, one for each seed', () => {
    const codes = Array.from({ length: 500 }, (_, seed) => syntheticCreditCode(seed + 1));
    expect(codes.every((code) => isCreditCode(code) && code.slice(2, 8) === '360299')).toBe(true);
    expect(codes.every((code) => organisationCheckCharacter(code.slice(8, 16)) === code[16])).toBe(true);
    expect(new Set(codes).size).toBe(500);
  });
});
