import type { MigrationClass } from '../data-source.js';
import { CreateFoundation1700000000001 } from './create-foundation.migration.js';
import { KeepAudit1700000000002 } from './keep-audit.migration.js';
import { TellBuried1700000000003 } from './tell-buried.migration.js';

/** outbox, inbox, audit, job, business_clock. Each service lists them first; its own carry later timestamps. */
export const foundationMigrations: readonly MigrationClass[] = [CreateFoundation1700000000001, KeepAudit1700000000002, TellBuried1700000000003];
