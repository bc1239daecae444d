import { shareConsumerMigrations, shareGiverMigrations } from '@lianban/messaging';
import { foundationMigrations, type MigrationClass } from '@lianban/persistence';
import { idempotencyMigrations, referenceMigrations } from '@lianban/service';
import { CreateRegisters1791795600001 } from './20261012T0900-create-registers.js';
import { CreateMatching1791796200002 } from './20261012T0910-create-matching.js';
import { CreateCases1791796800003 } from './20261012T0920-create-cases.js';
import { SecureCases1791797400004 } from './20261012T0930-secure-cases.js';
import { CreatePupilsAndCards1796000000006 } from './20261126T1000-create-pupils-and-cards.js';
import { ExtendSteps1795536000005 } from './20261124T1600-extend-steps.js';

/** All tables of medical insurance, in order; forward only. */
export const migrations: readonly MigrationClass[] = [
  ...foundationMigrations, ...shareGiverMigrations, ...shareConsumerMigrations, ...referenceMigrations,
  CreateRegisters1791795600001, CreateMatching1791796200002, CreateCases1791796800003, SecureCases1791797400004, ExtendSteps1795536000005, CreatePupilsAndCards1796000000006,
  ...idempotencyMigrations,
];
