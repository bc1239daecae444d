import { serviceFields, workerFields } from '@lianban/casework';
import { configFields } from '@lianban/service';
import { z } from 'zod';

/** Where the public site's files go and under which address the world reads them. */
const site = { PUBLIC_SITE_DIR: configFields.PUBLIC_SITE_DIR, PUBLIC_SITE_URL: configFields.PUBLIC_SITE_URL };

export const WorkSafetyConfig = z.object({
  ...serviceFields, ...site, FILE_STORE_DIR: z.string().min(1),
  /** Seeds inspections, decisions and accidents that never happened. */
  DEMO_MODE: configFields.DEMO_MODE,
});
export type WorkSafetyConfig = z.output<typeof WorkSafetyConfig>;

export const WorkerConfig = z.object({ ...workerFields, ...site });
export type WorkerConfig = z.output<typeof WorkerConfig>;

export const MigrateConfig = z.object({ MIGRATION_DATABASE_URL: configFields.MIGRATION_DATABASE_URL });

export const WORK_SAFETY_CONFIG = Symbol('work-safety.config');
