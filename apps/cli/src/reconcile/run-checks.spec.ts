import { describe, expect, test } from '@jest/globals';
import { ByBucket } from './by-bucket.js';
import { Findings, type Check, type Finding } from './check.js';
import type { Places } from './places/places.js';
import { reportText } from './report-text.js';
import { clean, runChecks } from './run-checks.js';

const places = {} as Places;
const options = { graceMs: 0, report: () => {} };
const lost: Finding = { kind: 'lost', what: 'deaths 缺少第 2 版', count: 1 };

function checkThat(findings: () => Finding[]): Check {
  return { name: 'one', title: '一项', run: async () => ({ compared: '甲 ↔ 乙', counts: { rows: 3 }, findings: findings() }) };
}

describe('running the checks', () => {
  test('a finding makes the report unclean and is told in words', async () => {
    const report = await runChecks([checkThat(() => [lost]), checkThat(() => [])], places, options);
    expect(clean(report)).toBe(false);
    expect(report).toMatchObject({ lost: 1, doubled: 0 });
    expect(reportText(report)).toContain('丢失：deaths 缺少第 2 版');
    expect(reportText(report)).not.toContain('没有丢失，没有重复');
  });

  test('what was still on its way is no finding once it has arrived', async () => {
    let looks = 0;
    const report = await runChecks([checkThat(() => (++looks < 2 ? [lost] : []))], places, { ...options, graceMs: 10_000 });
    expect(clean(report)).toBe(true);
    expect(looks).toBe(2);
  });

  test('a check that cannot be carried out does not count as passed', async () => {
    const report = await runChecks([{ ...checkThat(() => []), run: () => Promise.reject(new Error('Kafka 没有回答')) }], places, options);
    expect(clean(report)).toBe(false);
    expect(report.failed).toBe(1);
    expect(reportText(report)).toContain('无法核对：Kafka 没有回答');
  });

  test('the same finding is counted, and none of zero is told', () => {
    const findings = new Findings();
    findings.add('doubled', '甲');
    findings.add('doubled', '甲', 2);
    findings.add('lost', '乙', 0);
    expect(findings.list()).toEqual([{ kind: 'doubled', what: '甲', count: 3 }]);
  });

  test('rows in order of buckets are given bucket by bucket, none passed over', async () => {
    async function* rows(): AsyncGenerator<{ bucket: number }> {
      for (const bucket of [0, 0, 2, 5]) yield { bucket };
    }
    const byBucket = new ByBucket(rows());
    const taken = [];
    for (let bucket = 0; bucket < 7; bucket += 1) taken.push((await byBucket.take(bucket)).length);
    expect(taken).toEqual([2, 0, 1, 0, 0, 1, 0]);
  });
});
