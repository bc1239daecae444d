import { LianbanProblem } from '../problems/lianban-problem.js';

/** Where a page goes on: the sort key and id of its last row, opaque to the reader. */
export function writeCursor(parts: readonly string[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Throws CURSOR_INVALID for a text that is not a cursor of so many parts. */
export function readCursor(cursor: string | undefined, length: number): string[] | null {
  if (!cursor) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string')) return parts as string[];
  } catch {
    // falls through to the refusal
  }
  throw new LianbanProblem('CURSOR_INVALID', 400, { detail: '翻页位置无法识别', remedy: '请回到第一页重新查询' });
}
