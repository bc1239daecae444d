import type { DepartmentCode, ListId } from '@lianban/contracts';

/** Results that medical insurance publishes, with the department they are for. */
export const resultLists: Partial<Record<ListId, DepartmentCode>> = {
  'enrolment-status-civil-affairs': 'civil-affairs',
  'enrolment-status-rural-revitalisation': 'rural-revitalisation',
  'enrolment-status-veterans-affairs': 'veterans-affairs',
  'enrolment-status-disabled-federation': 'disabled-federation',
  'persons-to-collect': 'tax',
};

export function resultListsFor(departments: readonly DepartmentCode[]): ListId[] {
  return (Object.entries(resultLists) as [ListId, DepartmentCode][]).filter(([, department]) => departments.includes(department)).map(([list]) => list);
}
