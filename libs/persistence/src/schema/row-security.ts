/** The actor of `inTransaction`, read once per statement. */
export const actorSetting = (name: 'role' | 'department' | 'county' | 'office' | 'sub'): string =>
  `(select current_setting('lianban.${name}', true))`;

/** Rows of the actor's department, through column `department`. */
export const ownDepartment = `department = ${actorSetting('department')}`;

/** As above, and every row for the service at its own work. */
export const ownDepartmentOrSystem = `(${ownDepartment} or ${actorSetting('role')} = 'system')`;

/** Statements of a migration: ENABLE, FORCE, and one policy for reading and writing. */
export function rowSecurity(table: string, predicateSql: string): string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `create policy ${table}_actor on ${table} using (${predicateSql}) with check (${predicateSql})`,
  ];
}
