import { findListContract } from './registry.js';

/** Results of medical insurance have no contract with columns, but a name. */
const resultTitles: Record<string, string> = {
  'enrolment-status-civil-affairs': '参保结果（民政）',
  'enrolment-status-rural-revitalisation': '参保结果（乡村振兴）',
  'enrolment-status-veterans-affairs': '参保结果（退役军人事务）',
  'enrolment-status-disabled-federation': '参保结果（残联）',
  'persons-to-collect': '待征收个人缴费人员',
};

/** What people call a list; an id that is none stands for itself. */
export function listTitle(list: string): string {
  return findListContract(list)?.title ?? resultTitles[list] ?? list;
}
