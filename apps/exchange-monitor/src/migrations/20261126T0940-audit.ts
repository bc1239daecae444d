import { shortestAuditDays } from '@lianban/contracts';
import { actorSetting, appendOnly, appRoleOnly, rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Read from the row itself, so that what is searched is what was hashed. Instants are text, in UTC to the microsecond. */
const read = (column: string, key = column, more = ''): string => `${column} text ${more} generated always as ("row" ->> '${key}') stored`;

const COPY = [
  `create table audit_copy (
     service text not null,
     ordinal bigint not null,
     "row" jsonb,
     prev_hash bytea not null,
     hash bytea not null,
     signature jsonb,
     received_at timestamptz not null default clock_timestamp(),
     ${[read('at', 'at', 'collate "C"'), ...['actor_sub', 'actor_post', 'actor_role', 'actor_department', 'actor_county', 'action', 'object', 'purpose', 'trace_id', 'source'].map((name) => read(name))].join(',\n     ')},
     constraint audit_copy_pk primary key (service, ordinal)
   )`,
  `create index audit_copy_latest on audit_copy (at desc, service desc, ordinal desc)`,
  `create index audit_copy_actor on audit_copy (actor_sub, at desc)`,
  `create index audit_copy_action on audit_copy (action text_pattern_ops, at desc)`,
  `create index audit_copy_object on audit_copy (object text_pattern_ops, at desc)`,
  // What a service said again otherwise than before: the first copy stays, and this is told.
  `create table audit_conflict (
     service text not null,
     ordinal bigint not null,
     hash bytea not null,
     received_at timestamptz not null default clock_timestamp(),
     constraint audit_conflict_pk primary key (service, ordinal, hash)
   )`,
];

/** The only way by which a copy loses a row: its hashes stay, and none that is younger than the law's shortest time goes. */
const PURGE = [
  `create function audit_copy_purge(of_service text, purged bigint[]) returns int language plpgsql security definer set search_path = pg_catalog, public as $$
   declare n int;
   begin
     update public.audit_copy set "row" = null
     where service = of_service and ordinal = any (purged) and action <> 'audit.purge'
       and at < to_char((clock_timestamp() - interval '${shortestAuditDays} days') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
     get diagnostics n = row_count;
     return n;
   end $$`,
  ...appRoleOnly('audit_copy_purge(text, bigint[])'),
];

const readers = `${actorSetting('role')} in ('system', 'auditor', 'security-admin')`;

/** The second copy of every service's audit. */
export class CreateAuditCopy1796000000005 implements MigrationInterface {
  name = 'CreateAuditCopy1796000000005';

  async up(runner: QueryRunner): Promise<void> {
    const closed = ['audit_copy', 'audit_conflict'].flatMap((table) => [...rowSecurity(table, readers), ...appendOnly(table)]);
    for (const statement of [...COPY, ...PURGE, ...closed]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
