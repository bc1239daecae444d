import { serviceFields, workerFields } from '@lianban/casework';
import { configFields } from '@lianban/service';
import { z } from 'zod';

export const LoanFundConfig = z.object({
  ...serviceFields, FILE_STORE_DIR: z.string().min(1),
  /** Seeds firms, banks and two years of loans that do not exist. */
  DEMO_MODE: configFields.DEMO_MODE,
});
export type LoanFundConfig = z.output<typeof LoanFundConfig>;

export const WorkerConfig = z.object(workerFields);

export const MigrateConfig = z.object({ MIGRATION_DATABASE_URL: configFields.MIGRATION_DATABASE_URL });

export const LOAN_FUND_CONFIG = Symbol('loan-fund.config');
