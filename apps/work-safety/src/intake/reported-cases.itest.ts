import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemActor } from '@lianban/persistence';
import { reportedDecisions } from '../enforcement-disclosure/reported-decisions.js';
import { openRecord, type TestRecord } from '../fixtures/record.cases.js';
import { openDepartment, until, type Department } from './testing/department.cases.js';

let t: TestRecord;
let department: Department;
beforeAll(async () => {
  t = await openRecord('2026-10-12');
  department = await openDepartment(t, reportedDecisions(t.record));
});
afterAll(async () => {
  await department?.close();
  await t?.close();
});

const recorded = (): Promise<true> => until(async () => ((await t.admin.query(`select 1 from landed_decision where state = 'new' union all select 1 from job where kind = 'record-decisions' and state <> 'done'`)).rows.length === 0 ? true : undefined));
const cases = async (n: number): Promise<string[]> => (await t.admin.query(
  `select c.procedure, c.office, c.county, c.party, c.state, coalesce((select string_agg(s.code || ' ' || s.due_on, ', ' order by s.code) from step s where s.case_id = c.case_id), '') as steps from safety_case c where c.reference = $1 order by c.procedure desc`, [`景交罚〔2026〕${n}号`],
)).rows.map(({ procedure, office, county, party, state, steps }) => [procedure, office, county ?? '全市', party, state, steps].join(' | '));
const problems = async (): Promise<string[]> => (await t.admin.query(`select reference, kind, reason from intake_problem where settled_at is null order by reference`)).rows.map(({ reference, kind, reason }) => `${reference.slice(9)} ${kind} ${reason}`);

describe('reported decisions as cases of the service', () => {
  test('each is followed to its publication and to its performance, as if its office had recorded it', async () => {
    await department.publishes([
      { n: 1, performByOn: '2026-10-24' }, { n: 2, level: '县级', county: '360222', kinds: '罚款、责令限期改正', performByOn: '2026-11-09' }, { n: 3, firmName: '王小二', creditCode: null, kinds: '警告', amountYuan: null },
      { n: 4, kinds: '责令停止使用设施设备', amountYuan: null, reviewedBy: '法制审核机构', reviewedOn: '2026-10-08' },
      { n: 5, kinds: '查封', amountYuan: null },
    ]);
    await recorded();
    expect(await problems()).toEqual([]);
    expect(await cases(1)).toEqual([
      'enforcement-disclosure | transport | 全市 | 演示运输1有限公司 | open | publication 2026-11-05, redaction 2026-10-15', expect.stringMatching(/^decision-performance \| transport \| 全市 \| 演示运输1有限公司 \| open \| performance /),
    ]);
    expect((await cases(2)).map((line) => line.split(' | ').slice(0, 3).join(' '))).toEqual(['enforcement-disclosure transport@360222 360222', 'decision-performance transport@360222 360222']);
    expect(await cases(3)).toEqual([expect.stringContaining('| 王* | open |')]);
    expect(await cases(4)).toHaveLength(2);
    // Made without a review that anybody tells of: public within its term all the same.
    expect((await cases(5))[0]).toContain('publication 2026-11-05');
    const { rows } = await t.admin.query(`select e.text, e.by_name as "by" from case_event e join safety_case c using (case_id) where c.reference = '景交罚〔2026〕1号' and e.action = 'case.opened' and c.procedure = 'enforcement-disclosure'`);
    expect(rows).toEqual([{ text: null, by: '安全生产执法决定（市交通运输局）名单第 1 版第 2 行' }]);
    const { rows: messages } = await t.admin.query(`select payload::text as text from outbox where destination = 'workflow'`);
    expect(messages.length).toBeGreaterThan(0);
    for (const { text } of messages) expect(text).not.toContain('王小二');
  });

  test('one that an officer recorded before is the same case, another one of its number a question', async () => {
    await t.record.transact(systemActor, async (manager, context) => {
      const officer = { ...systemActor, name: '路畅然' };
      const said = { number: '', kinds: ['fine' as const], department: 'transport' as const, office: 'transport', county: '360202' as const, ofCity: true, firmName: '演示运输20有限公司', creditCode: null, creditCodeConfirmed: false, naturalPerson: false, decidedOn: '2026-10-09' as never, servedOn: null, basis: '《道路运输条例》第六十四条', amountFen: 300_000, performByOn: null, violation: '未按规定维护和检测运输车辆', reviewedBy: null, reviewedOn: null };
      for (const number of ['景交罚〔2026〕20号', '景交罚〔2026〕21号']) await reportedDecisions(t.record).file(manager, context, { ...said, number }, officer);
    });
    await department.publishes([{ n: 20, creditCode: null }, { n: 21, creditCode: null, firmName: '演示运输20有限公司', amountYuan: '30000.00' }]);
    await recorded();
    expect(await problems()).toEqual([expect.stringMatching(/^21号 number-used 文号 景交罚〔2026〕21号 已登记为事项 ED-2026-\d{6}，与名单不同：金额$/)]);
    expect((await t.admin.query(`select state from landed_decision where reference = '景交罚〔2026〕20号'`)).rows).toEqual([{ state: 'recorded' }]);
  });
});
