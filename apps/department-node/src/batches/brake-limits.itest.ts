import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SettingMessage } from '@lianban/contracts';
import { csv, people } from '../fixtures/files.cases.js';
import { checked, openTestNode, published, type TestNode } from '../fixtures/node.cases.js';

let t: TestNode;
beforeAll(async () => {
  t = await openTestNode();
  await published(t, csv(...people(1, 10)), { period: '2026-10' });
});
afterAll(() => t?.close());

/** A setting as it arrives from supervision. */
async function heard(key: string, value: number, effectiveFrom: string): Promise<void> {
  const message: SettingMessage = { type: 'setting.v1', key: `department-node.${key}`, value, effectiveFrom, source: '测试', synthetic: true, sequence: 1 };
  await t.node.dataSource.query('insert into reference_setting (key, effective_from, sequence, message) values ($1, $2, 1, $3)', [message.key, effectiveFrom, JSON.stringify(message)]);
}

test('the brake goes by the limits that supervision publishes, by those of today, and holds those it was submitted under', async () => {
  const batch = await checked(t, csv(...people(2, 10), { seed: 11 }), { period: '2026-11' });
  expect(batch.difference?.brake).toMatchObject({ needed: true, limits: { leftPercent: 5, addedPercent: 20 }, reasons: [expect.stringContaining('退出 1 行')] });
  await heard('brake-left-percent', 50, '2026-01-01');
  await heard('brake-added-percent', 2.5, '2026-01-01');
  await heard('brake-added-percent', 90, '2099-01-01');
  const seen = await t.call(`batches/${batch.id}`, 'civil-officer');
  expect(seen.body.difference.brake).toMatchObject({ needed: true, limits: { leftPercent: 50, addedPercent: 2.5 }, reasons: [expect.stringContaining('新增 1 行')] });
  const submitted = await t.call(`batches/${batch.id}/submit`, 'civil-officer', { revision: batch.revision });
  expect(submitted.body.difference.brake.limits).toEqual({ leftPercent: 50, addedPercent: 2.5 });
  await heard('brake-added-percent', 95, '2026-01-02');
  expect((await t.call(`batches/${batch.id}/approve`, 'civil-reviewer', { revision: submitted.body.revision })).body.code).toBe('REASON_REQUIRED');
  const reviewed = await t.call(`batches/${batch.id}/approve`, 'civil-reviewer', { revision: submitted.body.revision, reason: '核对过' });
  expect(reviewed.body).toMatchObject({ state: 'submitted', difference: { brake: { limits: { addedPercent: 2.5 } } } });
  const sent = await t.call(`batches/${batch.id}/approve`, 'civil-reviewer-2', { revision: reviewed.body.revision, reason: '核对过' });
  expect(sent.status).toBe(200);
  await t.until(batch.id, 'civil-officer', ['published']);
});
