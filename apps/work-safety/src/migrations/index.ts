import { shareConsumerMigrations } from '@lianban/messaging';
import { foundationMigrations, type MigrationClass } from '@lianban/persistence';
import { idempotencyMigrations, referenceMigrations } from '@lianban/service';
import { CreateCases1795590000001 } from './20261125T0700-create-cases.js';
import { CreatePublications1795590600002 } from './20261125T0710-create-publications.js';
import { PlanAndInspect1795591200003 } from './20261125T0720-plan-and-inspect.js';
import { Secure1795591800004 } from './20261125T0730-secure.js';
import { KeepPlans1795592400005 } from './20261125T0740-keep-plans.js';
import { LandDecisions1795600000010 } from './20261125T1000-land-decisions.js';
import { NoteShownVersion1795604400011 } from './20261125T1100-note-shown-version.js';

/** All tables of work safety, in order; forward only. */
export const migrations: readonly MigrationClass[] = [
  ...foundationMigrations, ...shareConsumerMigrations, ...referenceMigrations, ...idempotencyMigrations,
  CreateCases1795590000001, CreatePublications1795590600002, PlanAndInspect1795591200003, Secure1795591800004, KeepPlans1795592400005,
  LandDecisions1795600000010, NoteShownVersion1795604400011,
];
