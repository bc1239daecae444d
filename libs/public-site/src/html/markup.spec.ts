import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeText, html, Markup } from './markup.js';

/** As a browser reads it: numeric references become their characters. */
const read = (markup: string): string => markup.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
const hostile = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onload='x", ']]>', '<!--', '&lt;script&gt;', '</title>', '${html}', '\u0000<b>', '\ud800', '`onclick=`'));

describe('hostile text never becomes markup', () => {
  test('nothing in it can begin or end an element, an attribute or a reference', () => {
    fc.assert(fc.property(fc.array(hostile), (parts) => {
      const text = escapeText(parts.join(''));
      expect(text.replace(/&#\d+;/g, '')).not.toMatch(/[<>"'`&]/);
    }));
  });

  test('what can be printed is read back as it was written', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(read(escapeText(text))).toBe(text)));
    expect(read(escapeText('景应急罚〔2026〕12号 & «A/B» <x>\n'))).toBe('景应急罚〔2026〕12号 & «A/B» <x>\n');
  });

  test('what neither HTML nor XML can hold is shown as missing', () => {
    expect(escapeText('a\u0000b\u001bc\ud800d\uffff')).toBe('a\ufffdb\ufffdc\ufffdd\ufffd');
  });

  test('escaped wherever it stands in a template, also in lists and lists of lists', () => {
    fc.assert(fc.property(hostile, (text) => {
      const { text: page } = html`<a title="${text}">${[text, [text]]}${html`<b>${text}</b>`}</a>`;
      expect(page).toBe(`<a title="${escapeText(text)}">${escapeText(text)}${escapeText(text)}<b>${escapeText(text)}</b></a>`);
    }));
  });
});

test('nothing is left out as nothing, a zero is a zero, an object that only looks like markup is none', () => {
  expect(html`${null}|${undefined}|${false}|${0}|${''}|${[]}`.text).toBe('|||0||');
  expect(html`${new Markup('<i>')}`.text).toBe('<i>');
  expect(() => html`${{ text: '<script>' } as unknown as Markup}`).toThrow();
});
