import { z } from 'zod';
import type { DepartmentCode } from '../places/departments.js';

/** Every list the platform carries, with the department that gives it. */
export const listOwner = {
  'low-income-persons': 'civil-affairs',
  deaths: 'civil-affairs',
  'monitored-persons': 'rural-revitalisation',
  veterans: 'veterans-affairs',
  'disabled-persons': 'disabled-federation',
  'household-register': 'public-security',
  'employee-insurance-status': 'medical-insurance-agency',
  'enrolment-payments': 'tax',
  'fund-account-statement': 'account-bank',
  'enforcement-decisions-emergency-management': 'emergency-management',
  'enforcement-decisions-housing-construction': 'housing-construction',
  'enforcement-decisions-transport': 'transport',
  'enforcement-decisions-market-regulation': 'market-regulation',
  'enforcement-decisions-fire-rescue': 'fire-rescue',
  'enforcement-decisions-public-security': 'public-security',
  'enrolment-status-civil-affairs': 'medical-insurance',
  'enrolment-status-rural-revitalisation': 'medical-insurance',
  'enrolment-status-veterans-affairs': 'medical-insurance',
  'enrolment-status-disabled-federation': 'medical-insurance',
  'persons-to-collect': 'medical-insurance',
} as const satisfies Record<string, DepartmentCode>;

export type ListId = keyof typeof listOwner;
export const listIds = Object.keys(listOwner) as [ListId, ...ListId[]];
export const ListId = z.enum(listIds);

/** Lists that people upload; the others are results that medical insurance publishes. */
export const uploadedListIds = listIds.filter((id) => listOwner[id] !== 'medical-insurance');
