import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { evaluateStream } from './evaluate.command.js';

async function run(...chunks: string[]): Promise<{ code: number; lines: { id: unknown; result: Record<string, unknown> }[] }> {
  const written: string[] = [];
  const output = new Writable({ write: (chunk, _, done) => (written.push(String(chunk)), done()) });
  const code = await evaluateStream(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), output);
  return { code, lines: written.join('').split('\n').filter(Boolean).map((line) => JSON.parse(line)) };
}
const workday = (id: unknown, date: string): string => JSON.stringify({ id, rule: 'CAL.is_workday', input: { date } });

describe('rules evaluate', () => {
  it('answers line by line in order; a refusal is an answer', async () => {
    const { code, lines } = await run(`${workday('a', '2026-10-10')}\n${workday(2, '2027-07-14')}\n\n${JSON.stringify({ id: 'c', rule: 'B.x', input: {} })}`);
    expect(code).toBe(0);
    expect(lines).toMatchObject([
      { id: 'a', result: { workday: true } },
      { id: 2, result: { error: 'CALENDAR_NOT_COVERED' } },
      { id: 'c', result: { error: 'RULE_UNKNOWN' } },
    ]);
  });

  it('keeps its place for a line that cannot be read, and says so by its exit code', async () => {
    const { code, lines } = await run(`{"id": 1,\n${workday(2, '2026-10-12')}\n{"id":3}\n[]\n`);
    expect(code).toBe(3);
    expect(lines.map((line) => [line.id, line.result['error'] ?? line.result['workday']])).toEqual([
      [null, 'LINE_UNREADABLE'], [2, true], [3, 'LINE_UNREADABLE'], [null, 'LINE_UNREADABLE'],
    ]);
  });

  it('is not disturbed by where the bytes are cut, a byte order mark or U+2028', async () => {
    const text = `\uFEFF${JSON.stringify({ id: '一\u2028二', rule: 'B.identity', input: { identity: '低保对象' } })}\r\n${workday(2, '2026-10-12')}`;
    const bytes = Buffer.from(text);
    for (let cut = 1; cut < bytes.length; cut += 1) {
      const written: string[] = [];
      const output = new Writable({ write: (chunk, _, done) => (written.push(String(chunk)), done()) });
      await evaluateStream(Readable.from([bytes.subarray(0, cut), bytes.subarray(cut)]), output);
      const lines = written.join('').trim().split('\n').map((line) => JSON.parse(line));
      expect(lines).toMatchObject([{ id: '一\u2028二', result: { department: '民政' } }, { id: 2, result: { workday: true } }]);
    }
  });
});
