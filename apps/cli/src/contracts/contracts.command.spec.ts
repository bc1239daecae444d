import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contractFaults, writeContracts } from './contracts.command.js';

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

describe('the contracts of this repository', () => {
  test('are compatible with the released ones of the same major, and written as they are', async () => {
    expect(await contractFaults(repository)).toEqual([]);
  });
});

describe('writing and checking', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'lianban-contracts-'));
    await mkdir(join(root, 'docs'));
  });
  afterEach(() => rm(root, { recursive: true }));
  const file = (name: string): string => join(root, 'libs/contracts/released', `${name}.json`);

  test('what is written passes; without it everything is unreleased', async () => {
    expect((await contractFaults(root)).at(-1)).toContain('npm run contracts');
    expect(await writeContracts(root)).toEqual([]);
    expect(await contractFaults(root)).toEqual([]);
  });

  test('a schema that would break who reads is neither passed nor written over', async () => {
    await writeContracts(root);
    const kept = (await readFile(file('clock.v1'), 'utf8')).replace('"offsetSeconds": {', '"zone": {').replace('"offsetSeconds"', '"zone"');
    await writeFile(file('clock.v1'), kept);
    expect(await contractFaults(root)).toEqual([expect.stringContaining('clock.v1：不能在同一主版本内发布，须另立新主题 clock.v2')]);
    expect(await writeContracts(root)).toHaveLength(1);
    expect(await readFile(file('clock.v1'), 'utf8')).toBe(kept);
  });
});
