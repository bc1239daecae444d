import { configFields } from '@lianban/service';
import { z } from 'zod';

const shared = {
  DATABASE_URL: configFields.DATABASE_URL, KEY_DIR: configFields.KEY_DIR, KAFKA_BROKERS: configFields.KAFKA_BROKERS, LOG_LEVEL: configFields.LOG_LEVEL,
  TEMPORAL_ADDRESS: configFields.TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE: configFields.TEMPORAL_NAMESPACE,
};

export const LoanFundConfig = z.object({
  ...shared, PORT: configFields.PORT, GATEWAY_JWKS_URL: configFields.GATEWAY_JWKS_URL, FILE_STORE_DIR: z.string().min(1),
  /** Seeds firms, banks and two years of loans that do not exist. */
  DEMO_MODE: configFields.DEMO_MODE,
  /** Address of Temporal's page, for the link «技术详情»; without it there is no link. */
  TEMPORAL_UI_URL: z.url().optional(),
});
export type LoanFundConfig = z.output<typeof LoanFundConfig>;

export const WorkerConfig = z.object(shared);
export type WorkerConfig = z.output<typeof WorkerConfig>;

export const MigrateConfig = z.object({ MIGRATION_DATABASE_URL: configFields.MIGRATION_DATABASE_URL });

export const LOAN_FUND_CONFIG = Symbol('loan-fund.config');
