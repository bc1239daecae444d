import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changeRowOf, type DepartmentCode } from '@lianban/contracts';
import { inTransaction, systemActorFor } from '@lianban/persistence';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { changesOf, checked, formOf, openTestNode, published, versionIdOf, type TestNode } from '../fixtures/node.cases.js';
import { addPublication, isListBusy } from './publication.record.js';
import { sharingAccepted } from './sharing-accepted.js';

const LIST = 'fund-account-statement';
const day = (on: string): string => `交易流水号,交易日期,借贷标志,发生额,余额,对方户名,对方账号,摘要\n1,${on},贷,100.00,1000.00,演示瓷业有限公司,36000001,归还`;
const upload = (period: string) => ({ list: LIST, period, counties: ['city'] });

let t: TestNode;
let sequence = 0;
beforeAll(async () => {
  t = await openTestNode();
  await t.node.dataSource.query(`update business_clock set offset_seconds = extract(epoch from '2026-10-12T10:00:00+08:00'::timestamptz - clock_timestamp())`);
});
afterAll(() => t?.close());

/** As the reference consumer keeps it. */
async function say(party: DepartmentCode, decision: 'declined' | 'accepted'): Promise<void> {
  const message = { type: 'sharing-decision.v1', share: LIST, party, decision, reason: '测试', decidedOn: '2026-10-10', sequence: ++sequence };
  await t.node.dataSource.query(
    `insert into reference_sharing (share, party, sequence, message) values ($1, $2, $3, $4) on conflict (share, party) do update set message = excluded.message`, [LIST, party, sequence, message]);
}

async function wrapsOf(version: number): Promise<string[]> {
  const [row] = await t.node.dataSource.transaction(async (manager) => {
    await manager.query(`select set_config('lianban.role', 'system', true), set_config('lianban.department', 'account-bank', true)`);
    return manager.query<[{ recipients: string[] }]>(
      `select array(select w ->> 'recipient' from json_array_elements(manifest -> 'dataKey' -> 'wraps') w) as recipients from share_version where id = $1`, [await versionIdOf(t, version, LIST)]);
  });
  return row.recipients;
}

const publications = () => inTransaction(t.node.dataSource, systemActorFor('account-bank'), (manager) =>
  manager.query<{ version: number; kind: string; period: string }[]>('select version, kind, period from publication where list = $1 and published_at is not null order by version', [LIST]));

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let time = 0; time < 200; time += 1) {
    if (await holds()) return;
    await pause(100);
  }
  throw new Error('it never came to hold');
}

describe('an implied share that a party declined', () => {
  test('is locked for everybody but who declined it', async () => {
    await published(t, day('2026-10-07'), upload('2026-10-07'), {}, 'account-bank');
    expect(await wrapsOf(1)).toEqual(['account-bank', 'loan-fund']);
    for (const row of await changesOf(t, await versionIdOf(t, 1, LIST), 'account-bank')) expect(changeRowOf(LIST).parse(row)).toEqual(row);
    await say('transfer-service-office', 'declined');
    await published(t, day('2026-10-08'), upload('2026-10-08'), {}, 'account-bank');
    expect(await wrapsOf(2)).toEqual(['account-bank']);
  });

  test('is said again whole to who accepts it again, each day that it missed', async () => {
    await say('transfer-service-office', 'accepted');
    await t.node.dataSource.transaction((manager) => sharingAccepted(manager, ['account-bank'], { share: LIST, decision: 'accepted' }));
    await until(async () => (await publications()).length === 3);
    expect((await publications()).at(-1)).toEqual({ version: 3, kind: 'snapshot', period: '2026-10-08' });
    expect(await wrapsOf(3)).toEqual(['account-bank', 'loan-fund']);
    const rows = await changesOf(t, await versionIdOf(t, 3, LIST), 'account-bank');
    expect(rows.map(({ op, fields }) => [op, fields['bookedOn'], fields['amountYuan']])).toEqual([['added', '2026-10-08', '100.00']]);
    await t.node.dataSource.transaction((manager) => sharingAccepted(manager, ['account-bank'], { share: LIST, decision: 'accepted' }));
    await published(t, day('2026-10-11'), upload('2026-10-11'), {}, 'account-bank');
    expect((await publications()).map(({ kind }) => kind)).toEqual(['full', 'full', 'snapshot', 'full']);
    await inTransaction(t.node.dataSource, systemActorFor('account-bank'), async (manager) => {
      const [batch] = await manager.query<[{ id: string }]>(`select id from batch where list = $1 and version is not null limit 1`, [LIST]);
      await addPublication(manager, { id: randomUUID(), department: 'account-bank', list: LIST, batchId: batch.id, kind: 'snapshot', withdraws: null, requestedPost: 'x', reason: null, period: '2026-10-08' }, new Date());
    });
    await t.node.dataSource.transaction((manager) => sharingAccepted(manager, ['account-bank'], { share: LIST, decision: 'accepted' }));
    await until(async () => !(await inTransaction(t.node.dataSource, systemActorFor('account-bank'), (manager) => isListBusy(manager, LIST))));
    const { body } = await t.call('batches?state=published', 'account-bank-reviewer');
    expect(body.items[0].period).toBe('2026-10-11');
  });

  test('is taken from its giver no more, until it accepts again; what waits for approval neither', async () => {
    const waiting = await checked(t, day('2026-10-09'), upload('2026-10-09'), 'account-bank-officer');
    const submitted = await t.call(`batches/${waiting.id}/submit`, 'account-bank-officer', { revision: waiting.revision });
    await say('account-bank', 'declined');
    const refused = await t.send(formOf(day('2026-10-10'), upload('2026-10-10')), 'account-bank-officer');
    expect([refused.status, refused.body]).toEqual([409, expect.objectContaining({ code: 'SHARE_DECLINED', remedy: expect.stringContaining('共享目录') })]);
    const approved = await t.call(`batches/${waiting.id}/approve`, 'account-bank-reviewer', { revision: submitted.body.revision });
    expect([approved.status, approved.body.code]).toEqual([409, 'SHARE_DECLINED']);
    await say('account-bank', 'accepted');
    expect((await t.send(formOf(day('2026-10-10'), upload('2026-10-10')), 'account-bank-officer')).status).toBe(202);
  });
});
