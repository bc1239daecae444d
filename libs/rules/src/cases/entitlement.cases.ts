import { row, type WorkedCase } from './worked-case.cases.js';

type Extra = Record<string, unknown>;
const given = (category: string, payDate: string, coverageYear: number, extra: Extra = {}): Extra => ({
  category, pay_date: payDate, coverage_year: coverageYear, ...extra,
});
const runs = (rule: string, start: string | null, extra: Extra = {}, end?: string): Extra => ({
  rule, start, end: start && (end ?? `${start.slice(0, 4)}-12-31`), waiting_days: rule === 'A17_WAITING' ? 90 : 0, retro_from: null, ...extra,
});
const general = (named: string, payDate: string, year: number, expected: Extra, extra: Extra = {}): WorkedCase =>
  row(named, given('general', payDate, year, extra), expected);
const born = (named: string, birth: string, payDate: string, year: number, expected: Extra, config?: Extra): WorkedCase =>
  row(named, given('newborn', payDate, year, { birth_date: birth, ...(config && { config }) }), expected);
const gap = (named: string, from: string, payDate: string, year: number, expected: Extra, config?: Extra): WorkedCase =>
  row(named, given('employee_interrupted', payDate, year, { interruption_from: from, ...(config && { config }) }), expected);
const status = (named: string, category: string, since: string, payDate: string, year: number, expected: Extra, config?: Extra): WorkedCase =>
  row(named, given(category, payDate, year, { status_date: since, ...(config && { config }) }), expected);

const windowCases: WorkedCase[] = [
  general('征缴期首日', '2023-09-01', 2024, runs('A17_WINDOW', '2024-01-01')),
  general('征缴期内', '2023-12-15', 2024, runs('A17_WINDOW', '2024-01-01')),
  general('征缴期末日', '2023-12-31', 2024, runs('A17_WINDOW', '2024-01-01')),
  general('晚一天（闰年）', '2024-01-01', 2024, runs('A17_WAITING', '2024-03-31')),
  general('晚一天（平年）', '2025-01-01', 2025, runs('A17_WAITING', '2025-04-01')),
  general('等待期恰好满于 12 月 31 日', '2024-10-02', 2024, runs('A17_WAITING', '2024-12-31')),
  general('等待期满于次年，无待遇且不结转', '2024-10-03', 2024, runs('A17_WAITING', null)),
  general('当年征缴期是为次年，补缴当年须等待', '2024-09-10', 2024, runs('A17_WAITING', '2024-12-09')),
  general('延长的征缴期，溯及 1 月 1 日', '2024-02-15', 2024, runs('A17_WINDOW', '2024-01-01'), { window_start: '2023-09-01', window_end: '2024-02-29' }),
  general('延长的征缴期之后一天', '2024-03-01', 2024, runs('A17_WAITING', '2024-05-30'), { window_start: '2023-09-01', window_end: '2024-02-29' }),
  general('另一读法：缴费次日起算', '2024-01-01', 2024, runs('A17_WAITING', '2024-04-01'), { config: { 'B.waiting_counts_pay_day': false } }),
  general('另一读法：满于次年', '2024-10-02', 2024, runs('A17_WAITING', null), { config: { 'B.waiting_counts_pay_day': false } }),
  row('征缴期内缴费的资助对象仍按征缴期', given('subsidised', '2023-10-10', 2024), runs('A17_WINDOW', '2024-01-01')),
];

const newbornCases: WorkedCase[] = [
  born('第 90 日', '2024-03-10', '2024-06-08', 2024, runs('A18_BIRTH_YEAR', '2024-03-10')),
  born('第 89 日', '2024-03-10', '2024-06-07', 2024, runs('A18_BIRTH_YEAR', '2024-03-10')),
  born('第 91 日', '2024-03-10', '2024-06-09', 2024, runs('A17_WAITING', '2024-09-07')),
  born('出生当日缴费', '2024-02-29', '2024-02-29', 2024, runs('A18_BIRTH_YEAR', '2024-02-29')),
  born('跨年，第 90 日选次年', '2023-12-15', '2024-03-14', 2024, runs('A18_NEXT_YEAR', '2024-01-01')),
  born('跨年，第 91 日选次年', '2023-12-15', '2024-03-15', 2024, runs('A17_WAITING', '2024-06-13')),
  born('跨年，选出生当年', '2023-12-15', '2024-03-14', 2023, runs('A18_BIRTH_YEAR', '2023-12-15')),
  born('10 月 3 日出生即跨年', '2024-10-03', '2024-10-20', 2025, runs('A18_NEXT_YEAR', '2025-01-01')),
  born('10 月 2 日出生不跨年，次年按征缴期', '2024-10-02', '2024-10-20', 2025, runs('A17_WINDOW', '2025-01-01')),
  born('逾期但在次年征缴期内', '2024-05-01', '2024-09-15', 2025, runs('A17_WINDOW', '2025-01-01')),
  born('另一读法：出生日计为第 1 日，第 89 日后', '2024-03-10', '2024-06-08', 2024, runs('A17_WAITING', '2024-09-06'), { 'B.deadline_counts_start_day': true }),
  born('另一读法：出生日计为第 1 日，最后一天', '2024-03-10', '2024-06-07', 2024, runs('A18_BIRTH_YEAR', '2024-03-10'), { 'B.deadline_counts_start_day': true }),
  born('另一读法：末日周六逢端午，顺延到周二', '2024-03-10', '2024-06-11', 2024, runs('A18_BIRTH_YEAR', '2024-03-10'), { 'B.deadline_rollover': true }),
  born('另一读法：顺延后再晚一天', '2024-03-10', '2024-06-12', 2024, runs('A17_WAITING', '2024-09-10'), { 'B.deadline_rollover': true }),
  born('另一读法：顺延落入未公布的年份', '2026-10-03', '2026-11-01', 2026, { error: 'CALENDAR_NOT_COVERED', range: { earliest: '2027-01-02', latest: '2027-01-05' } }, { 'B.deadline_rollover': true }),
  row('缺出生日期', given('newborn', '2024-06-08', 2024), { error: 'INPUT_INVALID' }),
];

const exemptCases: WorkedCase[] = [
  row('资助对象期后登记，享受全年', given('subsidised', '2024-08-20', 2024), runs('A19_SUBSIDISED', '2024-01-01')),
  row('资助对象期后第一天', given('subsidised', '2024-01-01', 2024), runs('A19_SUBSIDISED', '2024-01-01')),
  row('不资助的救助对象，缴费次日', given('assisted_not_subsidised', '2024-05-10', 2024), runs('A19_ASSISTED', '2024-05-11')),
  row('不资助的救助对象，年末缴费无待遇', given('assisted_not_subsidised', '2024-12-31', 2024), runs('A19_ASSISTED', null)),
  gap('恰满 3 个月', '2024-03-01', '2024-06-01', 2024, runs('A19_EMPLOYEE', '2024-06-01', { retro_from: '2024-03-01' })),
  gap('3 个月零 1 天', '2024-03-01', '2024-06-02', 2024, runs('A17_WAITING', '2024-08-31')),
  gap('月末：11 月 30 日起，至 2 月 29 日，追溯不早于 1 月 1 日', '2023-11-30', '2024-02-29', 2024, runs('A19_EMPLOYEE', '2024-02-29', { retro_from: '2024-01-01' })),
  gap('月末：再晚一天', '2023-11-30', '2024-03-01', 2024, runs('A17_WAITING', '2024-05-30')),
  gap('另一读法：追溯到中断首日', '2023-11-30', '2024-02-29', 2024, runs('A19_EMPLOYEE', '2024-02-29', { retro_from: '2023-11-30' }), { 'B.retro_clip_to_year': false }),
  gap('平年 2 月末', '2024-11-30', '2025-02-28', 2025, runs('A19_EMPLOYEE', '2025-02-28', { retro_from: '2025-01-01' })),
  gap('另一读法：末日周六，顺延到周一', '2024-03-01', '2024-06-03', 2024, runs('A19_EMPLOYEE', '2024-06-03', { retro_from: '2024-03-01' }), { 'B.deadline_rollover': true }),
  gap('征缴期内缴次年，按征缴期', '2023-10-01', '2023-12-01', 2024, runs('A17_WINDOW', '2024-01-01')),
  status('毕业返乡，第 90 日', 'graduate_return', '2024-06-30', '2024-09-28', 2024, runs('A19_OTHER', '2024-09-29')),
  status('毕业返乡，第 91 日', 'graduate_return', '2024-06-30', '2024-09-29', 2024, runs('A17_WAITING', '2024-12-28')),
  status('退役', 'demobilised', '2024-03-01', '2024-03-20', 2024, runs('A19_OTHER', '2024-03-21')),
  status('迁入', 'moved_in', '2024-03-01', '2024-05-30', 2024, runs('A19_OTHER', '2024-05-31')),
  status('回国', 'returned_from_abroad', '2024-03-01', '2024-05-31', 2024, runs('A17_WAITING', '2024-08-29')),
  status('刑满释放', 'released', '2024-11-20', '2024-12-31', 2024, runs('A19_OTHER', null)),
  status('另一读法：取得身份当日计为第 1 日', 'graduate_return', '2024-06-30', '2024-09-28', 2024, runs('A17_WAITING', '2024-12-27'), { 'B.deadline_counts_start_day': true }),
  row('缺取得身份日期', given('graduate_return', '2024-09-28', 2024), { error: 'INPUT_INVALID' }),
];

export const entitlementCases: WorkedCase[] = [...windowCases, ...newbornCases, ...exemptCases];
