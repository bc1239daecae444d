import { row, type WorkedCase } from './worked-case.cases.js';

type Extra = Record<string, unknown>;
const TEN_MILLION = 1_000_000_000;
const THIRTY_MILLION = 3_000_000_000;
const good = {
  applicant_type: 'enterprise', in_city: true, sound: true, policy_ok: true, purpose: 'repay_maturing_loan', temporary_difficulty: true,
  bank_commits: true, amount_fen: TEN_MILLION, committed_fen: TEN_MILLION, expected_days: 13,
};
const applied = (named: string, changed: Extra, outcome: string, reasons: string[], warnings: string[] = []): WorkedCase =>
  row(named, { ...good, ...changed }, { outcome, reasons, warnings });
const ok = (named: string, changed: Extra, warnings: string[] = []): WorkedCase => applied(named, changed, 'ok', [], warnings);
const rejected = (named: string, changed: Extra, ...reasons: string[]): WorkedCase => applied(named, changed, 'reject', reasons);
const large = { committed_fen: 5_000_000_000 };
const softCommitment = { config: { 'A.over_commitment': 'leading_group' } };

export const eligibilityCases: WorkedCase[] = [
  ok('额度等于承诺额，13 天', {}),
  ok('个体工商户', { applicant_type: 'individual_business' }),
  ok('有经营实体的自然人', { applicant_type: 'natural_person_with_business' }),
  rejected('没有经营实体的自然人', { applicant_type: 'natural_person' }, 'A4_APPLICANT'),
  rejected('不在本市设立', { in_city: false }, 'A4_CITY'),
  rejected('基本面不好', { sound: false }, 'A4_SOUNDNESS'),
  rejected('不符合政策', { policy_ok: false }, 'A4_POLICY'),
  rejected('用于固定资产', { purpose: 'fixed_asset' }, 'A5_PURPOSE'),
  rejected('不是暂时困难', { temporary_difficulty: false }, 'A5_TEMPORARY'),
  rejected('银行没有承诺', { bank_commits: false, committed_fen: null }, 'A5_BANK_COMMITMENT'),
  rejected('多出承诺额一分', { amount_fen: TEN_MILLION + 1 }, 'A10_3_OVER_COMMITMENT'),
  rejected('基金余额差一分', { available_fen: TEN_MILLION - 1 }, 'A3_FUND_BALANCE'),
  ok('余额恰好够', { available_fen: TEN_MILLION }),
  rejected('余额为负', { available_fen: -1 }, 'A3_FUND_BALANCE'),
  rejected('在黑名单上', { blacklisted: true }, 'A19_BLACKLISTED'),
  rejected('承贷银行被追责', { bank_sanctioned: true }, 'A18_BANK_SANCTIONED'),
  rejected('逾期申请', { timely: false }, 'A12_2_LATE'),
  applied('另一读法：逾期申请报领导小组', { timely: false, config: { 'A.late_filing': 'leading_group' } }, 'leading_group', ['A12_2_LATE']),
  ok('恰好 3000 万', { ...large, amount_fen: THIRTY_MILLION }),
  applied('3000 万多一分', { ...large, amount_fen: THIRTY_MILLION + 1 }, 'leading_group', ['A6_OVER_30M']),
  ok('14 天，提示', { expected_days: 14 }, ['A10_2_OVER_13_DAYS']),
  ok('30 天，提示', { expected_days: 30 }, ['A10_2_OVER_13_DAYS']),
  applied('31 天', { expected_days: 31 }, 'leading_group', ['A10_2_OVER_30_DAYS']),
  applied('又大又久', { ...large, amount_fen: THIRTY_MILLION + 1, expected_days: 31 }, 'leading_group', ['A6_OVER_30M', 'A10_2_OVER_30_DAYS']),
  rejected('拒绝的理由在前，报领导小组的在后', { purpose: 'other', in_city: false, amount_fen: THIRTY_MILLION + 1, expected_days: 31 }, 'A4_CITY', 'A5_PURPOSE', 'A10_3_OVER_COMMITMENT', 'A6_OVER_30M', 'A10_2_OVER_30_DAYS'),
  applied('另一读法：超过承诺额报领导小组', { amount_fen: TEN_MILLION + 1, ...softCommitment }, 'leading_group', ['A10_3_OVER_COMMITMENT']),
  applied('另一读法：与用途不符同时，仍是拒绝', { amount_fen: TEN_MILLION + 1, purpose: 'other', ...softCommitment }, 'reject', ['A5_PURPOSE', 'A10_3_OVER_COMMITMENT']),
  ok('高于到期贷款，只提示', { maturing_fen: TEN_MILLION - 1 }, ['A5_OVER_MATURING']),
  ok('两个提示', { maturing_fen: 1, expected_days: 20 }, ['A10_2_OVER_13_DAYS', 'A5_OVER_MATURING']),
  row('申请额为零', { ...good, amount_fen: 0 }, { error: 'INPUT_INVALID' }),
  row('银行承诺却没有金额', { ...good, committed_fen: null }, { error: 'INPUT_INVALID' }),
];

const all = ['recommendation', 'approval_form', 'personal_guarantee', 'loan_contract', 'bank_commitment_letter'];
const papers = (named: string, provided: string[], missing: string[], extra: Extra = {}, expected: Extra = {}): WorkedCase =>
  row(named, { provided, ...extra }, { complete: missing.length === 0, missing, ...expected });

export const documentsCases: WorkedCase[] = [
  papers('五种齐全', all, []),
  papers('次序不要紧，重复不要紧', [...all, ...all].reverse(), []),
  papers('一份也没有，按条文次序列出', [], all),
  papers('缺承诺函，可以补交', all.slice(0, 4), ['bank_commitment_letter'], {}, { may_follow: ['bank_commitment_letter'] }),
  papers('缺担保函，不能补交', all.filter((kind) => kind !== 'personal_guarantee'), ['personal_guarantee'], {}, { may_follow: [] }),
  papers('不认识的材料单列，不顶替', ['business_licence', 'recommendation'], all.slice(1), {}, { unknown: ['business_licence'] }),
  papers('办公室另外要求的也算缺', all, ['business_licence'], { office_requires: ['business_licence'] }),
  papers('办公室另外要求的已交', [...all, 'business_licence'], [], { office_requires: ['business_licence'] }, { unknown: [] }),
  row('不是列表', { provided: 'recommendation' }, { error: 'INPUT_INVALID' }),
];

const waiting = (id: string | number, program: string | null, at: string): Extra => ({ id, program, applied_at: at });
const queued = (named: string, queue: Extra[], order: (string | number)[]): WorkedCase => row(named, { queue }, { order });

export const priorityCases: WorkedCase[] = [
  queued('有优先资格的在前，再按时间', [waiting('a', null, '2024-01-02T09:00'), waiting('b', '惠农信贷通', '2024-01-05T09:00'), waiting('c', '财园信贷通', '2024-01-03T09:00')], ['c', 'b', 'a']),
  queued('三种之间没有次序', [waiting('a', '惠农信贷通', '2024-01-02T09:00'), waiting('b', '出口企业信贷通', '2024-01-02T08:00'), waiting('c', '财园信贷通', '2024-01-02T10:00')], ['b', 'a', 'c']),
  queued('同时的保持原序', [waiting('z', null, '2024-01-02T09:00'), waiting('a', null, '2024-01-02T09:00')], ['z', 'a']),
  queued('写法不同而时间相同，也是同时', [waiting('z', null, '2024-01-02T09:00:00'), waiting('a', null, '2024-01-02T09:00'), waiting('m', null, '2024-01-02T01:00:00Z')], ['z', 'a', 'm']),
  queued('只有日期的视为当日零时', [waiting('a', null, '2024-01-02T00:01'), waiting('b', null, '2024-01-02')], ['b', 'a']),
  queued('其他产品没有优先', [waiting('a', null, '2024-01-02T09:00'), waiting('b', '科贷通', '2024-01-01T09:00'), waiting('c', '财园信贷通', '2024-01-09T09:00')], ['c', 'b', 'a']),
  queued('编号可以是数字', [waiting(2, null, '2024-01-03T09:00'), waiting(1, null, '2024-01-02T09:00')], [1, 2]),
  queued('空队列', [], []),
  row('编号重复', { queue: [waiting('a', null, '2024-01-02T09:00'), waiting('a', null, '2024-01-03T09:00')] }, { error: 'INPUT_INVALID' }),
  row('不存在的日期', { queue: [waiting('a', null, '2024-02-30T09:00')] }, { error: 'INPUT_INVALID' }),
];

const made = (named: string, contribution: number, bankLoan: number, ...violations: string[]): WorkedCase =>
  row(named, { contribution_fen: contribution, bank_loan_fen: bankLoan }, { ok: violations.length === 0, violations, total_fen: contribution + bankLoan });
const million = (yuan: number): number => yuan * 100_000_000;

export const fundSetupCases: WorkedCase[] = [
  made('全部自有，8000 万', million(80), 0),
  made('出资 4000 万，贷款一倍', million(40), million(40)),
  made('出资 6000 万，贷款 2000 万不足一倍', million(60), million(20), 'A3_LOAN_UNDER_CONTRIBUTION'),
  made('出资不足 4000 万', million(30), million(50), 'A3_CONTRIBUTION_UNDER_40M'),
  made('没有贷款，总额不足', million(50), 0, 'A3_TOTAL_NOT_80M'),
  made('贷款一倍，总额超出', million(50), million(50), 'A3_TOTAL_NOT_80M'),
  made('出资超过 8000 万，总额也超出', million(90), 0, 'A3_CONTRIBUTION_OVER_80M', 'A3_TOTAL_NOT_80M'),
  made('少一分', million(40) - 1, million(40), 'A3_CONTRIBUTION_UNDER_40M', 'A3_TOTAL_NOT_80M'),
  made('什么都没有', 0, 0, 'A3_CONTRIBUTION_UNDER_40M', 'A3_TOTAL_NOT_80M'),
  row('金额为负', { contribution_fen: -1, bank_loan_fen: 0 }, { error: 'INPUT_INVALID' }),
];

const asked = (named: string, outstanding: number, request: number, available: number, fits: boolean, extra: Extra = {}): WorkedCase =>
  row(named, { outstanding_fen: outstanding, request_fen: request, ...extra }, { available_fen: available, ok: fits });

export const fundCapacityCases: WorkedCase[] = [
  asked('恰好用完', million(55), million(25), million(25), true),
  asked('多一分', million(55), million(25) + 1, million(25), false),
  asked('一笔未借', 0, million(80), million(80), true),
  asked('全部借出', million(80), 1, 0, false),
  asked('已借出超过总额，余额为负', million(81), 1, -million(1), false),
  asked('已预留的不能再用', million(50), million(20), million(10), false, { reserved_fen: million(20) }),
  asked('申请零元', million(80), 0, 0, true),
  row('缺申请额', { outstanding_fen: 0 }, { error: 'INPUT_INVALID' }),
];
