import { describe, expect, test } from '@jest/globals';
import { endingFits, TypeSniffer } from './sniff-type.js';

function typeOf(...parts: (Buffer | string)[]): string | undefined {
  const sniffer = new TypeSniffer();
  for (const part of parts) sniffer.push(Buffer.from(part as string));
  return sniffer.hopeful ? sniffer.type() : 'hopeless';
}
const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

describe('the type of a paper by its content', () => {
  test.each([
    ['application/pdf', [Buffer.from('%PDF-1.7 …')]],
    ['image/jpeg', [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70])]],
    ['image/png', [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])]],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', [zip, 'x'.repeat(200_000), 'xl/workbook.xml', 'end']],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', [zip, '[Content_Types].xml word/document.xml']],
    ['application/ofd', [zip, 'OFD.xml Doc_0/Document.xml']],
  ])('%s', (type, parts) => expect(typeOf(...parts)).toBe(type));

  test('programs, web pages, other archives and workbooks with macros are not taken', () => {
    expect(typeOf(Buffer.from('MZ programme'))).toBe('hopeless');
    expect(typeOf('<html><script>alert(1)</script></html>')).toBe('hopeless');
    expect(typeOf(zip, 'notes.txt and more')).toBeUndefined();
    expect(typeOf(zip, 'xl/workbook.xml xl/vbaProject.bin')).toBeUndefined();
  });
});

test('a file is what its name says', () => {
  expect(endingFits('决定书.PDF', 'application/pdf')).toBe(true);
  expect(endingFits('现场.jpeg', 'image/jpeg')).toBe(true);
  expect(endingFits('没有扩展名', 'image/png')).toBe(true);
  expect(endingFits('决定书.pdf', 'image/png')).toBe(false);
  expect(endingFits('证据.exe', 'application/pdf')).toBe(false);
});
