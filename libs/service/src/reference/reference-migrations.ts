import type { MigrationClass } from '@lianban/persistence';
import { CreateReferenceTables1795424400000 } from './migrations/20261124T0900-create-reference-tables.js';

/** After foundationMigrations in every service that calls referenceConsumers. */
export const referenceMigrations: readonly MigrationClass[] = [CreateReferenceTables1795424400000];
