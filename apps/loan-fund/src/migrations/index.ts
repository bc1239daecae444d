import { foundationMigrations, type MigrationClass } from '@lianban/persistence';
import { idempotencyMigrations, referenceMigrations } from '@lianban/service';

/** All tables of the loan fund, in order; forward only. */
export const migrations: readonly MigrationClass[] = [...foundationMigrations, ...referenceMigrations, ...idempotencyMigrations];
