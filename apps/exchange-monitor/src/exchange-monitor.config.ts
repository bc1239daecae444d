import { serviceFields, workerFields } from '@lianban/casework';
import { configFields } from '@lianban/service';
import { z } from 'zod';

const { DEPARTMENT_NODE_URL, MEDICAL_INSURANCE_URL, LOAN_FUND_URL, WORK_SAFETY_URL, SUPERVISION_URL, PUBLIC_URL } = configFields;

/** Where each service can be asked how it does. */
const watched = { DEPARTMENT_NODE_URL, MEDICAL_INSURANCE_URL, LOAN_FUND_URL, WORK_SAFETY_URL, SUPERVISION_URL, PUBLIC_URL };

export const ExchangeMonitorConfig = z.object({ ...serviceFields, ...watched, DEMO_MODE: configFields.DEMO_MODE });
export type ExchangeMonitorConfig = z.output<typeof ExchangeMonitorConfig>;

export const WorkerConfig = z.object({ ...workerFields });
export type WorkerConfig = z.output<typeof WorkerConfig>;

export const MigrateConfig = z.object({ MIGRATION_DATABASE_URL: configFields.MIGRATION_DATABASE_URL });
