import { row, type WorkedCase } from './worked-case.cases.js';

type Extra = Record<string, unknown>;
const TEN_MILLION = 1_000_000_000;
const loan = { principal_fen: TEN_MILLION, lpr_bp: 345 };
const spring2024 = (disburse: string, repay: string, extra: Extra = {}): Extra => ({ disburse, repay, ...extra });

const tier = (named: string, input: Extra, days: number, rate: number | null, extra: Extra = {}): WorkedCase =>
  row(named, input, { days, fee_rate_bp: rate, decision: rate === null ? 'leading_group' : 'auto', ...extra });
const calendarMonth = { config: { 'A.month_basis': 'calendar' } };
const inclusive = { config: { 'A.day_count': 'inclusive' } };

export const feeTierCases: WorkedCase[] = [
  tier('当日归还，0 天，按第一档', spring2024('2024-01-31', '2024-01-31'), 0, 5),
  tier('第 7 天仍在第一档', { days: 7 }, 7, 5),
  tier('第 8 天进入第二档', { days: 8 }, 8, 10),
  tier('第 13 天仍在第二档', { days: 13 }, 13, 10),
  tier('第 14 天进入第三档', { days: 14 }, 14, 20),
  tier('第 20 天仍在第三档', { days: 20 }, 20, 20),
  tier('第 21 天进入第四档', { days: 21 }, 21, 30),
  tier('第 30 天仍在一个月内', { days: 30 }, 30, 30),
  tier('第 31 天由领导小组决定', { days: 31 }, 31, null),
  tier('按日期：1 月 31 日至 2 月 7 日，7 天', spring2024('2024-01-31', '2024-02-07'), 7, 5),
  tier('另一读法：首尾都算，成为 8 天', spring2024('2024-01-31', '2024-02-07', inclusive), 8, 10),
  tier('另一读法：首尾都算，当日归还为 1 天', spring2024('2024-01-31', '2024-01-31', inclusive), 1, 5),
  tier('另一读法：日历月，1 月 1 日至 2 月 1 日 31 天仍在一个月内', spring2024('2024-01-01', '2024-02-01', calendarMonth), 31, 30),
  tier('另一读法：日历月，再多一天', spring2024('2024-01-01', '2024-02-02', calendarMonth), 32, null),
  tier('另一读法：日历月，2 月 1 日至 3 月 2 日 30 天已超过一个月', spring2024('2024-02-01', '2024-03-02', calendarMonth), 30, null),
  tier('另一读法：日历月，没有对应日的到月末', spring2024('2024-01-31', '2024-02-29', calendarMonth), 29, 30),
  tier('另一读法：日历月，只给天数时仍与 30 天比', { days: 31, ...calendarMonth }, 31, null),
  tier('给出本金，算出手续费', { days: 13, principal_fen: TEN_MILLION }, 13, 10, { fee_fen: 1_000_000 }),
  tier('手续费四舍五入到分：0.5 分进为 1 分', { days: 7, principal_fen: 1_000 }, 7, 5, { fee_fen: 1 }),
  tier('文件施行前放款的，提示不重新计价', spring2024('2023-11-10', '2023-11-25'), 15, 20, { warnings: ['DRAWN_BEFORE_DOCUMENT_IN_FORCE'] }),
  row('归还早于放款', spring2024('2024-02-07', '2024-01-31'), { error: 'INPUT_INVALID', issues: [{ path: 'repay', message: '归还日早于放款日' }] }),
  row('天数与日期不符', spring2024('2024-01-31', '2024-02-07', { days: 8 }), { error: 'INPUT_INVALID' }),
  row('天数为负', { days: -1 }, { error: 'INPUT_INVALID' }),
  row('什么都没给', {}, { error: 'INPUT_INVALID' }),
];

export const interestCases: WorkedCase[] = [
  row('1000 万 7 天：每天 95,833.33 分', { ...loan, days: 7 }, { days: 7, interest_fen: 670_833 }),
  row('13 天', { ...loan, days: 13 }, { days: 13, interest_fen: 1_245_833 }),
  row('30 天等于年利息的十二分之一', { ...loan, days: 30 }, { days: 30, interest_fen: 2_875_000 }),
  row('0 天没有利息', { ...loan, days: 0 }, { days: 0, interest_fen: 0 }),
  row('另一读法：一年 365 天', { ...loan, days: 13, config: { 'A.year_days': 365 } }, { days: 13, interest_fen: 1_228_767 }),
  row('另一读法：首尾都算', { ...loan, ...spring2024('2024-01-31', '2024-02-07', inclusive) }, { days: 8, interest_fen: 766_667 }),
  row('只给日期，按放款日执行的利率', { principal_fen: TEN_MILLION, ...spring2024('2024-07-20', '2024-07-27') }, { days: 7, lpr_bp: 345, interest_fen: 670_833 }),
  row('放款当日利率刚调整', { principal_fen: TEN_MILLION, ...spring2024('2024-07-22', '2024-07-29') }, { days: 7, lpr_bp: 335, interest_fen: 651_389 }),
  row('给出的利率表优先于收录的', { principal_fen: TEN_MILLION, lpr_table: [{ from: '2024-01-01', bp: 360 }], ...spring2024('2024-07-22', '2024-07-29') }, { lpr_bp: 360, interest_fen: 700_000 }),
  row('36 元 1 天 10%：恰好 1 分', { principal_fen: 3_600, lpr_bp: 1_000, days: 1 }, { interest_fen: 1 }),
  row('18 元 1 天 10%：半分进一', { principal_fen: 1_800, lpr_bp: 1_000, days: 1 }, { interest_fen: 1 }),
  row('不到半分舍去', { principal_fen: 1_799, lpr_bp: 1_000, days: 1 }, { interest_fen: 0 }),
  row('收录之前的日期没有利率', { principal_fen: TEN_MILLION, ...spring2024('2019-08-19', '2019-08-20') }, { error: 'LPR_MISSING', on: '2019-08-19', first_from: '2019-08-20' }),
  row('未经确认的月份不用旧利率顶替', { principal_fen: TEN_MILLION, ...spring2024('2026-07-20', '2026-07-27') }, { error: 'LPR_NOT_CONFIRMED', on: '2026-07-20', known_through: '2026-07-19' }),
  row('既没有利率也没有放款日', { principal_fen: TEN_MILLION, days: 7 }, { error: 'INPUT_INVALID' }),
  row('本金不是整数分', { ...loan, principal_fen: 0.5, days: 7 }, { error: 'INPUT_INVALID' }),
];

export const prepaymentCases: WorkedCase[] = [
  row('1000 万：30 天利息加 3‰', loan, { interest_fen: 2_875_000, fee_fen: 3_000_000, total_fen: 5_875_000 }),
  row('3000 万', { ...loan, principal_fen: 3_000_000_000 }, { interest_fen: 8_625_000, fee_fen: 9_000_000, total_fen: 17_625_000 }),
  row('按预缴日执行的利率', { principal_fen: TEN_MILLION, pay_date: '2025-06-03' }, { lpr_bp: 300, interest_fen: 2_500_000, fee_fen: 3_000_000, total_fen: 5_500_000 }),
  row('另一读法：365 天，仍按 30 天', { ...loan, config: { 'A.year_days': 365 } }, { interest_fen: 2_835_616, fee_fen: 3_000_000, total_fen: 5_835_616 }),
  row('两项各自四舍五入再相加', { principal_fen: 166_667, lpr_bp: 345 }, { interest_fen: 479, fee_fen: 500, total_fen: 979 }),
  row('日历月读法不改变预缴天数', { ...loan, ...calendarMonth }, { interest_fen: 2_875_000, total_fen: 5_875_000 }),
  row('未确认的月份', { principal_fen: TEN_MILLION, pay_date: '2026-10-12' }, { error: 'LPR_NOT_CONFIRMED' }),
  row('没有利率也没有预缴日', { principal_fen: TEN_MILLION }, { error: 'INPUT_INVALID' }),
];

const settled = (named: string, input: Extra, days: number, interest: number, fee: number, refund: number, topup: number, extra: Extra = {}): WorkedCase =>
  row(named, { ...loan, ...input }, { status: 'settled', days, interest_fen: interest, fee_fen: fee, refund_fen: refund, topup_fen: topup, prepaid_fen: 5_875_000, ...extra });

export const settlementCases: WorkedCase[] = [
  settled('7 天，退 47,041.67 元', { days: 7 }, 7, 670_833, 500_000, 4_704_167, 0),
  settled('13 天', { days: 13 }, 13, 1_245_833, 1_000_000, 3_629_167, 0),
  settled('20 天', { days: 20 }, 20, 1_916_667, 2_000_000, 1_958_333, 0),
  settled('30 天，不退不补', { days: 30 }, 30, 2_875_000, 3_000_000, 0, 0),
  settled('当日归还，无利息，手续费照收', { days: 0 }, 0, 0, 500_000, 5_375_000, 0),
  settled('给出日期', spring2024('2024-02-29', '2024-03-14'), 14, 1_341_667, 2_000_000, 2_533_333, 0),
  settled('31 天，领导小组定为 3.5‰，补缴', { days: 31, leading_group_fee_bp: 35 }, 31, 2_970_833, 3_500_000, 0, 595_833),
  settled('31 天，领导小组免收手续费', { days: 31, leading_group_fee_bp: 0 }, 31, 2_970_833, 0, 2_904_167, 0),
  settled('30 天以内，领导小组的费率不起作用', { days: 30, leading_group_fee_bp: 99 }, 30, 2_875_000, 3_000_000, 0, 0),
  settled('另一读法：日历月，31 天仍在一个月内，补一天利息', spring2024('2024-01-01', '2024-02-01', calendarMonth), 31, 2_970_833, 3_000_000, 0, 95_833),
  settled('另一读法：首尾都算，7 天变 8 天', spring2024('2024-01-31', '2024-02-07', inclusive), 8, 766_667, 1_000_000, 4_108_333, 0),
  settled('实际预缴少于应缴', { days: 30, prepaid_fen: 5_000_000 }, 30, 2_875_000, 3_000_000, 0, 875_000, { prepaid_fen: 5_000_000 }),
  settled('预缴日利率高于放款日，全部按放款日结算', { days: 30, lpr_bp: 335, prepayment_lpr_bp: 345 }, 30, 2_791_667, 3_000_000, 83_333, 0),
  row('31 天尚无决定', { ...loan, days: 31 }, { status: 'needs_leading_group', days: 31, interest_fen: 2_970_833, fee_fen: null, refund_fen: null, topup_fen: null }),
  row('归还早于放款', { ...loan, ...spring2024('2024-02-07', '2024-01-31') }, { error: 'INPUT_INVALID' }),
  row('未经确认的利率', { principal_fen: TEN_MILLION, ...spring2024('2026-10-12', '2026-10-19') }, { error: 'LPR_NOT_CONFIRMED' }),
];
