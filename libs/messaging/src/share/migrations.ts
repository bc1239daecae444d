import type { MigrationClass } from '@lianban/persistence';
import { CreateLandedReceipt1795999000202 } from './create-landed-receipt.migration.js';
import { CreateShareConsumer1700000000201 } from './create-share-consumer.migration.js';
import { CreateShareGiver1700000000101 } from './create-share-giver.migration.js';
import { PlaceOfManifest1795999000201 } from './place-of-manifest.migration.js';
import { PurgeShareConsumer1795522200201 } from './purge-share-consumer.migration.js';
import { PurgeShareGiver1795522200101 } from './purge-share-giver.migration.js';

/** share_version, share_chunk, share_receipt, under row security by department. */
export const shareGiverMigrations: readonly MigrationClass[] = [CreateShareGiver1700000000101, PurgeShareGiver1795522200101];
/** landed_version, landed_chunk, landed_receipt. */
export const shareConsumerMigrations: readonly MigrationClass[] = [CreateShareConsumer1700000000201, PurgeShareConsumer1795522200201, PlaceOfManifest1795999000201, CreateLandedReceipt1795999000202];
