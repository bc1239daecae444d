import type { DepartmentCode } from '../../places/departments.js';

/** Results that medical insurance publishes; they have no contract with columns, since nobody uploads them. */
export const resultOwner = {
  'enrolment-status-civil-affairs': 'medical-insurance',
  'enrolment-status-rural-revitalisation': 'medical-insurance',
  'enrolment-status-veterans-affairs': 'medical-insurance',
  'enrolment-status-disabled-federation': 'medical-insurance',
  'persons-to-collect': 'medical-insurance',
} as const;

export type ResultListId = keyof typeof resultOwner;

/** The one department that each result is for. */
export const resultReceiver: Readonly<Record<ResultListId, DepartmentCode>> = {
  'enrolment-status-civil-affairs': 'civil-affairs',
  'enrolment-status-rural-revitalisation': 'rural-revitalisation',
  'enrolment-status-veterans-affairs': 'veterans-affairs',
  'enrolment-status-disabled-federation': 'disabled-federation',
  'persons-to-collect': 'tax',
};

export function findResultReceiver(list: string): DepartmentCode | undefined {
  return (resultReceiver as Record<string, DepartmentCode>)[list];
}
