import type { MigrationClass } from '@lianban/persistence';
import { CreateReferenceTables1795424400000 } from './migrations/20261124T0900-create-reference-tables.js';
import { KeepSharing1795990000001 } from './migrations/20261126T0930-keep-sharing.js';

/** After foundationMigrations in every service that calls referenceConsumers. */
export const referenceMigrations: readonly MigrationClass[] = [CreateReferenceTables1795424400000, KeepSharing1795990000001];
