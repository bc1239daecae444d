import type { MigrationClass } from '@lianban/persistence';

/** share_version, share_chunk, share_receipt, under row security by department. */
export const shareGiverMigrations: readonly MigrationClass[] = [];
/** landed_version, landed_chunk. */
export const shareConsumerMigrations: readonly MigrationClass[] = [];
