import type { MigrationClass } from '@lianban/persistence';
import { CreateIdempotencyKeys1795521600000 } from './migrations/20261124T1200-create-idempotency-keys.js';

/** After foundationMigrations in every service with routes marked `@Idempotent()`. */
export const idempotencyMigrations: readonly MigrationClass[] = [CreateIdempotencyKeys1795521600000];
