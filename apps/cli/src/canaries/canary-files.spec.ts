import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { columnsOf, compileRowChecks, counties, getListContract, type CountyCode, type ListId } from '@lianban/contracts';
import { writeCanaryFiles } from './canary-files.js';

const unspoilt: ListId[] = ['monitored-persons', 'students', 'social-security-cards', 'joint-fraud-cases'];

test('what is not spoilt on purpose is taken, so that it goes the whole way', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianban-canary-'));
  try {
    const files = writeCanaryFiles(folder);
    expect(files.map(({ list }) => list)).toEqual(['low-income-persons', ...unspoilt]);
    for (const { list, path } of files.filter((file) => unspoilt.includes(file.list))) {
      const contract = getListContract(list);
      const columns = columnsOf(contract, 'incremental');
      const checks = compileRowChecks({ contract, mode: 'incremental', counties: Object.keys(counties) as CountyCode[], period: '2026-10', today: '2026-10-12', mapping: Object.fromEntries(columns.map(({ key }, index) => [key, index])) });
      const rows = readFileSync(path, 'utf8').trim().split('\r\n').slice(1);
      expect([list, rows.filter((row) => !checks.check(row.split(',')))]).toEqual([list, []]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
