import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { reasonTable } from './reason-words.data.js';
import { reasonWords } from './reason-words.js';

const root = join(import.meta.dirname, '../../../..');

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', 'coverage'].includes(entry.name)) continue;
    if (entry.isDirectory()) yield* sources(join(folder, entry.name));
    else if (/(?<!\.(spec|itest|e2e|cases))\.ts$/.test(entry.name)) yield join(folder, entry.name);
  }
}

describe('the words for reasons', () => {
  test('know every code with which a message, a version or an evidence is refused', () => {
    const codes = new Set<string>();
    for (const file of [...sources(join(root, 'libs')), ...sources(join(root, 'apps'))]) {
      for (const [, code] of readFileSync(file, 'utf8').matchAll(/(?:MessageRefused|ShareRefused)\([`']([A-Z][A-Z_.]+)/g)) codes.add(code!);
    }
    expect(codes.size).toBeGreaterThan(8);
    expect([...codes].filter((code) => !reasonTable[code])).toEqual([]);
  });

  test('name the field, the fault of a database, and what nobody foresaw', () => {
    expect(reasonWords('MESSAGE.SHAPE:counts.added').reason).toBe('内容与约定的结构不符（counts.added）');
    expect(reasonWords('22P02').reason).toContain('22P02');
    expect(reasonWords('RESEND.SHARE.PURGED').reason).toBe('提供方未能重发：这一版的分块已过保存期');
    expect(reasonWords('TypeError').remedy).toContain('日志');
    expect(reasonWords('X.Y').reason).toBe('接收方没有接受（X.Y）');
  });
});
