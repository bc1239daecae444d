import { describe, expect, test } from '@jest/globals';
import { syntheticCreditCode } from '@lianban/kernel';
import { normaliseDecisionNumber } from '../work-safety/decision-number.js';
import { departments, safetyDutyDepartments } from '../places/departments.js';
import { checkSentence } from './checks/check-set.js';
import { compileRowChecks } from './checks/row-checks.js';
import { cellFlags } from './checks/row-state.js';
import { enforcementDecisionLists } from './enforcement-decisions.js';
import { matchColumns } from './layout/match-columns.js';
import { columnsOf, getListContract, namesPersons, standsAlone } from './registry.js';

const contract = getListContract('enforcement-decisions-emergency-management');
const columns = columnsOf(contract, 'full');
const mapping = Object.fromEntries(columns.map(({ key }, index) => [key, index]));
const checks = compileRowChecks({ contract, mode: 'full', counties: ['360202', '360222'], mapping, today: '2026-10-12', period: '2026-10-12' });
const code = syntheticCreditCode(7);
const wrongCode = code.slice(0, 17) + (code.endsWith('0') ? '1' : '0');
const good: Record<string, string> = {
  decisionNumber: '景应急罚[2026] 12号', kinds: '责令限期改正，罚款', level: '市级', county: '浮梁县', firmName: '景德镇青白瓷业有限公司（演示）', creditCode: code.toLowerCase(), decidedOn: '2026年9月30日', servedOn: '2026-10-08',
  basis: '《中华人民共和国安全生产法》第九十七条', amountYuan: '30,000元', performByOn: '2026-10-23', violation: '未按规定对从业人员进行安全生产教育和培训',
};
function check(change: Record<string, string>, flag?: [string, number]) {
  const row = { ...good, ...change };
  const flags = new Uint8Array(columns.length);
  if (flag) flags[mapping[flag[0]]!] = flag[1];
  const taken = checks.check(columns.map(({ key }) => row[key] ?? ''), flags);
  return { taken, findings: checks.findings.map(({ code: what, column, parameter }) => `${what} ${column} ${checkSentence(what, parameter)}`), values: Object.fromEntries(columns.map(({ key }, index) => [key, checks.values[index]])) };
}

describe("a department's enforcement decisions", () => {
  test('a row is taken, its number, kinds, code and dates in one form', () => {
    const { taken, findings, values } = check({});
    expect({ taken, findings }).toEqual({ taken: true, findings: [] });
    expect(values).toMatchObject({
      decisionNumber: '景应急罚〔2026〕12号', kinds: '罚款、责令限期改正', county: '360222', creditCode: code, decidedOn: '2026-09-30', amountYuan: '30000.00', performByOn: '2026-10-23',
    });
  });

  test.each<[string, Record<string, string>, string]>([
    ['decided in the future', { decidedOn: '2026-10-13', servedOn: '', performByOn: '' }, 'DATE_RANGE decidedOn 作出决定日期晚于今天'],
    ['without a basis', { basis: ' ' }, 'FIELD_REQUIRED basis 必填项为空'],
    ['without a number', { decisionNumber: '' }, 'FIELD_REQUIRED decisionNumber 必填项为空'],
    ['a number that is none', { decisionNumber: '12号' }, 'DECISION_NUMBER_FORMAT decisionNumber 不是决定书文号'],
    ['a fine without amount', { amountYuan: '' }, 'FIELD_NEEDED amountYuan 决定种类有“罚款”的，此项必填'],
    ['confiscation without amount', { kinds: '没收违法所得', amountYuan: '' }, 'FIELD_NEEDED amountYuan 决定种类有“没收违法所得”的，此项必填'],
    ['an amount of nothing that is paid', { kinds: '责令限期改正' }, 'FIELD_NEEDLESS amountYuan 决定种类中罚款、没收违法所得、上限处罚都没有的，不填此项'],
    ['a fine of nothing', { amountYuan: '0' }, 'AMOUNT_ZERO amountYuan 金额须大于零'],
    ['to be performed before it was decided', { performByOn: '2026-09-29' }, 'DATE_RANGE performByOn 履行期限早于作出决定日期'],
    ['to be performed in a century', { performByOn: '2206-10-23' }, 'DATE_RANGE performByOn 履行期限晚于 2099 年'],
    ['served before it was decided', { servedOn: '2026-09-29' }, 'DATE_RANGE servedOn 送达日期早于作出决定日期'],
    ['served in the future', { servedOn: '2026-10-20' }, 'DATE_RANGE servedOn 送达日期晚于今天'],
    ['reviewed after it was decided', { reviewedOn: '2026-10-01' }, 'DATE_RANGE reviewedOn 审核日期晚于作出决定日期'],
    ['an unknown kind beside a known one', { kinds: '罚款、批评教育' }, `VALUE_UNKNOWN kinds 内容只能是：${columns[1]!.values!.join('、')}`],
    ['a code of another form', { creditCode: '1234' }, 'CREDIT_CODE_FORM creditCode 统一社会信用代码应为 18 位大写字母和数字，不含 I、O、S、V、Z'],
    ['a code whose check differs', { creditCode: wrongCode }, 'CREDIT_CODE_CHECK creditCode 统一社会信用代码的校验位不符'],
    ['a confirmation that is none', { creditCode: wrongCode, creditCodeConfirmed: '对' }, 'VALUE_UNKNOWN creditCodeConfirmed 内容只能是：是'],
    ['another county', { county: '乐平市' }, 'REGION_OUTSIDE county 不在本批次申报的县（市、区）范围'],
    ['a level that is none', { level: '省级' }, 'VALUE_UNKNOWN level 内容只能是：市级、县级'],
    ['a summary without end', { violation: '长'.repeat(1001) }, 'FIELD_LONG violation 内容超过 1000 个字'],
  ])('%s is refused', (_, change, finding) => {
    const { taken, findings } = check(change);
    expect(taken).toBe(false);
    expect(findings).toContain(finding);
  });

  test.each<[string, Record<string, string>]>([
    ['a rectification asks for no amount', { kinds: '责令限期改正', amountYuan: '' }],
    ['a code that stands so on the licence', { creditCode: wrongCode, creditCodeConfirmed: '是' }],
    ['a trader without licence', { creditCode: '' }],
    ['a summary of several sentences', { violation: '长'.repeat(1000) }],
    ['a closure that was reviewed', { kinds: '取缔关闭', amountYuan: '', reviewedBy: '市应急管理局法规科', reviewedOn: '2026-09-29' }],
  ])('%s is taken', (_, change) => {
    expect(check(change)).toMatchObject({ taken: true, findings: [] });
  });

  test('a decision under item 10 without its review is taken, and the lack is shown', () => {
    expect(check({ kinds: '查封', amountYuan: '' })).toMatchObject({ taken: true, findings: ['FIELD_WANTED reviewedBy 决定种类有“查封”的，此项应当填写'] });
  });

  test('a code that a spreadsheet kept as a number has lost its end', () => {
    expect(check({ creditCode: '913602990000000000' }, ['creditCode', cellFlags.numeric]).findings).toContain('ID_PRECISION_LOST creditCode 此列被 Excel 存成数字，末三位已丢失');
  });

  test('headings of other systems are found', () => {
    const headings = ['行政相对人名称', '行政处罚决定书文号', '处罚种类', '处罚决定日期', '处罚依据', '罚款金额', '违法事实', '机关层级', '发生地'];
    const found = matchColumns(columns, headings).filter(({ sourceIndex }) => sourceIndex !== null).map(({ column, confidence }) => [column, confidence]);
    expect(found).toHaveLength(headings.length);
    expect(found.every(([, confidence]) => confidence === 0.95)).toBe(true);
  });

  test('every department with safety duties has such a list; each names no person and its days stand alone', () => {
    expect(enforcementDecisionLists.map((list) => getListContract(list).department)).toEqual(safetyDutyDepartments);
    for (const list of enforcementDecisionLists) {
      const own = getListContract(list);
      expect({ title: own.title, persons: namesPersons(own), alone: standsAlone(own) }).toEqual({ title: `安全生产执法决定（${departments[own.department]}）`, persons: false, alone: true });
    }
  });
});

describe('numbers of decisions', () => {
  test.each<[string, string | null]>([
    ['景应急罚〔2026〕12号', '景应急罚〔2026〕12号'], ['景应急罚（2026）１２ 号', '景应急罚〔2026〕12号'], ['(赣景)应急罚[2026]执法-3号', '（赣景）应急罚〔2026〕执法-3号'], ['景消行罚决字【2026】第0007号', '景消行罚决字〔2026〕第0007号'],
    ['景应急罚〔26〕12号', null], ['景应急罚〔2026〕12', null], ['〔2026〕12号', null], ['2026-12', null], ['', null],
  ])('%s', (text, expected) => expect(normaliseDecisionNumber(text)).toBe(expected));
});
