import { row, type WorkedCase } from './worked-case.cases.js';

type Extra = Record<string, unknown>;
const invalid = { error: 'INPUT_INVALID' };

const published = (named: string, decided: string, deadline: string, extra: Extra = {}): WorkedCase => row(named, { decision_date: decided, ...extra }, { deadline });
const counted = { config: { 'E.count_decision_day': true } };

export const disclosureDeadlineCases: WorkedCase[] = [
  published('施行当日作出，四个整周', '2023-11-09', '2023-12-07'),
  published('跨 2024 年春节，两个调休上班日计入', '2024-01-19', '2024-02-21'),
  published('国庆前一天作出，长假后才是第 1 个工作日', '2024-09-30', '2024-11-01'),
  published('跨 2025 年春节，调休周日和周六计入', '2025-01-10', '2025-02-13'),
  published('周六作出，与周五作出相同', '2024-03-16', '2024-04-15'),
  published('周五作出，调休周日计入', '2024-03-15', '2024-04-15'),
  published('2026 年国庆前作出', '2026-09-30', '2026-11-03'),
  published('另一读法：当日是工作日，算第 1 个', '2023-11-09', '2023-12-06', counted),
  published('另一读法：周六作出，当日仍不计', '2024-03-16', '2024-04-15', counted),
  published('文件施行前作出，仍可算', '2023-11-01', '2023-11-29'),
  row('跨入 2027 年，通知未公布，给范围', { decision_date: '2026-12-25' }, { error: 'CALENDAR_NOT_COVERED', range: { earliest: '2027-01-19', latest: '2027-01-26' } }),
  row('不存在的日期', { decision_date: '2026-02-30' }, invalid),
  row('缺决定日', {}, invalid),
];

const evaluated = (named: string, closed: string, deadline: string, extra: Extra = {}): WorkedCase => row(named, { closing_date: closed, ...extra }, { deadline });
const moved = { config: { 'E.rollover': true } };

export const evaluationDeadlineCases: WorkedCase[] = [
  evaluated('次年对应日', '2024-05-20', '2025-05-20'),
  evaluated('闰日结案，次年 2 月 28 日', '2024-02-29', '2025-02-28'),
  evaluated('期满之日是周日，不顺延', '2024-06-01', '2025-06-01'),
  evaluated('另一读法：端午假期中期满，顺延到节后', '2024-06-01', '2025-06-03', moved),
  evaluated('另一读法：期满之日是工作日，不动', '2024-05-20', '2025-05-20', moved),
  evaluated('另一读法：期满之日是调休上班的周日，不动', '2024-04-27', '2025-04-27', moved),
  evaluated('期满在未公布的年份，不需要日历', '2026-05-20', '2027-05-20'),
  row('另一读法：2027 年未公布，给范围', { closing_date: '2026-02-10', ...moved }, { error: 'CALENDAR_NOT_COVERED' }),
  row('不存在的日期', { closing_date: '2025-02-29' }, invalid),
  row('缺结案日', {}, invalid),
];

const city = { investigated_by: '市级', supervisor: '省级政府安委会', evaluation_filed_with: '省级安委会办公室' };
const county = { investigated_by: '县级', supervisor: '市级政府安委会', evaluation_filed_with: '市级安委会办公室' };

export const supervisingLevelCases: WorkedCase[] = [
  row('较大事故', { grade: '较大' }, city),
  row('一般事故', { grade: '一般' }, county),
  row('一般事故，明写县级', { grade: '一般', investigated_by: '县级' }, county),
  row('一般事故由市级提级查处', { grade: '一般', investigated_by: '市级' }, city),
  row('同上，另一个字段名', { grade: '一般', level: 'city' }, city),
  row('较大事故由县级查处，等级与层级不符', { grade: '较大', investigated_by: '县级' }, { error: 'GRADE_LEVEL_MISMATCH' }),
  row('重大事故，通知没有写', { grade: '重大' }, { error: 'NOT_IN_TEXT' }),
  row('特别重大事故，通知没有写', { grade: '特别重大' }, { error: 'NOT_IN_TEXT' }),
  row('一般事故由省级查处，通知没有写', { grade: '一般', investigated_by: '省级' }, { error: 'NOT_IN_TEXT' }),
  row('没有的等级', { grade: '严重' }, invalid),
  row('两个字段自相矛盾', { grade: '一般', investigated_by: '县级', level: '市级' }, invalid),
  row('缺等级', {}, invalid),
];

const trained = (named: string, last: string, today: string, due: string, overdue: boolean): WorkedCase => row(named, { last_trained: last, today }, { due, overdue });

export const trainingDueCases: WorkedCase[] = [
  trained('正好满三年，还没有逾期', '2023-06-01', '2026-06-01', '2026-06-01', false),
  trained('满三年的次日，逾期', '2023-06-01', '2026-06-02', '2026-06-01', true),
  trained('刚培训完', '2026-06-01', '2026-06-01', '2029-06-01', false),
  trained('闰日培训，第三年没有 2 月 29 日', '2024-02-29', '2027-02-28', '2027-02-28', false),
  trained('闰日培训，3 月 1 日逾期', '2024-02-29', '2027-03-01', '2027-02-28', true),
  trained('文件施行前的培训也算', '2020-11-08', '2023-11-09', '2023-11-08', true),
  row('培训日晚于所问之日', { last_trained: '2026-06-02', today: '2026-06-01' }, invalid),
  row('缺所问之日', { last_trained: '2023-06-01' }, invalid),
];
