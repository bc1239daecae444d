import { row, type WorkedCase } from './worked-case.cases.js';

type Extra = Record<string, unknown>;
const latest = (named: string, due: string, expected: string, clear: string | null, extra: Extra = {}): WorkedCase =>
  row(named, { due_date: due, ...extra }, { latest: expected, clear_days: clear });
const clearDays = { config: { 'A.lead_mode': 'clear_days' } };
const open = (named: string, due: string, earliest: string, last: string, extra: Extra = {}): WorkedCase =>
  row(named, { due_date: due, ...extra }, { error: 'CALENDAR_NOT_COVERED', range: { earliest, latest: last } });

export const latestApplicationDateCases: WorkedCase[] = [
  latest('普通周一到期，四个整周之前', '2023-12-18', '2023-11-20', '2023-11-17'),
  latest('周五到期', '2023-12-29', '2023-12-01', '2023-11-30'),
  latest('元旦后第一天到期，元旦不计', '2024-01-02', '2023-12-04', '2023-12-01'),
  latest('跨春节，两个调休上班日计入', '2024-03-01', '2024-01-30', '2024-01-29'),
  latest('清明后到期，调休周日是第 1 个', '2024-04-08', '2024-03-08', '2024-03-07'),
  latest('国庆后到期，九月两个调休上班日计入', '2024-10-08', '2024-09-03', '2024-09-02'),
  latest('跨元旦和 2025 年春节', '2025-02-05', '2024-12-31', '2024-12-30'),
  latest('国庆中秋长假后到期', '2025-10-09', '2025-09-04', '2025-09-03'),
  latest('2026 年春节后到期', '2026-02-24', '2026-01-20', '2026-01-19'),
  latest('2026 年国庆后到期，九月调休周日计入', '2026-10-08', '2026-09-03', '2026-09-02'),
  latest('周六到期，到期日不移动也不计入', '2024-06-15', '2024-05-17', '2024-05-16'),
  latest('假期中到期，与假后首日到期相同', '2024-10-04', '2024-09-03', '2024-09-02'),
  latest('调休上班的周六到期，当日不计', '2024-10-12', '2024-09-09', '2024-09-06'),
  latest('另一读法：留足 20 个完整工作日', '2023-12-18', '2023-11-17', '2023-11-17', clearDays),
  latest('收录的第一年，再往前一个工作日已无日历', '2023-02-03', '2023-01-03', null),
  open('2027 年 1 月到期，通知未公布', '2027-01-15', '2026-12-16', '2026-12-23'),
  open('2027 年 3 月到期，跨春节', '2027-03-01', '2027-01-20', '2027-02-01'),
  row('往前数到没有日历的年份，没有范围', { due_date: '2023-01-20' }, { error: 'CALENDAR_NOT_COVERED', range: null }),
  row('不存在的日期', { due_date: '2023-02-29' }, { error: 'INPUT_INVALID' }),
  row('缺到期日', {}, { error: 'INPUT_INVALID' }),
];

const filed = (named: string, applied: string, timely: boolean, extra: Extra = {}, expected: Extra = {}): WorkedCase =>
  row(named, { due_date: '2024-03-01', apply_date: applied, ...extra }, {
    timely, latest: '2024-01-30', outcome: timely ? 'ok' : 'reject', reasons: timely ? [] : ['A12_2_LATE'], ...expected,
  });

export const applicationTimelyCases: WorkedCase[] = [
  filed('最后一天', '2024-01-30', true),
  filed('晚一天，只剩 19 个工作日', '2024-01-31', false),
  filed('前一天是周日，休息日提交也算', '2024-01-28', true),
  filed('到期当日才申请', '2024-03-01', false),
  filed('到期之后才申请', '2024-03-05', false),
  filed('另一读法：逾期报领导小组', '2024-01-31', false, { config: { 'A.late_filing': 'leading_group' } }, { outcome: 'leading_group' }),
  filed('另一读法：完整工作日，原最后一天已迟', '2024-01-30', false, { config: { 'A.lead_mode': 'clear_days' } }, { latest: '2024-01-29' }),
  filed('文件施行前的到期日仍可算，但要提示', '2023-10-20', true, { due_date: '2023-11-17' }, { latest: '2023-10-20', warnings: ['BEFORE_DOCUMENT_IN_FORCE'] }),
  row('2027 年：最早一天之前，肯定按时', { due_date: '2027-01-15', apply_date: '2026-12-16' }, { error: 'CALENDAR_NOT_COVERED', timely: true }),
  row('2027 年：两端之间，不能断定', { due_date: '2027-01-15', apply_date: '2026-12-18' }, { error: 'CALENDAR_NOT_COVERED', timely: null }),
  row('2027 年：最晚一天之后，肯定已迟', { due_date: '2027-01-15', apply_date: '2026-12-24' }, { error: 'CALENDAR_NOT_COVERED', timely: false }),
  row('缺申请日', { due_date: '2024-03-01' }, { error: 'INPUT_INVALID' }),
];

const deadline = (named: string, renewal: string | null, end: string | null, expected: string, extra: Extra = {}): WorkedCase =>
  row(named, { renewal_disbursed: renewal, agreed_end: end, ...extra }, { deadline: expected });
const working = { config: { 'A.next_day': 'working' } };

export const repayDeadlineCases: WorkedCase[] = [
  deadline('续贷到位次日', '2024-03-12', null, '2024-03-13'),
  deadline('约定到期日更晚', '2024-03-12', '2024-03-20', '2024-03-13'),
  deadline('约定到期日就是到位当日', '2024-03-12', '2024-03-12', '2024-03-12'),
  deadline('约定到期日早于到位日，已经逾期', '2024-03-12', '2024-03-10', '2024-03-10'),
  deadline('续贷还未到位，只有约定到期日', null, '2024-03-20', '2024-03-20'),
  deadline('周五到位，次日是周六', '2024-03-15', null, '2024-03-16'),
  deadline('另一读法：周五到位，下一个工作日是周一', '2024-03-15', null, '2024-03-18', working),
  deadline('另一读法：节前到位，顺延到节后，但不晚于约定日', '2024-09-30', '2024-10-07', '2024-10-07', working),
  deadline('另一读法：节前到位，节后首日', '2024-09-30', null, '2024-10-08', working),
  deadline('年末到位，跨到 2027 年也不用日历', '2026-12-31', null, '2027-01-01'),
  row('另一读法：2027 年未公布，给范围', { renewal_disbursed: '2026-12-31', ...working }, { error: 'CALENDAR_NOT_COVERED', range: { earliest: '2027-01-02', latest: '2027-01-05' } }),
  row('另一读法：范围不晚于约定日', { renewal_disbursed: '2026-12-31', agreed_end: '2027-01-03', ...working }, { error: 'CALENDAR_NOT_COVERED', range: { earliest: '2027-01-02', latest: '2027-01-03' } }),
  deadline('另一读法：约定日早于范围，可以断定', '2026-12-31', '2027-01-01', '2027-01-01', working),
  row('两个日期都没有', {}, { error: 'INPUT_INVALID' }),
];
