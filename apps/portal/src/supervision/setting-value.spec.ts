import { describe, expect, it } from '@jest/globals';
import { settingText, settingValue } from './setting-value.js';

describe('the value of a setting', () => {
  it.each([['10', 10], [' 0.5 ', 0.5], ['是', true], ['false', false], ['2026-11-01', '2026-11-01']])('«%s» is %j', (text, value) => expect(settingValue(text)).toBe(value));

  it.each([[true, '是'], [42_000, '42,000'], ['x', 'x']])('%j reads «%s»', (value, text) => expect(settingText(value)).toBe(text));
});
