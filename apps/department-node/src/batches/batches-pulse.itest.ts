import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ExchangePulse } from '@lianban/contracts';
import { exchangePulse } from '@lianban/messaging';
import { csv, people } from '../fixtures/files.cases.js';
import { checked, openTestNode, type TestNode } from '../fixtures/node.cases.js';
import { batchesPulse } from './batches-pulse.query.js';

let t: TestNode;
beforeAll(async () => {
  t = await openTestNode();
});
afterAll(() => t?.close());

const pulse = async (): Promise<ExchangePulse> => {
  const { dataSource, keys } = t.node;
  return ExchangePulse.parse(await exchangePulse({ service: 'department-node', dataSource, keys, kafka: { consuming: () => [] }, more: batchesPulse }));
};

test('the node says how many batches of a period it sent back and how many it took, and nothing of what is in them', async () => {
  expect((await pulse()).batches).toEqual([]);
  const period = '2026-10';
  expect((await checked(t, `${csv(...people(1, 1900))}\n"x`, { period })).state).toBe('refused');
  expect((await pulse()).batches).toMatchObject([{ period, refused: 1, others: 0 }]);
  expect((await checked(t, csv(...people(1, 3)), { period })).state).toBe('checked');
  const said = await pulse();
  expect(said.batches).toMatchObject([{ period, refused: 1, others: 1 }]);
  expect(said.contracts.filter((one) => one.list === 'deaths')).toEqual([{ list: 'deaths', version: '1', role: 'gives' }]);
  expect(JSON.stringify(said)).not.toMatch(/360299|[\u4e00-\u9fff]/u);
});
