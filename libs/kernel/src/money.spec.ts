import { describe, expect, test } from '@jest/globals';
import { fenOfYuan } from './money.js';

describe('yuan of lists', () => {
  test('become fen exactly', () => {
    expect(['380', '380.5', '380.00', '80000000.01', '0.07'].map(fenOfYuan)).toEqual([38_000, 38_050, 38_000, 8_000_000_001, 7]);
  });

  test('anything else is no amount', () => {
    expect(['', '1.234', '-1', '1,000', '1e3', '１'].map(fenOfYuan)).toEqual([null, null, null, null, null, null]);
  });
});
