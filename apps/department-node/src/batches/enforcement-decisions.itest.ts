import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { syntheticCreditCode } from '@lianban/kernel';
import { inTransaction, systemActor } from '@lianban/persistence';
import ExcelJS from 'exceljs';
import { changesOf, checked, openTestNode, published, versionIdOf, type TestNode } from '../fixtures/node.cases.js';

const LIST = 'enforcement-decisions-transport';
const PEOPLE = 'transport-data';
const OFFICER = `${PEOPLE}-officer`;
const headings = ['决定书文号', '处罚种类', '决定机关层级', '违法行为发生地', '行政相对人名称', '统一社会信用代码', '处罚决定日期', '处罚依据', '罚款金额', '履行期限', '违法事实', '审核机构', '代码已核对'];
const code = syntheticCreditCode(3);
const wrongCode = code.slice(0, 17) + (code.endsWith('0') ? '1' : '0');

interface DecisionRow { n: number; kinds?: string; county?: string; firm?: string; code?: string; on?: string; basis?: string; amount?: string; by?: string; what?: string; reviewed?: string; confirmed?: string; change?: string }
const line = ({ n, kinds = '罚款', county = '昌江区', firm = '演示运输有限公司', code: own = code, on = '2026-10-09', basis = '《道路运输条例》第六十四条', amount = '3000', by = '', what = '未按规定维护和检测运输车辆', reviewed = '', confirmed = '', change }: DecisionRow): string =>
  [`景交罚[2026]${n}号`, kinds, '市级', county, firm, own, on, basis, amount, by, what, reviewed, confirmed, ...(change ? [change] : [])].map((cell) => `"${cell}"`).join(',');
const file = (...rows: DecisionRow[]): string => [[...headings, ...(rows[0]!.change ? ['变动类型'] : [])].join(','), ...rows.map(line)].join('\n');
const day = (period: string, mode: 'full' | 'incremental' = 'full') => ({ list: LIST, period, mode, counties: ['360202', '360203'] });
const versionOf = async (t: TestNode, version: number): Promise<string[]> =>
  (await changesOf(t, await versionIdOf(t, version, LIST), 'transport')).map(({ op, fields }) => [op, fields['decisionNumber'], fields['amountYuan']].filter(Boolean).join(' ')).sort();

let t: TestNode;
beforeAll(async () => {
  t = await openTestNode();
  await t.node.dataSource.query(`update business_clock set offset_seconds = extract(epoch from '2026-10-12T10:00:00+08:00'::timestamptz - clock_timestamp())`);
});
afterAll(() => t?.close());

describe('decisions of a department with safety duties', () => {
  test('the template offers single choices, and says how several are written', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await t.download(`lists/${LIST}/template.xlsx?mode=incremental`, OFFICER)) as never);
    const [sheet, guidance] = workbook.worksheets;
    const labels = (sheet!.getRow(1).values as string[]).slice(1);
    expect(labels).toEqual(expect.arrayContaining(['决定书文号', '决定种类', '代码已核对', '变动类型']));
    const cell = (label: string) => sheet!.getRow(2).getCell(labels.indexOf(label) + 1).dataValidation;
    expect(cell('决定种类')).toBeUndefined();
    expect(cell('决定机关层级')).toMatchObject({ type: 'list' });
    expect(guidance!.getRow(2).values).toEqual([undefined, '决定书文号', '是', expect.stringContaining('同一文号只报一行'), '景应急罚〔2026〕12号']);
  });

  test('good rows are published, each bad one waits with its reason', async () => {
    const content = file(
      { n: 1 }, { n: 2, kinds: '责令限期改正', amount: '', by: '2026-11-09' }, { n: 3, kinds: '查封', amount: '' }, { n: 4, code: wrongCode, confirmed: '是' },
      { n: 5, on: '2026-10-13' }, { n: 6, basis: '' }, { n: 7 }, { n: 7, amount: '4000' }, { n: 8, amount: '' }, { n: 9, by: '2026-10-08' }, { n: 10, code: wrongCode }, { n: 11, county: '乐平市' }, { n: 1 },
    );
    const batch = await published(t, content, day('2026-10-12'), {}, PEOPLE);
    expect(batch).toMatchObject({ version: 1, listTitle: '安全生产执法决定（市交通运输局）', counts: { read: 13, passed: 4, hinted: 1, refused: 9 }, difference: { added: 4 }, receipts: [{ consumer: 'work-safety', status: 'waiting' }] });
    expect(batch.findings.map(({ code: what, column, rows }) => `${what} ${column} ${rows}`).sort()).toEqual([
      'CREDIT_CODE_CHECK creditCode 1', 'DATE_RANGE decidedOn 1', 'DATE_RANGE performByOn 1', 'FIELD_NEEDED amountYuan 1', 'FIELD_REQUIRED basis 1', 'FIELD_WANTED reviewedBy 1', 'REGION_OUTSIDE county 1', 'ROW_CONFLICT null 2', 'ROW_REPEATED null 1',
    ]);
    for (const { sentence, remedy } of batch.findings) expect([sentence, remedy].every((text) => text !== '' && !text.includes('{}'))).toBe(true);
    expect(await versionOf(t, 1)).toEqual(['added 景交罚〔2026〕1号 3000.00', 'added 景交罚〔2026〕2号', 'added 景交罚〔2026〕3号', 'added 景交罚〔2026〕4号 3000.00']);
    expect((await t.call(`batches/${batch.id}/roster`, `${PEOPLE}-reviewer`)).body).toMatchObject({ items: [], total: 0 });
    const refused = await t.call(`batches/${batch.id}/rows?code=ROW_CONFLICT`, OFFICER);
    expect(refused.body.items[0].cells).toMatchObject({ decisionNumber: '景交罚〔2026〕7号', creditCode: code, firmName: '演示运输有限公司' });
  });

  test('what was refused comes corrected, in the very day', async () => {
    const { body } = await t.call('batches?state=published', OFFICER);
    const corrected = await published(t, file({ n: 6 }, { n: 7, amount: '4000' }), { ...day('2026-10-12'), correctsBatchId: body.items[0].id }, { reason: '补依据' }, PEOPLE);
    expect(corrected.difference).toMatchObject({ added: 2, changed: 0, left: 0, rowsAfter: 6 });
  });

  test('a late decision comes in a later file, a number that comes again is the decision corrected', async () => {
    const batch = await published(t, file({ n: 20, on: '2026-09-01' }, { n: 1, amount: '3500' }), day('2026-10-13'), { reason: '补报' }, PEOPLE);
    expect(batch.difference).toMatchObject({ added: 1, changed: 1, left: 0, previousRows: 0, rowsAfter: 2 });
    expect(await versionOf(t, 3)).toEqual(['added 景交罚〔2026〕20号 3000.00', 'changed 景交罚〔2026〕1号 3500.00']);
  });

  test('a decision is taken back by its number; one that nobody reported is no exit', async () => {
    const batch = await published(t, file({ n: 2, change: '退出', kinds: '责令限期改正', amount: '' }, { n: 99, change: '退出' }), day('2026-10-14', 'incremental'), { reason: '决定已撤销' }, PEOPLE);
    expect(batch).toMatchObject({ counts: { passed: 1, refused: 1 }, findings: [{ code: 'ROW_EXIT_UNKNOWN', sentence: '要退出的记录不在已报送的名单中' }], difference: { left: 1, previousRows: 7, rowsAfter: 6 } });
    expect(await versionOf(t, 4)).toEqual(['left']);
  });

  test('a file that is withdrawn leaves every decision as it was', async () => {
    const { body } = await t.call('batches?state=published', OFFICER);
    const corrected = body.items.find(({ period }: { period: string }) => period === '2026-10-13');
    expect((await t.call(`batches/${corrected.id}/withdraw`, `${PEOPLE}-reviewer`, { revision: corrected.revision, reason: '错传' })).body).toMatchObject({ code: 'NOT_LAST_VERSION' });
    const exits = body.items.find(({ period }: { period: string }) => period === '2026-10-14');
    expect((await t.call(`batches/${exits.id}/withdraw`, `${PEOPLE}-reviewer`, { revision: exits.revision, reason: '错传' })).status).toBe(202);
    await t.until(exits.id, OFFICER, ['withdrawn']);
    expect(await versionOf(t, 5)).toEqual(['added 景交罚〔2026〕2号']);
    const restored = await inTransaction(t.node.dataSource, systemActor, (manager) => manager.query<{ version: number; line: number }[]>('select version, line from list_row where list = $1 and version > 3', [LIST]));
    expect(restored).toEqual([{ version: 5, line: 3 }]);
  });

  test('nobody reports for another department', async () => {
    await expect(checked(t, file({ n: 30 }), day('2026-10-12'), 'market-data-officer')).rejects.toThrow('LIST_NOT_YOURS');
    await expect(checked(t, file({ n: 30 }), day('2026-10'), OFFICER)).rejects.toThrow('PERIOD_INVALID');
  });
});
