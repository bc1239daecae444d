import { expect, test } from '@jest/globals';
import { readCursor, writeCursor } from './cursor.js';

test('a cursor is read as it was written; no cursor is the first page', () => {
  expect(readCursor(writeCursor(['2026-10-26', 'id-1']), 2)).toEqual(['2026-10-26', 'id-1']);
  expect(readCursor(undefined, 2)).toBeNull();
});

test.each(['nonsense', writeCursor(['one']), Buffer.from('{}').toString('base64url')])('%s is refused', (text) => {
  expect(() => readCursor(text, 2)).toThrow(expect.objectContaining({ code: 'CURSOR_INVALID' }));
});
