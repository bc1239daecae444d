import { shareConsumerMigrations, shareGiverMigrations } from '@lianban/messaging';
import { foundationMigrations, type MigrationClass } from '@lianban/persistence';
import { referenceMigrations } from '@lianban/service';
import { CreateReceived1796000000050 } from './20261126T0950-create-received.js';
import { PublishSnapshots1796000000060 } from './20261126T0960-publish-snapshots.js';
import { CreateBatches1791882000001 } from './20261013T0900-create-batches.js';
import { CreateListState1791882600002 } from './20261013T0910-create-list-state.js';
import { CreateStaging1791883200003 } from './20261013T0920-create-staging.js';
import { IndexStagingLater1791883800004 } from './20261013T0930-index-staging-later.js';
import { TrustBatchOfFindings1795543200005 } from './20261124T1800-trust-batch-of-findings.js';

/** All tables of the department node, in order; forward only. */
export const migrations: readonly MigrationClass[] = [
  ...foundationMigrations, ...shareGiverMigrations, ...shareConsumerMigrations, ...referenceMigrations,
  CreateBatches1791882000001, CreateListState1791882600002, CreateStaging1791883200003, IndexStagingLater1791883800004, TrustBatchOfFindings1795543200005, CreateReceived1796000000050, PublishSnapshots1796000000060,
];
