import { row, type WorkedCase } from './worked-case.cases.js';

type Extra = Record<string, unknown>;
const TEN_MILLION = 1_000_000_000;
const changing = [{ from: '2024-07-22', bp: 335 }, { from: '2023-08-21', bp: 345 }];
const late = (named: string, deadline: string, repay: string, days: number, penalty: number, extra: Extra = {}): WorkedCase =>
  row(named, { principal_fen: TEN_MILLION, lpr_bp: 345, deadline, repay, ...extra }, { overdue_days: days, penalty_fen: penalty });

export const overduePenaltyCases: WorkedCase[] = [
  late('逾期 5 天', '2024-03-10', '2024-03-15', 5, 479_167),
  late('当日归还，没有逾期', '2024-03-10', '2024-03-10', 0, 0),
  late('提前归还', '2024-03-10', '2024-03-08', 0, 0),
  late('逾期 1 天', '2024-03-10', '2024-03-11', 1, 95_833),
  late('利率中途下调，表的次序不要紧：3 天 3.45%，5 天 3.35%', '2024-07-18', '2024-07-26', 8, 752_778, { lpr_table: changing }),
  late('同时给出利率和表，以表为准', '2024-07-21', '2024-07-22', 1, 93_056, { lpr_table: changing }),
  late('调整前一天', '2024-07-20', '2024-07-21', 1, 95_833, { lpr_table: changing }),
  late('都不给，用收录的表', '2024-07-18', '2024-07-26', 8, 752_778, { lpr_bp: null }),
  late('跨两次调整：3.45%、3.35%、3.10% 各计各的', '2024-07-20', '2024-10-22', 94, 8_736_111, { lpr_bp: null }),
  late('另一读法：一年 365 天', '2024-03-10', '2024-03-15', 5, 472_603, { config: { 'A.year_days': 365 } }),
  row('给出的表从逾期首日之后才开始', { principal_fen: TEN_MILLION, lpr_table: [{ from: '2024-07-22', bp: 335 }], deadline: '2024-07-18', repay: '2024-07-26' }, { error: 'LPR_MISSING', on: '2024-07-19', first_from: '2024-07-22' }),
  row('逾期跨入未确认的月份', { principal_fen: TEN_MILLION, deadline: '2026-07-15', repay: '2026-07-20' }, { error: 'LPR_NOT_CONFIRMED', on: '2026-07-20' }),
  row('没有逾期就不必有利率', { principal_fen: TEN_MILLION, deadline: '2026-10-12', repay: '2026-10-12' }, { overdue_days: 0, penalty_fen: 0 }),
  row('利率表同一天两行', { principal_fen: TEN_MILLION, lpr_table: [changing[0], changing[0]], deadline: '2024-07-18', repay: '2024-07-26' }, { error: 'INPUT_INVALID' }),
];

const breach = (named: string, committed: string, received: string, days: number, penalty: number, extra: Extra = {}): WorkedCase =>
  row(named, { amount_fen: TEN_MILLION, committed_date: committed, received_date: received, ...extra }, { days, penalty_fen: penalty, total_due_fen: TEN_MILLION + penalty });
const actual = { config: { 'A.bank_month_days': 'actual_month' } };

export const bankDefaultCases: WorkedCase[] = [
  breach('晚 3 天', '2024-03-10', '2024-03-13', 3, 662_500),
  breach('晚 30 天，恰为一个月利率', '2024-03-10', '2024-04-09', 30, 6_625_000),
  breach('承诺日当日到账', '2024-03-10', '2024-03-10', 0, 0),
  breach('提前到账', '2024-03-10', '2024-03-08', 0, 0),
  breach('晚 1 天', '2024-03-10', '2024-03-11', 1, 220_833),
  breach('晚一年，不计复利', '2024-03-10', '2025-03-10', 365, 80_604_167),
  breach('另一读法：三月按 31 天', '2024-03-10', '2024-03-13', 3, 641_129, actual),
  breach('另一读法：整个二月恰为一个月利率', '2024-01-31', '2024-02-29', 29, 6_625_000, actual),
  breach('另一读法：跨月各按各月天数', '2024-02-27', '2024-03-02', 4, 884_316, actual),
  row('四舍五入到分', { amount_fen: 1_000, committed_date: '2024-03-10', received_date: '2024-03-13' }, { penalty_fen: 1, total_due_fen: 1_001 }),
  row('缺到账日', { amount_fen: TEN_MILLION, committed_date: '2024-03-10' }, { error: 'INPUT_INVALID' }),
];

const bare = { justified: false, approved: false };
const times = (named: string, events: Extra[], count: number, blacklisted: boolean, extra: Extra = {}): WorkedCase =>
  row(named, { events, ...extra }, { count, blacklisted });

export const blacklistCases: WorkedCase[] = [
  times('没有逾期', [], 0, false),
  times('两次', [bare, bare], 2, false),
  times('三次，三次以上含三次', [bare, bare, bare], 3, true),
  times('有正当理由的不计', [bare, bare, { justified: true, approved: false }], 2, false),
  times('经批准的不计', [bare, bare, { justified: false, approved: true }], 2, false),
  times('又有理由又经批准', [{ justified: true, approved: true }], 0, false),
  times('不计的夹在中间，累计而非连续', [bare, { justified: true, approved: false }, bare, bare], 3, true),
  times('另一读法：满四次', [bare, bare, bare], 3, false, { config: { 'A.blacklist_min': 4 } }),
  times('另一读法：第四次', [bare, bare, bare, bare], 4, true, { config: { 'A.blacklist_min': 4 } }),
  row('没有说明是否经批准', { events: [{ justified: false }] }, { error: 'INPUT_INVALID' }),
];
