import { LianbanProblem } from '@lianban/service';

/** Where a page ended, as an opaque text. */
export function encodeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Throws CURSOR_INVALID for a text that is not a cursor of so many parts. */
export function decodeCursor(cursor: string, length: number): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string')) return parts;
  } catch {
    // Falls through to the refusal.
  }
  throw new LianbanProblem('CURSOR_INVALID', 400, { detail: '翻页位置无效', remedy: '请回到第一页重新翻页' });
}
