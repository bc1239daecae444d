import { beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { allowed, probes } from './boundary-probes.cases.js';

interface Finding {
  ruleId: string | null;
  message: string;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

function lintTexts(texts: readonly { filePath: string; code: string }[]): Finding[][] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/lint/lint-texts.mjs'], {
    cwd: root,
    input: JSON.stringify(texts),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`the linter did not run: ${stderr}`);
  return JSON.parse(stdout) as Finding[][];
}

describe('what the linter must refuse', () => {
  let findings: Finding[][] = [];
  beforeAll(() => {
    findings = lintTexts([...probes, ...allowed]);
  });

  test.each(probes.map((probe, index) => [probe.named, probe.ruleId, index] as const))('%s', (_, ruleId, index) => {
    expect(findings[index]?.map((finding) => finding.ruleId)).toContain(ruleId);
  });

  test.each(allowed.map((probe, index) => [probe.named, probes.length + index] as const))('allowed: %s', (_, index) => {
    expect(findings[index]).toEqual([]);
  });
});
