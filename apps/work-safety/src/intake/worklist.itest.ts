import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { IntakeProblem } from '@lianban/contracts';
import { seedOffices, testRecord, type TestRecord } from '@lianban/casework/testing';
import { systemActor } from '@lianban/persistence';
import { testService, type Answer, type TestService } from '@lianban/service/testing';
import { entities } from '../entities.js';
import { migrations } from '../migrations/index.js';
import { SafetyRecord } from '../safety-record.js';
import { IntakeModule } from './index.js';
import { LIST, openDepartment, until, type Department } from './testing/department.cases.js';
import { testDesk } from './testing/desk.cases.js';

const OFFICER = 'transport-inspector';
let t: TestRecord<SafetyRecord>;
let http: TestService;
let department: Department;
beforeAll(async () => {
  t = await testRecord({ service: 'work-safety', entities, migrations, today: '2026-10-12', newRecord: (dataSource, keys) => new SafetyRecord(dataSource, keys) });
  await t.record.transact(systemActor, (manager) => seedOffices(manager, [{ id: 'transport', department: 'transport', name: '市交通运输局' }]));
  const desk = testDesk();
  department = await openDepartment(t, desk);
  http = await testService('work-safety', IntakeModule.of(t.record));
  await t.record.transact(systemActor, (manager, context) => desk.file(manager, context, { number: '景交罚〔2026〕3号', firmName: '另一企业', department: 'transport', office: 'transport', ofCity: true, county: '360202', decidedOn: '2026-10-09' } as never, { ...systemActor, name: '路畅然' }));
  await department.publishes([{ n: 1 }, { n: 2, level: '县级', county: '360222', firmName: '王小二', creditCode: null }, { n: 3 }]);
  await recorded();
  await department.publishes([{ op: 'changed', n: 1, amountYuan: '5000.00' }]);
});
afterAll(async () => {
  await department?.close();
  await http?.close();
  await t?.close();
});

const recorded = (): Promise<true> => until(async () => ((await t.admin.query(`select 1 from landed_decision where state = 'new' union all select 1 from job where kind = 'record-decisions' and state <> 'done'`)).rows.length === 0 ? true : undefined));
const problems = async (post = OFFICER, state = 'open'): Promise<IntakeProblem[]> => (await http.call(`intake/problems?state=${state}`, post)).body.items;
const find = async (n: number): Promise<IntakeProblem> => (await problems()).find(({ reference }) => reference === `景交罚〔2026〕${n}号`)!;
const settle = (one: IntakeProblem, outcome: string, change: object = {}, post = OFFICER): Promise<Answer> => http.call(`intake/problems/${one.problemId}/settle`, post, { revision: one.revision, outcome, explanation: '已核对原件', ...change });

describe('what of the reported decisions waits for a person', () => {
  test('the deciding office sees what differs, in clear; others see that there is something, or nothing', async () => {
    expect(await find(1)).toMatchObject({
      kind: 'changed', kindLabel: '后来的名单有更改', listTitle: '安全生产执法决定（市交通运输局）', party: '演示运输1有限公司', officeName: '市交通运输局', version: 2, line: 2, outcomes: ['handled'],
      differences: [{ label: '罚没金额（元）', before: '3000.00', after: '5000.00' }], caseNumber: 'ED-景交罚〔2026〕1号',
    });
    expect((await problems()).map(({ reference, kind, outcomes }) => [reference.slice(9), kind, outcomes.length])).toEqual([['1号', 'changed', 1], ['3号', 'number-used', 3], ['2号', 'not-recorded', 0]]);
    const watched = await problems('supervisor');
    expect(watched.map(({ party, outcomes, differences }) => [party, outcomes, differences])).toEqual([
      ['演示运输1有限公司', [], [{ label: '罚没金额（元）', before: null, after: null }]], ['演示运输3有限公司', [], []], ['王*', [], []],
    ]);
    expect(await problems('market-inspector')).toEqual([]);
    expect((await http.call('intake/problems', 'safety-data-officer')).status).toBe(403);
    expect((await http.call('intake/lists', OFFICER)).body.items).toEqual([{ list: LIST, title: '安全生产执法决定（市交通运输局）', department: 'transport', version: 2, waiting: 0, recorded: 1, refused: 2, withdrawn: 0, openProblems: 3 }]);
    expect((await http.call('intake/lists', 'market-inspector')).body.items).toEqual([]);
  });

  test('only an officer of that office settles it, once, and as its kind allows', async () => {
    const one = await find(1);
    expect((await settle(one, 'handled', {}, 'transport-head')).status).toBe(403);
    expect((await settle(one, 'handled', {}, 'market-inspector')).status).toBe(404);
    expect((await settle(one, 'same-decision')).body).toMatchObject({ code: 'INTAKE_OUTCOME' });
    expect((await settle(one, 'handled', { revision: 99 })).body).toMatchObject({ code: 'INTAKE_CHANGED' });
    expect((await settle(one, 'handled', { explanation: ' ' })).status).toBe(422);
    expect((await settle(one, 'handled')).status).toBe(204);
    expect((await settle(one, 'handled')).body).toMatchObject({ code: 'INTAKE_CHANGED' });
    expect(await problems(OFFICER, 'settled')).toMatchObject([{ kind: 'changed', outcomeLabel: '已处理', explanation: '已核对原件', settledBy: '测试员', outcomes: [] }]);
  });

  test('what was put right in the case is asked about again only when the list changes once more', async () => {
    await department.publishes([{ op: 'changed', n: 1, amountYuan: '5000.00', basis: '《道路运输条例》第六十五条' }]);
    expect((await find(1)).differences.map(({ label }) => label)).toEqual(['法律依据']);
  });

  test('the other decision of the number is said to be the same one', async () => {
    expect((await settle(await find(3), 'same-decision')).status).toBe(204);
    const { rows } = await t.admin.query(`select state, (select party from safety_case c where c.case_id = l.case_id) as party from landed_decision l where reference = '景交罚〔2026〕3号'`);
    expect(rows).toEqual([{ state: 'recorded', party: '另一企业' }]);
  });

  test('a case belongs to one row of the list, until that row is withdrawn', async () => {
    await department.publishes([{ n: 5 }, { n: 5, county: '360222' }]);
    await recorded();
    expect((await settle(await find(5), 'same-decision')).body).toMatchObject({ code: 'INTAKE_CASE_TAKEN' });
    await department.publishes([{ op: 'left', n: 5 }]);
    const [, twice] = (await problems()).filter(({ reference }) => reference === '景交罚〔2026〕5号');
    expect((await settle(twice!, 'same-decision')).status).toBe(204);
    expect((await problems()).filter(({ reference }) => reference === '景交罚〔2026〕5号')).toEqual([]);
    expect((await t.admin.query(`select county, state, case_id is not null as held from landed_decision where reference = '景交罚〔2026〕5号' order by county`)).rows).toEqual([{ county: '360202', state: 'withdrawn', held: false }, { county: '360222', state: 'recorded', held: true }]);
  });

  test('what could not be recorded is tried again when its cause is gone', async () => {
    await t.record.transact(systemActor, (manager) => seedOffices(manager, [{ id: 'transport@360222', department: 'transport', county: '360222', name: '浮梁县交通运输局' }]));
    const { rows: [{ id }] } = await t.admin.query(`select problem_id as id from intake_problem where kind = 'not-recorded'`);
    await t.admin.query(`update intake_problem set office = 'transport' where problem_id = $1`, [id]);
    expect((await settle((await problems()).find(({ problemId }) => problemId === id)!, 'try-again')).status).toBe(204);
    await recorded();
    expect((await t.admin.query(`select state from landed_decision where reference = '景交罚〔2026〕2号'`)).rows).toEqual([{ state: 'recorded' }]);
  });

  test('who settled what is in the audit; no name and no number of a firm is in the log', async () => {
    const { rows } = await t.admin.query(`select action, detail ->> 'outcome' as outcome from audit where action = 'intake.settle' order by seq`);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['handled', 'same-decision', 'same-decision', 'try-again']);
    for (const secret of ['王小二', '演示运输']) expect(http.log()).not.toContain(secret);
  });
});
