import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { changeRowOf, type DepartmentCode } from '@lianban/contracts';
import { changesOf, checked, formOf, openTestNode, published, versionIdOf, type TestNode } from '../fixtures/node.cases.js';

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

describe('an implied share that a party declined', () => {
  test('is locked for everybody but who declined it', async () => {
    await published(t, day('2026-10-07'), upload('2026-10-07'), {}, 'account-bank');
    expect(await wrapsOf(1)).toEqual(['account-bank', 'loan-fund', 'department-node']);
    for (const row of await changesOf(t, await versionIdOf(t, 1, LIST), 'account-bank')) expect(changeRowOf(LIST).parse(row)).toEqual(row);
    await say('transfer-service-office', 'declined');
    await published(t, day('2026-10-08'), upload('2026-10-08'), {}, 'account-bank');
    expect(await wrapsOf(2)).toEqual(['account-bank', 'department-node']);
    await say('transfer-service-office', 'accepted');
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
