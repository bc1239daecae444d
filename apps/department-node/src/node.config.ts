import { configFields } from '@lianban/service';
import { z } from 'zod';

const megabytes = z.coerce.number().int().positive();

const common = {
  DATABASE_URL: configFields.DATABASE_URL,
  KAFKA_BROKERS: configFields.KAFKA_BROKERS,
  KEY_DIR: configFields.KEY_DIR,
  FILE_STORE_DIR: configFields.FILE_STORE_DIR,
  DEPARTMENTS: configFields.DEPARTMENTS,
  LOG_LEVEL: configFields.LOG_LEVEL,
  /** Largest file taken, in MB. */
  MAX_FILE_MB: megabytes.default(600),
  MAX_CSV_ROWS: megabytes.default(2_000_000),
  MAX_XLSX_ROWS: megabytes.default(200_000),
  CHECK_CONCURRENCY: megabytes.default(2),
};

export const WorkerConfig = z.object(common);
export type WorkerConfig = z.infer<typeof WorkerConfig>;

export const NodeConfig = z.object({ ...common, PORT: configFields.PORT, GATEWAY_JWKS_URL: configFields.GATEWAY_JWKS_URL });
export type NodeConfig = z.infer<typeof NodeConfig>;

export const MigrateConfig = z.object({ MIGRATION_DATABASE_URL: configFields.MIGRATION_DATABASE_URL });
