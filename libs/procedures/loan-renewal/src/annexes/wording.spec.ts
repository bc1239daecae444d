import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { annexFields, annexKinds } from './annex.table.js';
import { fillWording, unknownBlanks, wordingBlanks } from './wording.js';

const values = { borrower: { value: '青白瓷业', capital: null }, maturing: { value: '10,000,000.00 元', capital: '壹仟万元整' }, payOn: { value: null, capital: null } };

describe('the official wording of an annex', () => {
  test('is filled with what the case knows, in figures and in capitals; what it does not know stays a blank', () => {
    expect(fillWording('annex-1', '兹有{借款人}借款{借款金额}（{ 借款金额大写 }），{足额发放日}前发放。', values)).toEqual([
      { text: '兹有', field: null }, { text: '青白瓷业', field: 'borrower' }, { text: '借款', field: null }, { text: '10,000,000.00 元', field: 'maturing' }, { text: '（', field: null },
      { text: '壹仟万元整', field: 'maturing' }, { text: '），', field: null }, { text: '', field: 'payOn' }, { text: '前发放。', field: null },
    ]);
  });

  test('names every blank by one word only, and no other', () => {
    for (const kind of annexKinds) {
      expect(new Set(wordingBlanks(kind)).size).toBe(annexFields(kind).length);
      expect(unknownBlanks(kind, wordingBlanks(kind).map((word) => `{${word}}{${word}大写}`).join(''))).toEqual([]);
    }
    expect(unknownBlanks('annex-2', '{借款人名称}{借款金额}{}')).toEqual(['借款金额', '']);
  });

  test('loses and adds nothing where it has no blanks', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !text.includes('{')), (text) => {
      expect(fillWording('annex-3', text, {}).map((run) => run.text).join('')).toBe(text);
    }));
  });
});
