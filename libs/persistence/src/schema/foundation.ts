import type { MigrationClass } from '../data-source.js';

/** outbox, inbox, audit, job, business_clock. Each service lists them first. */
export const foundationMigrations: readonly MigrationClass[] = [];
