import { row, type WorkedCase } from './worked-case.cases.js';

const year = { resident_start: '2024-01-01', resident_end: '2024-12-31' };
const beside = (named: string, from: string | null, to: string | null, segments: [string, string][]): WorkedCase =>
  row(named, { ...year, employee_benefit_start: from, employee_benefit_end: to }, { segments });

export const employeeTransitionCases: WorkedCase[] = [
  beside('年中享受职工待遇后停保', '2024-07-01', '2024-10-31', [['2024-01-01', '2024-06-30'], ['2024-11-01', '2024-12-31']]),
  beside('职工待遇未结束', '2024-07-01', null, [['2024-01-01', '2024-06-30']]),
  beside('职工等待期内，居民待遇继续', null, null, [['2024-01-01', '2024-12-31']]),
  beside('自首日起享受职工待遇', '2024-01-01', '2024-02-29', [['2024-03-01', '2024-12-31']]),
  beside('职工待遇持续到年末', '2024-07-01', '2024-12-31', [['2024-01-01', '2024-06-30']]),
  beside('职工待遇满一年', '2024-01-01', '2024-12-31', []),
  beside('职工待遇早已结束', '2023-01-01', '2023-12-31', [['2024-01-01', '2024-12-31']]),
  beside('次年才享受职工待遇', '2025-01-01', null, [['2024-01-01', '2024-12-31']]),
  beside('只享受一天', '2024-12-31', '2024-12-31', [['2024-01-01', '2024-12-30']]),
  row('本无居民待遇', { resident_start: null, resident_end: null, employee_benefit_start: '2024-07-01', employee_benefit_end: null }, { segments: [] }),
  row('起止颠倒', { ...year, employee_benefit_start: '2024-07-01', employee_benefit_end: '2024-06-01' }, { error: 'INPUT_INVALID' }),
];
