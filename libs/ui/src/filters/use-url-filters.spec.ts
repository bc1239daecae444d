import { describe, expect, it } from '@jest/globals';
import { changedFilters, readFilters } from './use-url-filters.js';

describe('filters in the address', () => {
  it('reads only known keys', () => {
    expect(readFilters(new URLSearchParams('light=red&idNumber=1&county='), ['light', 'county'])).toEqual({ light: 'red' });
  });

  it('removes an emptied filter and keeps the others', () => {
    expect(changedFilters(new URLSearchParams('light=red&county=360202'), { light: undefined }).toString()).toBe('county=360202');
  });
});
