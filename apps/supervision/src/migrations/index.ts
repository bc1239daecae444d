import { foundationMigrations, type MigrationClass } from '@lianban/persistence';
import { CreateProjection1795514400001 } from './20261124T1000-create-projection.js';
import { CreateReference1795514400002 } from './20261124T1010-create-reference.js';

export const supervisionMigrations: readonly MigrationClass[] = [
  ...foundationMigrations, CreateProjection1795514400001, CreateReference1795514400002,
];
