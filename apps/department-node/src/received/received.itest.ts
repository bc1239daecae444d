import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { shareReceiptTopic, ShareReceipt, type ListId } from '@lianban/contracts';
import { assertRowSecurity, inTransaction, systemActor } from '@lianban/persistence';
import { readXlsx } from '@lianban/tabular';
import { syntheticPerson } from '@lianban/testing';
import { published, versionIdOf } from '../fixtures/node.cases.js';
import { openTwoNodes, type TwoNodes } from './two-nodes.cases.js';

const DANGERS = 'hidden-dangers-emergency-management';
const FRAUD = 'joint-fraud-cases';
const dangerHeadings = '隐患编号,单位名称,统一社会信用代码,所在县（市、区）,隐患类别,隐患等级,隐患描述,发现日期,整改期限,整改状态,整改完成日期';
const danger = (number: string, county: string, state = '整改中', on = ''): string => `${number},景德镇${number}瓷业有限公司（演示）,,${county},消防安全,一般隐患,通道堆放纸箱,2026-09-20,2026-10-31,${state},${on}`;
const dangers = (...rows: string[]): string => [dangerHeadings, ...rows].join('\n');
const suspect = syntheticPerson(8);
const fraud = ['线索编号,证件号码,姓名,涉嫌人员身份,涉及机构,发生地,涉嫌情形,查明情况,涉及金额（元）,线索受理日期', `QZ001,${suspect.idNumber},${suspect.name},参保人,瓷都医院（演示）,昌江区,虚假票据,持他人票据报销,1200,2026-09-08`].join('\n');
const upload = { list: DANGERS, counties: ['360202', '360203'] };

let t: TwoNodes;
beforeAll(async () => {
  t = await openTwoNodes(['transport', 'fire-rescue', 'health'], [DANGERS, FRAUD]);
}, 60_000);
afterAll(() => t?.close());

const answers = async (list: ListId, version: number): Promise<string[]> => (await t.receipts(list, version)).map(({ consumer, status, rowsApplied }) => `${consumer} ${status} ${rowsApplied}`).sort();
const answered = (list: ListId, version: number, count: number): Promise<true> => t.until(async () => (await answers(list, version)).filter((one) => one.includes('applied')).length === count);
const numbersOf = async (post: string, query = ''): Promise<string[]> => (await t.receiver.call(`received/${DANGERS}/rows${query}`, post)).body.items.map(({ cells }: { cells: { dangerNumber: string; state: string } }) => `${cells.dangerNumber} ${cells.state}`);

describe('a list from department to department', () => {
  test('what an officer uploads and a reviewer approves lands with every department that receives it, each of which signs for it', async () => {
    const batch = await published(t.giver, dangers(danger('A1', '昌江区'), danger('A2', '珠山区'), danger('A3', '昌江区')), upload, {}, 'safety-data');
    expect(batch.receipts.map(({ consumer }) => consumer)).toEqual(['housing-construction', 'transport', 'market-regulation', 'fire-rescue', 'public-security']);
    await answered(DANGERS, 1, 2);
    expect(await answers(DANGERS, 1)).toEqual(['fire-rescue applied 3', 'transport applied 3']);
    for (const post of ['transport-data-officer', 'fire-data-reviewer']) expect(await numbersOf(post)).toEqual(['A1 整改中', 'A2 整改中', 'A3 整改中']);
    const receipts = (await t.giver.call(`batches/${batch.id}`, 'safety-data-officer')).body.receipts as { consumer: string; status: string }[];
    expect(receipts.map(({ consumer, status }) => `${consumer} ${status}`)).toEqual(['housing-construction waiting', 'transport applied', 'market-regulation waiting', 'fire-rescue applied', 'public-security waiting']);
  }, 90_000);

  test('its page says what came, of whom, why and since when; rows are found by county and text', async () => {
    const { body } = await t.receiver.call('received', 'transport-data-officer');
    expect(body.items.map(({ list }: { list: string }) => list)).toHaveLength(5);
    const found = body.items.find(({ list }: { list: string }) => list === DANGERS);
    expect(found).toMatchObject({
      title: '事故隐患排查治理（市应急管理局）', receiver: { id: 'transport' }, giver: { id: 'emergency-management' }, inferred: false, coming: null,
      held: { version: 1, period: '2026-10', rows: 3, counties: [{ county: '360202', rows: 2 }, { county: '360203', rows: 1 }] }, since: expect.any(String), basis: [expect.stringContaining('43号')],
    });
    const detail = await t.receiver.call(`received/${DANGERS}`, 'transport-data-officer');
    expect(detail.body.versions).toMatchObject([{ version: 1, kind: 'full', state: 'applied', added: 3, rowsAfter: 3, receipt: { status: 'applied' } }]);
    expect(await numbersOf('transport-data-officer', '?county=360203')).toEqual(['A2 整改中']);
    expect(await numbersOf('transport-data-officer', `?q=${encodeURIComponent('a3瓷业')}`)).toEqual(['A3 整改中']);
    const first = (await t.receiver.call(`received/${DANGERS}/rows?limit=2`, 'transport-data-officer')).body;
    expect({ shown: first.items.length, total: first.total }).toEqual({ shown: 2, total: 3 });
    expect(await numbersOf('transport-data-officer', `?limit=2&cursor=${first.nextCursor}`)).toEqual(['A3 整改中']);
  });

  test('a chunk that was altered on the way is refused in the name of each, and nothing of it is seen; sent again, it is taken', async () => {
    t.way.alters = true;
    const batch = await published(t.giver, dangers(danger('A1', '昌江区', '已整改', '2026-10-08'), danger('A4', '昌江区')), upload, { reason: '本月核减' }, 'safety-data');
    await t.until(async () => (await answers(DANGERS, 2)).length === 2);
    expect(await answers(DANGERS, 2)).toEqual(['fire-rescue refused 0', 'transport refused 0']);
    expect(await numbersOf('transport-data-officer')).toEqual(['A1 整改中', 'A2 整改中', 'A3 整改中']);
    const coming = (await t.receiver.call('received', 'fire-data-officer')).body.items.find(({ list }: { list: string }) => list === DANGERS);
    expect(coming).toMatchObject({ held: { version: 1 }, coming: { version: 2, state: 'refused', reasonCode: 'SHARE.CHUNK_ALTERED' } });
    t.way.alters = false;
    const versionId = await versionIdOf(t.giver, batch.version!, DANGERS);
    await inTransaction(t.giver.node.dataSource, systemActor, (manager) => t.giver.publisher.resend(manager, versionId));
    await answered(DANGERS, 2, 2);
    expect(await numbersOf('fire-data-officer')).toEqual(['A1 已整改', 'A4 整改中']);
  }, 90_000);

  test('a withdrawal restores what was there before', async () => {
    const { body } = await t.giver.call('batches?state=published', 'safety-data-reviewer');
    expect((await t.giver.call(`batches/${body.items[0].id}/withdraw`, 'safety-data-reviewer', { revision: body.items[0].revision, reason: '错传' })).status).toBe(202);
    await answered(DANGERS, 3, 2);
    expect((await numbersOf('transport-data-officer')).sort()).toEqual(['A1 整改中', 'A2 整改中', 'A3 整改中']);
  }, 60_000);

  test('a receipt that another department signed is not kept', async () => {
    const good = (await t.receipts(DANGERS, 1))[0]!;
    const { signature: _, ...unsigned } = { ...good, id: '0196b7a0-0000-7000-8000-000000000001', consumer: 'public-security' };
    const forged = { ...unsigned, signature: t.receiver.keys.sign(Buffer.from(JSON.stringify(unsigned)), 'transport') };
    await t.kafka.produce([{ topic: shareReceiptTopic('department-node'), key: 'x', headers: { type: 'share-receipt.v1', 'message-id': 'forged-1' }, value: Buffer.from(JSON.stringify(ShareReceipt.parse(forged))) }]);
    await t.until(async () => (await t.broker.readAll(`${t.broker.prefix}${shareReceiptTopic('department-node')}.dlq`)).length === 1);
    expect((await t.receipts(DANGERS, 1)).map(({ consumer }) => consumer).sort()).toEqual(['fire-rescue', 'transport']);
  }, 60_000);
});

describe('a list that names persons', () => {
  let row: string;

  test('lies sealed, is read masked, and in clear by one row at a time with a purpose, which is audited', async () => {
    await published(t.giver, fraud, { list: FRAUD, counties: ['360202'] }, {}, 'insurance-bureau-data');
    await answered(FRAUD, 1, 1);
    const [kept] = await inTransaction(t.receiver.dataSource, systemActor, (manager) => manager.query<{ department: string; fields: object; sealed: string }[]>('select department, fields, sealed from received_row where list = $1', [FRAUD]));
    expect(kept).toMatchObject({ department: 'health', fields: { caseNumber: 'QZ001', institution: '瓷都医院（演示）', amountYuan: '1200.00' } });
    for (const clear of [suspect.idNumber, suspect.name, '持他人票据报销', '虚假票据']) expect(JSON.stringify(kept)).not.toContain(clear);
    const { body } = await t.receiver.call(`received/${FRAUD}/rows`, 'health-data-officer');
    expect(body.items).toMatchObject([{ county: '360202', receiver: 'health', masked: ['idNumber', 'name', 'role', 'kind', 'found'], cells: { found: '***', role: '***', caseNumber: 'QZ001' } }]);
    expect(JSON.stringify(body)).not.toContain(suspect.idNumber);
    row = body.items[0].id;
    expect((await t.receiver.call(`received/${FRAUD}/rows/${row}/reveal`, 'health-data-officer', { purpose: ' ' })).status).toBe(422);
    const revealed = await t.receiver.call(`received/${FRAUD}/rows/${row}/reveal`, 'health-data-officer', { purpose: '联合查处调查' });
    expect(revealed.body.cells).toMatchObject({ idNumber: suspect.idNumber, name: suspect.name, found: '持他人票据报销' });
    const audited = await inTransaction(t.receiver.dataSource, systemActor, (manager) => manager.query(`select action, object, purpose from audit where action = 'received.reveal'`));
    expect(audited).toEqual([{ action: 'received.reveal', object: `received/${FRAUD}/${row}`, purpose: '联合查处调查' }]);
  }, 90_000);

  test('a text is not looked for in what tells of a person', async () => {
    const search = (text: string) => t.receiver.call(`received/${FRAUD}/rows?q=${encodeURIComponent(text)}`, 'health-data-officer');
    expect((await search(suspect.name)).body.total).toBe(0);
    expect((await search('瓷都')).body.total).toBe(1);
  });

  test('a workbook of it is masked and audited', async () => {
    const bytes = await t.receiver.download(`received/${FRAUD}/export.xlsx`, 'health-data-reviewer');
    const rows: string[][] = [];
    for await (const page of readXlsx(bytes, { sheet: null })) rows.push(...page.map(({ cells }) => cells));
    expect(rows[0]).toEqual(expect.arrayContaining(['线索编号', '证件号码', '发生地', '版本']));
    expect(rows[1]).toEqual(expect.arrayContaining(['QZ001', '昌江区', '***', '1']));
    expect(rows.flat().join()).not.toContain(suspect.idNumber);
    expect(await inTransaction(t.receiver.dataSource, systemActor, (manager) => manager.query(`select object from audit where action = 'received.export'`))).toEqual([{ object: `received/${FRAUD}` }]);
  });

  test('another department meets it as if it were not there; row security holds where a query forgets', async () => {
    for (const path of [`received/${FRAUD}`, `received/${FRAUD}/rows`, `received/${FRAUD}/export.xlsx`]) expect((await t.receiver.call(path, 'transport-data-officer')).status).toBe(404);
    expect((await t.receiver.call(`received/${FRAUD}/rows/${row}/reveal`, 'transport-data-officer', { purpose: '好奇' })).status).toBe(404);
    expect((await t.receiver.call(`received/${DANGERS}/rows/${row}/reveal`, 'transport-data-officer', { purpose: '好奇' })).status).toBe(404);
    await assertRowSecurity(t.receiver.dataSource, ['received_row', 'received_staged']);
    const seen = (department: 'transport' | 'health') => inTransaction(t.receiver.dataSource, { sub: 'x', post: 'x', role: 'data-officer', department, county: null }, (manager) => manager.query('select count(*)::int as n from received_row where list = $1', [FRAUD]));
    expect([await seen('transport'), await seen('health')]).toEqual([[{ n: 0 }], [{ n: 1 }]]);
    const { body } = await t.receiver.call('received', 'auditor');
    expect(body.items.filter(({ list }: { list: string }) => list === FRAUD)).toMatchObject([{ receiver: { id: 'health' }, held: { rows: 1 } }]);
  });

  test('a department that receives nothing has an empty page', async () => {
    expect((await t.receiver.call('received', 'justice-data-officer')).body).toEqual({ items: [] });
  });
});
