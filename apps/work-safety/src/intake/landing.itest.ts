import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CaseworkRecord } from '@lianban/casework';
import { seedOffices, testRecord, type TestRecord } from '@lianban/casework/testing';
import { systemActor } from '@lianban/persistence';
import { entities } from '../entities.js';
import { migrations } from '../migrations/index.js';
import { LIST, openDepartment, until, type Department } from './testing/department.cases.js';
import { testDesk } from './testing/desk.cases.js';

let t: TestRecord;
let department: Department;
const filed: string[] = [];
const desk = testDesk(filed);

beforeAll(async () => {
  t = await testRecord({ service: 'work-safety', entities, migrations, today: '2026-10-12', newRecord: (dataSource, keys) => new CaseworkRecord(dataSource, keys, { procedure: 'enforcement-disclosure', defaultSettings: [] }) });
  await t.record.transact(systemActor, (manager) => seedOffices(manager, [{ id: 'transport', department: 'transport', name: '市交通运输局' }, { id: 'transport@360222', department: 'transport', county: '360222', name: '浮梁县交通运输局' }]));
  department = await openDepartment(t, desk);
});
afterAll(async () => {
  await department?.close();
  await t?.close();
});

const rows = async (): Promise<string[]> => (await t.admin.query(`select reference, state, version, line, reason from landed_decision order by reference, county`)).rows.map(({ reference, state, version, line, reason }) => [reference.slice(9), state, `${version}:${line}`, reason].filter(Boolean).join(' '));
const open = async (): Promise<string[]> => (await t.admin.query(`select reference, kind, reason from intake_problem where settled_at is null order by problem_id`)).rows.map(({ reference, kind, reason }) => `${reference.slice(9)} ${kind} ${reason}`);
/** Waits until no row waits any more. */
const recorded = (): Promise<true> => until(async () => ((await t.admin.query(`select 1 from landed_decision where state = 'new' union all select 1 from job where kind = 'record-decisions' and state <> 'done'`)).rows.length === 0 ? true : undefined));
const caseNumbers = async (): Promise<string[]> => (await t.admin.query('select reference, office from safety_case order by reference')).rows.map(({ reference, office }) => `${reference.slice(9)} ${office}`);

describe('decisions that a department reports, landed as every share is', () => {
  test('each becomes a case of its deciding office, once; what cannot waits with its reason, and the giver hears that all was applied', async () => {
    const receipt = await department.publishes([{ n: 1 }, { n: 2, level: '县级', county: '360222' }, { n: 3, firmName: '不予受理' }, { n: 4, firmName: '出错' }, { n: 5, level: '县级', county: '360202' }, { n: 6, county: '360202' }, { n: 6, county: '360222' }]);
    expect(receipt).toMatchObject({ consumer: 'work-safety', status: 'applied', rowsApplied: 7 });
    await recorded();
    expect(await caseNumbers()).toEqual(['1号 transport', '2号 transport@360222', '6号 transport']);
    expect(filed[0]).toBe('景交罚〔2026〕1号 transport 安全生产执法决定（市交通运输局）名单第 1 版第 2 行');
    expect(await open()).toEqual([
      '3号 not-recorded 不属于安全生产执法决定', '4号 not-recorded 名称不符；改正名称', expect.stringMatching(/^5号 not-recorded 作出决定的机关不在办理机构目录中/), '6号 number-used 文号 景交罚〔2026〕6号 在名单第 1 版第 7 行已经报送，所在县（市、区）不同',
    ]);
    const { rows: sealed } = await t.admin.query('select fields_sealed from landed_decision');
    for (const { fields_sealed: text } of sealed) expect(text).not.toContain('演示运输');
  });

  test('a corrected row becomes a case, a changed one a request to correct its case; what changes back is no question any more', async () => {
    await department.publishes([{ op: 'changed', n: 4 }, { op: 'changed', n: 1, amountYuan: '3500.00', basis: '《道路运输条例》第六十五条' }]);
    await recorded();
    expect(await caseNumbers()).toContain('4号 transport');
    expect((await open()).filter((line) => /^[14]号/.test(line))).toEqual(['1号 changed 名单第 2 版更改了：法律依据、罚没金额（元）；核实后在事项中提出更正']);
    await department.publishes([{ op: 'changed', n: 1, amountYuan: '3200.00' }]);
    await recorded();
    expect((await open()).filter((line) => line.startsWith('1号'))).toEqual(['1号 changed 名单第 3 版更改了：罚没金额（元）；核实后在事项中提出更正']);
    await department.publishes([{ op: 'changed', n: 1 }]);
    await recorded();
    expect((await open()).filter((line) => line.startsWith('1号'))).toEqual([]);
    expect(filed.filter((line) => line.includes('〕1号'))).toHaveLength(1);
  });

  test('a withdrawn row is asked about where it is a case, and forgotten where it is none; said again, it is the same case', async () => {
    await department.publishes([{ op: 'left', n: 1 }, { op: 'left', n: 3 }]);
    await recorded();
    expect((await open()).filter((line) => /^[13]号/.test(line))).toEqual([expect.stringMatching(/^1号 withdrawn 名单第 5 版不再有这一决定/)]);
    expect(await rows()).toEqual(expect.arrayContaining(['1号 withdrawn 5:2', '3号 withdrawn 5:3']));
    await department.publishes([{ n: 1 }], 'withdrawal');
    await recorded();
    expect((await open()).filter((line) => line.startsWith('1号'))).toEqual([]);
    expect(await rows()).toContain('1号 recorded 6:2');
    expect(filed.filter((line) => line.includes('〕1号'))).toHaveLength(1);
  });

  test('a decision whose county is corrected keeps its case', async () => {
    await department.publishes([{ op: 'left', n: 1 }, { n: 1, county: '360222' }]);
    await recorded();
    expect((await open()).filter((line) => line.startsWith('1号'))).toEqual(['1号 changed 名单第 7 版更改了：所在县（市、区）；核实后在事项中提出更正']);
    expect((await rows()).filter((line) => line.startsWith('1号'))).toEqual(['1号 withdrawn 7:2', '1号 recorded 7:3']);
  });

  test('a decision that an officer entered before is the same case; another one of its number is a question', async () => {
    await t.record.transact(systemActor, async (manager, context) => {
      for (const n of [20, 21]) {
        await desk.file(manager, context, { number: `景交罚〔2026〕${n}号`, firmName: `演示运输20有限公司`, department: 'transport', office: 'transport', ofCity: true, county: '360202', decidedOn: '2026-10-09' } as never, { ...systemActor, name: '路畅然' });
      }
    });
    await department.publishes([{ n: 20 }, { n: 21 }]);
    await recorded();
    expect((await open()).filter((line) => /^2[01]号/.test(line))).toEqual(['21号 number-used 文号 景交罚〔2026〕21号 已登记为事项 ED-景交罚〔2026〕21号，与名单不同：当事人名称']);
    expect((await rows()).filter((line) => line.startsWith('20号'))).toEqual(['20号 recorded 8:2']);
  });

  test('a snapshot says the whole list of its counties', async () => {
    await department.publishes([{ n: 20 }, { n: 2, level: '县级', county: '360222' }], 'snapshot');
    await recorded();
    expect((await rows()).filter((line) => !line.includes('withdrawn'))).toEqual(['20号 recorded 9:2', '2号 recorded 9:3']);
  });

  test('a version whose rows are not as agreed is refused whole', async () => {
    const receipt = await department.publishes([{ n: 40 }, { n: 41, kinds: '批评' }]);
    expect(receipt).toMatchObject({ status: 'refused', reasonCode: 'FIELDS_NOT_AGREED' });
    expect((await rows()).filter((line) => /^4[01]号/.test(line))).toEqual([]);
    expect((await t.admin.query('select state from landed_version where list = $1 and version = 10', [LIST])).rows).toEqual([{ state: 'refused' }]);
  });
});
