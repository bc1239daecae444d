import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AnnexView, OfficeTextKey } from '@lianban/procedure-loan-renewal';
import { application, Life } from '../fixtures/life.cases.js';
import { actor, openRecord, setToday, type TestRecord } from '../fixtures/record.cases.js';
import { AnnexRead } from './annex-read.query.js';
import { OfficeTexts } from './office-texts.js';

let t: TestRecord;
let texts: OfficeTexts;
let annexes: AnnexRead;
let life: Life;
const extra = { registeredCapitalFen: 500_000_000, basicAccountBank: '瓷都商业银行（演示）', basicAccountNumber: '990012345678', legalPhone: '13807980001' };

beforeAll(async () => {
  t = await openRecord();
  texts = new OfficeTexts(t.record);
  annexes = new AnnexRead(t.record, texts);
  const body = application(1);
  life = await Life.file(t, { ...body, borrower: { ...body.borrower, ...extra } });
  await life.until('recommendation');
});
afterAll(async () => { await t?.close(); });

const load = async (key: OfficeTextKey, text: string, from = '2023-11-19'): Promise<string> => (await texts.propose(actor('fund-manager'), { key, from, text, source: '景府发〔2023〕9号' })).textId;
const blanks = (view: AnnexView): Record<string, string | null> => Object.fromEntries(view.parts.flatMap(({ fields }) => fields).flatMap(({ label, value, capital }) => [[label, value], ...(capital ? [[`${label}大写`, capital]] : [])]));
const code = (promise: Promise<unknown>): Promise<unknown> => promise.then(() => 'done', (problem: { code?: string; status?: number }) => problem.code ?? problem.status);

describe('the annexes of a loan', () => {
  test('carry the blanks of the annex, filled from the case, sums in figures and in capitals; the wording is said not to be loaded', async () => {
    const letter = await annexes.get(actor('bank-01-handler'), life.caseId, 'annex-1');
    expect(letter).toMatchObject({ title: '实体经济续贷办理承诺函', wording: null, masked: false });
    expect(blanks(letter)).toEqual({
      借款人: '景德镇青白瓷业有限公司（演示）', 银行: '瓷都商业银行（演示）', 借款金额: '10,000,000.00 元', 借款金额大写: '壹仟万元整', 借款合同编号: 'HT-1', 到期日: '2026 年 3 月 20 日',
      贷款金额: '10,000,000.00 元', 贷款金额大写: '壹仟万元整', '贷款期限（月）': '12', 足额发放日: '2026 年 3 月 25 日', 还贷周转金: '10,000,000.00 元', 还贷周转金大写: '壹仟万元整',
      开户行: null, 户名: expect.stringContaining('转贷服务办公室'), 账号: null, 月利率: '6.625‰',
    });
    expect(blanks(await annexes.get(actor('fund-manager'), life.caseId, 'annex-2'))).toMatchObject({ 法定代表人: '焦望亭', 电话: '13807980001', 账户全称: '景德镇青白瓷业有限公司（演示）', 帐号: '6222000000001234', 推荐意见: '同意推荐' });
    const form = await annexes.get(actor('borrower-f0001'), life.caseId, 'annex-3');
    expect(blanks(form)).toMatchObject({ 注册资金: '5,000,000.00 元', 注册资金大写: '伍佰万元整', 基本账户账号: '990012345678', 预计周转基金使用期限: '13 天（2026 年 3 月 20 日至 2026 年 4 月 2 日）', 用途: '归还到期贷款' });
    expect(form.parts.map(({ signatures }) => signatures.length)).toEqual([3, 3]);
  });

  test('are masked for whoever watches, shown to nobody else, and each printing is audited', async () => {
    const seen = blanks(await annexes.get(actor('finance-officer'), life.caseId, 'annex-3'));
    expect(seen).toMatchObject({ 法定代表人姓名: '焦*', 基本账户账号: '********5678', '手机号码（联系人）': expect.stringContaining('*') });
    await expect(annexes.get(actor('account-bank-clerk'), life.caseId, 'annex-1')).rejects.toMatchObject({ status: 404 });
    for (const [post, kind] of [['bank-02-handler', 'annex-1'], ['borrower-f0002', 'annex-3'], ['supervisor', 'annex-3'], ['registry-clerk', 'annex-1']] as const) {
      await expect(annexes.get(actor(post), life.caseId, kind)).rejects.toMatchObject({ status: 404 });
    }
    const { rows } = await t.admin.query(`select detail from audit where action = 'annex.read' and object = $1`, [`loan/${life.caseId}`]);
    expect(rows).toContainEqual({ detail: { annex: 'annex-3' } });
  });

  test('take the wording once a second person has confirmed it; blanks that it names leave the table', async () => {
    const textId = await load('annex-1', '试用文本：{借款人}向{银行}借{借款金额}（{借款金额大写}）。');
    expect((await annexes.get(actor('fund-head'), life.caseId, 'annex-1')).wording).toBeNull();
    expect(await code(texts.decide(actor('fund-manager'), textId, true))).toBe('LOAN_RENEWAL.TEXT_SAME_PERSON');
    await texts.decide(actor('fund-head'), textId, true);
    expect(await code(texts.decide(actor('fund-head'), textId, false))).toBe('LOAN_RENEWAL.TEXT_UNKNOWN');
    const { wording, ...view } = await annexes.get(actor('fund-head'), life.caseId, 'annex-1');
    expect(wording?.runs.map(({ text }) => text).join('')).toBe('试用文本：景德镇青白瓷业有限公司（演示）向瓷都商业银行（演示）借10,000,000.00 元（壹仟万元整）。');
    expect(Object.keys(blanks({ wording, ...view } as AnnexView)).slice(0, 2)).toEqual(['借款合同编号', '到期日']);
  });

  test('keep the wording of the day on which the paper was made', async () => {
    await setToday(t.record, '2026-03-02');
    await texts.decide(actor('fund-head'), await load('annex-1', '新文本：{借款人}', '2026-03-01'), true);
    const { items } = await texts.list(actor('fund-head'));
    expect(items.filter(({ key }) => key === 'annex-1').map(({ version, current, state }) => [version, current, state])).toEqual([[2, true, 'confirmed'], [1, false, 'confirmed']]);
    expect((await annexes.get(actor('fund-head'), life.caseId, 'annex-1')).wording).toMatchObject({ version: 1 });
  });

  test('take the account of the fund as the office has loaded it', async () => {
    for (const [key, text] of [['fund-account-bank', '周转基金开户银行（演示）'], ['fund-account-number', '362000000000001']] as const) await texts.decide(actor('fund-head'), await load(key, text), true);
    expect(blanks(await annexes.get(actor('bank-01-handler'), life.caseId, 'annex-1'))).toMatchObject({ 开户行: '周转基金开户银行（演示）', 账号: '362000000000001' });
    const { rows } = await t.admin.query(`select 1 from office_text where text_sealed like '%3620000%'`);
    expect(rows).toEqual([]);
  });
});

test.each([
  ['annex-1', '{借款人姓名}', '2026-01-01', 'TEXT_BLANKS'], ['fund-account-number', '12 34', '2026-01-01', 'TEXT_ACCOUNT'], ['annex-2', '文本', '2023-11-18', 'TEXT_FROM'],
] as const)('%s «%s» from %s is refused: %s', async (key, text, from, problem) => {
  expect(await code(load(key, text, from))).toBe(`LOAN_RENEWAL.${problem}`);
});
