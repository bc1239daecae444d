import { shareConsumerMigrations } from '@lianban/messaging';
import { foundationMigrations, type MigrationClass } from '@lianban/persistence';
import { idempotencyMigrations, referenceMigrations } from '@lianban/service';
import { CreateCases1795539600001 } from './20261124T1700-create-cases.js';
import { SecureCases1795540200002 } from './20261124T1710-secure-cases.js';
import { CreateFund1795540800003 } from './20261124T1720-create-fund.js';
import { WatchFund1795541400004 } from './20261124T1730-watch-fund.js';
import { LandStatements1795543800006 } from './20261124T1810-land-statements.js';
import { ProposeMovements1795544400007 } from './20261124T1820-propose-movements.js';
import { PrintAndServe1795545600011 } from './20261124T1840-print-and-serve.js';
import { LetObserversRead1795546200012 } from './20261124T1850-let-observers-read.js';
import { WatchDesignatedAccount1795547400013 } from './20261124T1910-watch-designated-account.js';
import { NameWhoEndedAStep1795548000014 } from './20261124T1920-name-who-ended-a-step.js';

/** All tables of the loan fund, in order; forward only. */
export const migrations: readonly MigrationClass[] = [
  ...foundationMigrations, ...shareConsumerMigrations, ...referenceMigrations, ...idempotencyMigrations, CreateCases1795539600001, SecureCases1795540200002, CreateFund1795540800003,
  WatchFund1795541400004, LandStatements1795543800006, ProposeMovements1795544400007, PrintAndServe1795545600011, LetObserversRead1795546200012, WatchDesignatedAccount1795547400013,
  NameWhoEndedAStep1795548000014,
];
