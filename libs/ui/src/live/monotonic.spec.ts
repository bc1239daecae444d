import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { announcedStep, neverBack } from './monotonic.js';

describe('neverBack', () => {
  it('never falls and stays between 0 and 1, whatever arrives', () => {
    fc.assert(fc.property(fc.array(fc.double()), (fractions) => {
      let shown = 0;
      for (const fraction of fractions) {
        const next = neverBack(shown, fraction);
        expect(next).toBeGreaterThanOrEqual(shown);
        expect(next).toBeLessThanOrEqual(1);
        shown = next;
      }
    }));
  });
});

describe('announcedStep', () => {
  it('changes ten times on the way', () => {
    const steps = new Set(Array.from({ length: 1000 }, (_, index) => announcedStep(index / 1000)));
    expect(steps.size).toBe(10);
  });
});
