import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PlatformKey } from '@lianban/crypto';
import { openEvidence, verifyEvidence } from '@lianban/messaging/evidence';
import { inTransaction, systemActor } from '@lianban/persistence';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { published } from '../fixtures/node.cases.js';
import { openTwoNodes, type TwoNodes } from './two-nodes.cases.js';

const LIST = 'hidden-dangers-emergency-management';
const FILE = ['隐患编号,单位名称,统一社会信用代码,所在县（市、区）,隐患类别,隐患等级,隐患描述,发现日期,整改期限,整改状态,整改完成日期', 'A1,景德镇瓷业有限公司（演示）,,昌江区,消防安全,一般隐患,通道堆放纸箱,2026-09-20,2026-10-31,整改中,'].join('\n');

let t: TwoNodes;
let dir: string;
beforeAll(async () => {
  t = await openTwoNodes(['transport', 'fire-rescue'], [LIST]);
  dir = await mkdtemp(join(tmpdir(), 'lianban-received-'));
}, 60_000);
afterAll(async () => {
  await t?.close();
  await rm(dir, { recursive: true });
});

test('a receiving department takes its own copy away, which proves what it received; others find no such list', async () => {
  await published(t.giver, FILE, { list: LIST, counties: ['360202', '360203'] }, {}, 'safety-data');
  await t.until(async () => (await t.receipts(LIST, 1)).filter(({ status }) => status === 'applied').length === 2);
  const answer = await t.receiver.ask(`received/${LIST}/1/evidence.zip`, 'fire-data-officer');
  expect(answer.status).toBe(200);
  await writeFile(join(dir, 'one.zip'), Buffer.from(await answer.arrayBuffer()));
  const pack = await openEvidence(join(dir, 'one.zip'));
  const anchor = PlatformKey.parse(t.receiver.keys.publicRecord.history.keys[0]);
  expect(await verifyEvidence(pack, { anchor })).toMatchObject({ proved: true, facts: { copyOf: 'consumer', holder: 'fire-rescue' }, receipts: [{ consumer: 'fire-rescue', status: 'applied', rowsApplied: 1 }] });
  pack.close();
  expect(await t.receiver.call(`received/${LIST}/1/evidence.zip`, 'civil-officer')).toMatchObject({ status: 404 });
  expect(await t.receiver.call(`received/${LIST}/9/evidence.zip`, 'transport-data-officer')).toMatchObject({ status: 404, body: { code: 'EVIDENCE_NOT_FOUND' } });
  const audited = await inTransaction(t.receiver.dataSource, systemActor, (manager) => manager.query(`select object from audit where action = 'received.evidence'`));
  expect(audited).toEqual([{ object: `received/${LIST}/1` }]);
}, 90_000);
