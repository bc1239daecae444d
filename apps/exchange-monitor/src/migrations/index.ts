import { foundationMigrations, type MigrationClass } from '@lianban/persistence';
import { idempotencyMigrations, referenceMigrations } from '@lianban/service';
import { CreateWitness1796000000001 } from './20261126T0900-witness.js';
import { CreateAlerts1796000000002 } from './20261126T0910-alerts.js';
import { CreateLetters1796000000003 } from './20261126T0920-letters.js';
import { CreateSharing1796000000004 } from './20261126T0930-sharing.js';
import { CreateAuditCopy1796000000005 } from './20261126T0940-audit.js';

/** All tables of the exchange monitor, in order; forward only. */
export const migrations: readonly MigrationClass[] = [
  ...foundationMigrations, ...referenceMigrations, ...idempotencyMigrations,
  CreateWitness1796000000001,
  CreateAlerts1796000000002,
  CreateLetters1796000000003,
  CreateSharing1796000000004,
  CreateAuditCopy1796000000005,
];
