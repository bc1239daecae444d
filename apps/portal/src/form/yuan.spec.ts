import { describe, expect, it } from '@jest/globals';
import { fenOfYuan, groupedYuan, yuan } from './yuan.js';

describe('an amount typed in yuan', () => {
  it.each([
    ['1500000', 150_000_000], ['1,500,000.5', 150_000_050], ['0.01', 1], ['１２，３４５．６７', 1_234_567], [' 30 000 000 元', 3_000_000_000], ['19.99', 1_999], ['80000000', 8_000_000_000],
  ])('%s is %d fen', (typed, fen) => expect(fenOfYuan(typed)).toBe(fen));

  it.each(['', '1.234', '-5', '1e6', '约三百万', '1.2.3', '.5', '300万', '99999999999999'])('«%s» is no amount', (typed) => expect(fenOfYuan(typed)).toBeNull());

  it('is grouped when the field is left, and stays as typed when it cannot be read', () => {
    expect(groupedYuan('1500000')).toBe('1,500,000');
    expect(groupedYuan('1500000.5')).toBe('1,500,000.50');
    expect(groupedYuan('三百万')).toBe('三百万');
  });
});

it('an unknown amount is a dash, not zero', () => {
  expect([yuan(null), yuan(0), yuan(1_234_567)]).toEqual(['—', '0.00 元', '12,345.67 元']);
});
