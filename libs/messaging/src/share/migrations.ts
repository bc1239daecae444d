import type { MigrationClass } from '@lianban/persistence';
import { CreateShareConsumer1700000000201 } from './create-share-consumer.migration.js';
import { CreateShareGiver1700000000101 } from './create-share-giver.migration.js';
import { PurgeShareConsumer1795522200201 } from './purge-share-consumer.migration.js';
import { PurgeShareGiver1795522200101 } from './purge-share-giver.migration.js';

/** share_version, share_chunk, share_receipt, under row security by department. */
export const shareGiverMigrations: readonly MigrationClass[] = [CreateShareGiver1700000000101, PurgeShareGiver1795522200101];
/** landed_version, landed_chunk. */
export const shareConsumerMigrations: readonly MigrationClass[] = [CreateShareConsumer1700000000201, PurgeShareConsumer1795522200201];
