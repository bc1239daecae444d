import type { MigrationInterface, QueryRunner } from 'typeorm';
import { shortestAuditDays } from '@lianban/contracts';
import { appRoleOnly } from './append-only.js';

/** Rows that exist keep their form, and with it their hashes. */
const ORIGIN = [
  `alter table audit add column form smallint not null default 1, add column trace_id text, add column source text`,
  `alter table audit alter column form set default 2`,
];

/** How far the second copy has been handed on. */
const COPIED = [
  `create table audit_copied (
     only_row boolean not null default true constraint audit_copied_pk primary key constraint audit_copied_one_row check (only_row),
     through bigint not null default 0
   )`,
  `insert into audit_copied default values`,
];

/**
 * The seal of a purged row stays. The function is the only way by which the app role loses audit rows: it takes none that
 * is younger than the law's shortest time, none that is not sealed, and none that tells of a purge.
 */
const PURGE = [
  `alter table audit_seal drop constraint audit_seal_of_audit`,
  `create index audit_at on audit (at)`,
  `create function audit_purge(purged bigint[]) returns int language plpgsql security definer set search_path = pg_catalog, public as $$
   declare n int;
   begin
     delete from public.audit a using public.audit_seal s
     where s.audit_seq = a.seq and s.ordinal = any (purged) and a.action <> 'audit.purge' and a.at < clock_timestamp() - interval '${shortestAuditDays} days';
     get diagnostics n = row_count;
     if n <> cardinality(purged) then raise exception 'audit rows younger than ${shortestAuditDays} days, unsealed, or of a purge are not purged' using errcode = 'LB001'; end if;
     return n;
   end $$`,
  ...appRoleOnly('audit_purge(bigint[])'),
];

export class KeepAudit1700000000002 implements MigrationInterface {
  name = 'KeepAudit1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...ORIGIN, ...COPIED, ...PURGE]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
