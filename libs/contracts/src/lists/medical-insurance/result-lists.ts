/** Results that medical insurance publishes; they have no contract with columns, since nobody uploads them. */
export const resultOwner = {
  'enrolment-status-civil-affairs': 'medical-insurance',
  'enrolment-status-rural-revitalisation': 'medical-insurance',
  'enrolment-status-veterans-affairs': 'medical-insurance',
  'enrolment-status-disabled-federation': 'medical-insurance',
  'persons-to-collect': 'medical-insurance',
} as const;

export type ResultListId = keyof typeof resultOwner;
