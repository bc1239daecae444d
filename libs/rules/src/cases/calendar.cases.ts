import { row, type WorkedCase } from './worked-case.cases.js';

const workday = (named: string, date: string, worked: boolean): WorkedCase => row(named, { date }, { workday: worked });
const shift = (named: string, date: string, n: number, to: string): WorkedCase => row(named, { date, n }, { date: to });
const open = (named: string, date: string, n: number, earliest: string, latest: string): WorkedCase =>
  row(named, { date, n }, { error: 'CALENDAR_NOT_COVERED', range: { earliest, latest } });

export const isWorkdayCases: WorkedCase[] = [
  workday('2024 年春节后的调休周日上班', '2024-02-18', true),
  workday('2024 年除夕通知未列为放假', '2024-02-09', true),
  workday('2025 年国庆中秋长假最后一天', '2025-10-08', false),
  workday('2026 年元旦假期中的周六', '2026-01-03', false),
  workday('2025 年除夕已是法定假日', '2025-01-28', false),
  workday('2026 年国庆后的调休周六', '2026-10-10', true),
  workday('普通周一', '2026-10-12', true),
  workday('普通周日', '2026-10-18', false),
  row('2027 年尚无通知，平常周三也不猜', { date: '2027-07-14' }, { error: 'CALENDAR_NOT_COVERED' }),
  row('2022 年不在收录范围', { date: '2022-12-30' }, { error: 'CALENDAR_NOT_COVERED', range: null }),
  row('不存在的日期', { date: '2023-02-29' }, { error: 'INPUT_INVALID' }),
];

export const shiftCases: WorkedCase[] = [
  shift('向前 20 个工作日，跨国庆调休', '2023-10-09', -20, '2023-09-05'),
  shift('向后 1 个工作日即调休周六', '2023-09-28', 1, '2023-10-07'),
  shift('向后 20 个工作日', '2023-09-28', 20, '2023-11-01'),
  shift('跨春节', '2024-02-08', 5, '2024-02-21'),
  shift('自调休周六起', '2026-02-14', 1, '2026-02-24'),
  shift('零个工作日为当日', '2026-10-11', 0, '2026-10-11'),
  shift('确认期限 10 个工作日', '2026-10-12', 10, '2026-10-26'),
  shift('起点在未公布年份、向前只数已公布的日子', '2027-01-01', -1, '2026-12-31'),
  open('进入 2027 年', '2026-12-10', 20, '2027-01-06', '2027-01-11'),
  open('年底起 20 日', '2026-12-25', 20, '2027-01-19', '2027-01-26'),
  open('跨 2027 年春节', '2027-01-20', 20, '2027-02-15', '2027-03-01'),
  open('自 2027 年向前', '2027-01-15', -20, '2026-12-16', '2026-12-23'),
  open('自 2027 年 3 月向前跨春节', '2027-03-01', -20, '2027-01-20', '2027-02-01'),
  row('法定节日也未知的年份没有范围', { date: '2027-12-30', n: 20 }, { error: 'CALENDAR_NOT_COVERED', range: null }),
  row('n 不是整数', { date: '2026-10-12', n: 1.5 }, { error: 'INPUT_INVALID' }),
];
