import { expect, test } from '@jest/globals';
import { copyRowText } from './copy-row-text.js';
import { CopyRowWriter } from './copy-row-writer.js';

const VALUES = ['', '张三', 'tab\there', 'line\nbreak\r', 'back\\slash', '\\N', '𠮷野', 'é', 'lone \ud800 half', '\udfff', 'ÿĀ߿ࠀ\uffff', '\u0001\u001f\u007f', 'x'.repeat(70_000), '䶮'.repeat(200)];

test('the bytes are those of the text', () => {
  const writer = new CopyRowWriter();
  let text = '';
  for (let line = 1; line <= 40; line += 1) {
    const values = VALUES.map((_, index) => VALUES[(index + line) % VALUES.length] as string);
    writer.row(line, values, line % 3 === 0 ? 'more\t' : undefined);
    text += copyRowText(line, line % 3 === 0 ? [...values, 'more\t'] : values);
  }
  expect(writer.length).toBe(Buffer.byteLength(text));
  expect(writer.take().equals(Buffer.from(text))).toBe(true);
  expect(writer.take()).toHaveLength(0);
});

test.each([0, 1, 9, 10, 99, 100, 999, 1000, 9_999_999, 10_000_000, 999_999_999_999_999])('line %d', (line) => {
  const writer = new CopyRowWriter();
  writer.row(line, []);
  expect(writer.take().toString()).toBe(`${line}\n`);
});

test('what was taken is not overwritten', () => {
  const writer = new CopyRowWriter();
  writer.row(1, ['a']);
  const first = writer.take();
  writer.row(2, ['b']);
  expect(first.toString()).toBe('1\ta\n');
});
