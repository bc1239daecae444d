import { foundationMigrations, type MigrationClass } from '@lianban/persistence';
import { idempotencyMigrations } from '@lianban/service';
import { CreateProjection1795514400001 } from './20261124T1000-create-projection.js';
import { CreateReference1795514400002 } from './20261124T1010-create-reference.js';
import { AllowFixedEnds1795536000003 } from './20261124T1600-allow-fixed-ends.js';
import { TellEveryParty1795546800004 } from './20261124T1900-tell-every-party.js';

export const supervisionMigrations: readonly MigrationClass[] = [
  ...foundationMigrations, CreateProjection1795514400001, CreateReference1795514400002, AllowFixedEnds1795536000003, TellEveryParty1795546800004,
  ...idempotencyMigrations,
];
