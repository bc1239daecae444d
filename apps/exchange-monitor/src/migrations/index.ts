import { foundationMigrations, type MigrationClass } from '@lianban/persistence';
import { idempotencyMigrations, referenceMigrations } from '@lianban/service';

/** All tables of the exchange monitor, in order; forward only. */
export const migrations: readonly MigrationClass[] = [
  ...foundationMigrations, ...referenceMigrations, ...idempotencyMigrations,
];
