/** Statements of a migration: the app role may add rows and read them, and never change or remove one. */
export function appendOnly(table: string): string[] {
  return [
    `do $$
     begin
       execute format('revoke update, delete, truncate on ${table} from %I',
                      coalesce(nullif(current_setting('lianban.app_role', true), ''), current_database() || '_app'));
     end $$`,
  ];
}

/** Statements of a migration: every statement that inserts rows wakes the listeners of the channel at commit. */
export function notifyOnInsert(table: string, channel: string): string[] {
  return [
    `create function ${table}_notify() returns trigger language plpgsql as $$
     begin perform pg_notify('${channel}', ''); return null; end $$`,
    `create trigger ${table}_notify after insert on ${table} for each statement execute function ${table}_notify()`,
  ];
}

/** Statements of a migration: a function of the owner that nobody calls but the app role. */
export function appRoleOnly(signature: string): string[] {
  return [
    `revoke all on function ${signature} from public`,
    `do $$
     begin
       execute format('grant execute on function ${signature} to %I',
                      coalesce(nullif(current_setting('lianban.app_role', true), ''), current_database() || '_app'));
     end $$`,
  ];
}
