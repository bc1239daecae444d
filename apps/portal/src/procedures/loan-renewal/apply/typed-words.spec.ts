import { expect, it } from '@jest/globals';
import { typedWords } from './typed-words.js';

const words = { yes: '是', no: '否', none: '—', yuan: '元' };

it('reads back what was typed', () => {
  expect(typedWords({ name: 'a', label: '', input: 'money' }, '1500000', words)).toBe('1,500,000 元');
  expect(typedWords({ name: 'a', label: '', input: 'yes-no' }, false, words)).toBe('否');
  expect(typedWords({ name: 'a', label: '', input: 'choice', options: { '': '没有', x: '甲' } }, '', words)).toBe('没有');
  expect(typedWords({ name: 'a', label: '', input: 'choice', options: { x: '甲' } }, 'x', words)).toBe('甲');
  expect(typedWords({ name: 'a', label: '', input: 'text' }, undefined, words)).toBe('—');
  expect(typedWords({ name: 'a', label: '', input: 'number' }, 13, words)).toBe('13');
});
