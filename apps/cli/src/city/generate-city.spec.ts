import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isIdNumber } from '@lianban/kernel';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { generateCity } from './generate-city.js';
import { lifeAt } from './life.js';

const folders: string[] = [];
const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-city-'));
  folders.push(folder);
  return folder;
};
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(csv|jsonl|json)$/.test(name)).sort();
  for (const file of files) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

describe('the demo city', () => {
  jest.setTimeout(60_000);

  it('is the same for the same seed, and another for another seed', async () => {
    const [first, again, other] = [temporary(), temporary(), temporary()];
    await generateCity({ people: 3000, seed: 1, folder: first });
    await generateCity({ people: 3000, seed: 1, folder: again });
    await generateCity({ people: 3000, seed: 2, folder: other });
    expect(digestOf(again)).toBe(digestOf(first));
    expect(digestOf(other)).not.toBe(digestOf(first));
  });

  it('holds only valid, distinct numbers of the block of made-up people', () => {
    const numbers = Array.from({ length: 100_000 }, (_, index) => lifeAt(1, index * 16).resident.idNumber);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => isIdNumber(number) && number.startsWith('360299'))).toBe(true);
  });

  it('writes the same rows in UTF-8 and GB18030', async () => {
    const folder = temporary();
    await generateCity({ people: 4000, seed: 3, folder });
    const base = join(folder, '3-2026-10', 'low-income-persons');
    const utf8 = readFileSync(`${base}.utf8.csv`, 'utf8');
    expect(new TextDecoder('gb18030', { fatal: true }).decode(readFileSync(`${base}.gb18030.csv`))).toBe(utf8);
    expect(utf8.split('\r\n').length).toBeGreaterThan(50);
  });

  it('expects every planted exception, and nothing of a spoiled entrant until corrected', async () => {
    const folder = temporary();
    await generateCity({ people: 20_000, seed: 1, folder });
    const key = readFileSync(join(folder, 'key.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    const findings = new Set(key.map((line) => line['finding']));
    for (const kind of ['deceased', 'employee-insured', 'register-mismatch', 'not-in-register', 'two-counties', 'two-categories', 'left-while-enrolled']) expect(findings).toContain(kind);
    const spoiled = Array.from({ length: 20_000 }, (_, index) => lifeAt(1, index)).filter((life) => life.fault);
    expect(spoiled.length).toBeGreaterThan(10);
    const numbers = new Set(spoiled.map((life) => life.resident.idNumber));
    expect(key.some((line) => numbers.has(line['idNumber'] as string) && line['stage'] === 'uploaded')).toBe(false);
    expect(key.filter((line) => numbers.has(line['idNumber'] as string) && line['stage'] === 'corrected').length).toBe(numbers.size * 2);
  });
});
