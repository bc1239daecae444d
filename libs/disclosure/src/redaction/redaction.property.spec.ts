import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { syntheticCreditCode, syntheticIdNumber } from '@lianban/kernel';
import { applySuggestions, blocking, checkRedaction } from './index.js';

const none = { persons: [], allowed: [], confirmed: [] };
const check = (text: string, persons: readonly string[] = []) => checkRedaction([{ field: 'body', text }], { ...none, persons });

const runs = { numRuns: 300 };
/** Everyday text of a decision. None of these characters is a digit, a unit, or part of a planted name. */
const prose = fc.string({ unit: fc.constantFrom(...'经查该企业存有违法行为依据安全法规定责令限期改正并处罚款，。、；（）《》\n'), maxLength: 40 });
const sentence = fc.constantFrom(
  '自2026年10月12日起停产整顿。', '处罚款人民币50000.00元。', '依据《安全生产法》第一百条第一款第三项，', '景应急罚〔2026〕12号', '举报电话12350。', `代码${syntheticCreditCode(42)}，`, '窑炉3座、喷雾塔2台；', '整改率98.5%。', '本报告共12页。',
);
const harmless = fc.array(fc.oneof(prose, sentence), { maxLength: 8 }).map((parts) => parts.join('，'));

const wide = (character: string) => (/[0-9A-Za-z]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character);
const gap = fc.constantFrom('', '', '', ' ', '　', '-', '－', '\u200b', '\u00a0', '\n');
/** A number as people write it: digits of either width, anything thin between. */
const written = (number: string) => fc.array(fc.tuple(fc.boolean(), gap), { minLength: number.length, maxLength: number.length })
  .map((ways) => [...number].map((character, index) => (ways[index]![0] ? wide(character) : character) + (index < number.length - 1 ? ways[index]![1] : '')).join(''));

const seed = fc.integer({ min: 0, max: 1_000_000 });
const digits = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const luhn = (body: string) => `${body}${[...Array(10).keys()].find((last) => [...`${body}${last}`].toReversed().reduce((sum, digit, index) => sum + (index % 2 ? (Number(digit) * 2 > 9 ? Number(digit) * 2 - 9 : Number(digit) * 2) : Number(digit)), 0) % 10 === 0)}`;
const plantedNumber = fc.oneof(
  seed.map((value) => syntheticIdNumber(value)),
  fc.tuple(seed, fc.integer({ min: 0, max: 9 })).map(([value, last]) => syntheticIdNumber(value).slice(0, 17) + last),
  fc.tuple(fc.constantFrom('13', '15', '18', '19'), digits(9)).map((parts) => parts.join('')),
  digits(7).map((rest) => `07988${rest.slice(1)}`),
  digits(16).map((rest) => luhn(`62${rest}`)),
);

const names = ['张三', '赵子龙', '欧阳修文', '司马相如', '买买提·艾力', '阿依古丽·吐尔逊·买买提', '王䶮'];
const plantedText = fc.constantFrom('zhang.san@example.com', '赣H12345', '赣HD12345', '出生日期：1985年6月15日', '住址：浮梁县瓷茶路12号3栋501室', 'C:\\Users\\zhangsan\\a.docx');
const plantedName = fc.constantFrom(...names).chain((name) => fc.tuple(fc.constantFrom('', ' ', '　'), fc.constantFrom('·', '•', '・')).map(([space, dot]) => ({ name, text: [...name].join(name.includes('·') ? '' : space).replaceAll('·', dot) })));

describe('redaction of planted data', () => {
  test('a number is found at its place, however it is written', () => {
    fc.assert(fc.property(harmless, plantedNumber.chain(written), harmless, (before, planted, behind) => {
      const text = `${before}查${planted}处${behind}`;
      expect(blocking(check(text)).map(({ start, end }) => text.slice(start, end))).toEqual([planted]);
    }), runs);
  });

  test('a known name is found at its place', () => {
    fc.assert(fc.property(harmless, plantedName, harmless, (before, planted, behind) => {
      const text = `${before}查${planted.text}处${behind}`;
      expect(blocking(check(text, names)).map(({ start, end }) => text.slice(start, end))).toEqual([planted.text]);
    }), runs);
  });

  test('text without any has no blocking finding', () => {
    fc.assert(fc.property(harmless, (text) => expect(blocking(check(text, names))).toEqual([])), runs);
  });

  const lead = fc.constantFrom('', '', '电话', '账号：', '身份证号', '出生', '死者');
  const parts = fc.array(fc.tuple(lead, fc.oneof(plantedNumber.chain(written), plantedName.map(({ text }) => text), plantedText, prose, sentence, digits(3))).map((part) => part.join('')), { maxLength: 10 });
  const suggest = (text: string) => applySuggestions(text, blocking(check(text, names)));

  test('with the suggestions in place nothing blocks any more, and doing it again changes nothing', () => {
    fc.assert(fc.property(parts, (sentences) => {
      const suggested = suggest(sentences.join('。'));
      expect(blocking(check(suggested, names))).toEqual([]);
      expect(suggest(suggested)).toBe(suggested);
    }), runs);
  });

  test('where data run into one another, a few rounds are enough', () => {
    fc.assert(fc.property(parts, (pieces) => expect(blocking(check(suggest(suggest(suggest(pieces.join('')))), names))).toEqual([])), runs);
  });

  test('no finding holds the clear value', () => {
    const planted = fc.oneof(plantedNumber, fc.constantFrom(...names), plantedText.map((text) => text.replace(/^.*：/, '')));
    fc.assert(fc.property(harmless, fc.constantFrom('', '出生日期：', '住址：', '法定代表人：', '死者'), planted, (before, lead, value) => {
      for (const { start: _start, end: _end, ...shown } of check(`${before}${lead}${value}。`, names)) expect(JSON.stringify(shown)).not.toContain(value);
    }), runs);
  });

  test('offsets are those of the text as given, whatever characters stand before', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), seed, (before, value) => {
      const number = syntheticIdNumber(value);
      const text = `${before}。${number}。`;
      expect(check(text).filter(({ kind, level }) => kind === 'identity-number' && level === 'blocking').map(({ start, end }) => text.slice(start, end))).toContain(number);
    }), runs);
  });

  test('the same texts give the same findings', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => expect(check(text, names)).toEqual(check(text, names))), { numRuns: 100 });
  });
});

/**
 * A detector reads in linear time (see `Detector`). These texts are the worst each pattern can meet: a pattern with
 * nested or neighbouring unbounded quantifiers needs time beyond any test run for them, so that finishing is the proof.
 */
describe('hostile input', () => {
  const LENGTH = 30_000;
  const unit = fc.constantFrom('1', '1 ', '3602 ', '12-', '1(', 'a', 'a.', 'a@', 'a@a.', '@', '赣H', '赣H1', '住址：', '住址：路', '户籍地号', '张', '张 ', '买·', '死者', '死者张', '1985年', '1985年1月', '出生', '机密', '机密 ', '秘密★', '\n \t', 'C:\\', 'C:\\a\\', '/home/', '炸药库', '炸药库a', '117.1234,', '东经1', '90°9′', '*', '123456*', '未成年', '学生张三', '\u200b', '１', '㍿', '微信a', '账号：1 ');
  test('is read to its end', () => {
    fc.assert(fc.property(fc.array(unit, { minLength: 1, maxLength: 3 }), (units) => {
      const repeated = units.join('').repeat(Math.ceil(LENGTH / units.join('').length)).slice(0, LENGTH);
      for (const { start, end } of check(repeated, names)) expect(end > start && end <= LENGTH).toBe(true);
    }), { numRuns: 16, examples: [[['1 ']], [['a@a.']], [['住址：路']], [['买·']], [['死者张']], [['C:\\a\\']], [['学生张三']], [['123456*']], [['1(']]] });
  });
});
