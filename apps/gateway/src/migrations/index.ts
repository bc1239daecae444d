import { foundationMigrations, type MigrationClass } from '@lianban/persistence';
import { idempotencyMigrations, referenceMigrations } from '@lianban/service';
import { CreateDirectory1795425000000 } from './20261124T0910-create-directory.js';
import { CreateSessions1795425600000 } from './20261124T0920-create-sessions.js';
import { NameSubstitutes1795525200000 } from './20261124T1300-name-substitutes.js';

export const gatewayMigrations: readonly MigrationClass[] = [
  ...foundationMigrations, ...referenceMigrations, CreateDirectory1795425000000, CreateSessions1795425600000, ...idempotencyMigrations, NameSubstitutes1795525200000,
];
