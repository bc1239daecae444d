import { describe, expect, it } from '@jest/globals';
import { sumCoverage, type CoverageRow } from './coverage-sum.js';

const row = (over: Partial<CoverageRow>): CoverageRow => ({ county: '360202', category: 'orphan', mustBe: 0, are: 0, exceptions: 0, missing: 0, percent: null, ...over });

describe('sumCoverage', () => {
  it('weighs by persons', () => {
    const total = sumCoverage([row({ mustBe: 1, are: 1, percent: 100 }), row({ mustBe: 99, are: 49, missing: 40, exceptions: 10, percent: 49.49 })]);
    expect(total).toEqual({ mustBe: 100, are: 50, exceptions: 10, missing: 40, share: 0.5 });
  });

  it('knows no share of nobody', () => {
    expect(sumCoverage([]).share).toBeNull();
  });
});
