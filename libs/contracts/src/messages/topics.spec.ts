import { describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { listContracts } from '../lists/registry.js';
import { topicConfig } from './topic-config.js';
import { topicsPage } from './topics-page.js';
import { shareTopic, topics } from './topics.js';

const page = new URL('../../../../docs/topics.md', import.meta.url);

describe('the topics of the platform', () => {
  test('docs/topics.md is as they are declared (WRITE_DOCS=1 writes it)', () => {
    if (process.env['WRITE_DOCS']) writeFileSync(page, topicsPage());
    expect(readFileSync(page, 'utf8')).toBe(topicsPage());
  });

  test('each has its dead letters, and no two one name', () => {
    const names = topics.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !name.endsWith('.dlq') && !names.includes(`${name}.dlq`))).toEqual([]);
  });

  test('a share is kept as long as its contract says', () => {
    for (const { id, retentionDays = 180 } of listContracts) expect([id, topics.find(({ name }) => name === shareTopic(id))?.keptDays]).toEqual([id, retentionDays]);
  });

  test('a compacted topic closes its segments, so that compaction runs', () => {
    const compacted = topics.filter(({ cleanup }) => cleanup === 'compact');
    expect(compacted.length).toBeGreaterThan(8);
    for (const spec of compacted) {
      const config = topicConfig(spec);
      expect(config['retention.ms']).toBeUndefined();
      expect(Number(config['segment.ms'])).toBeLessThan(Number(config['max.compaction.lag.ms']));
      expect(Number(config['min.compaction.lag.ms'])).toBeLessThan(Number(config['segment.ms']));
    }
  });
});
