import type { DataSource } from 'typeorm';

interface TableSecurity {
  name: string;
  enabled: boolean;
  forced: boolean;
  policies: number;
  unchecked: number;
  owned: boolean;
}

/** Throws unless every named table is under forced row security with a checked policy and the connected role is bound by it. */
export async function assertRowSecurity(dataSource: DataSource, tables: readonly string[]): Promise<void> {
  const [role] = await dataSource.query<{ free: boolean }[]>(`select rolsuper or rolbypassrls as free from pg_roles where rolname = current_user`);
  const found = await dataSource.query<TableSecurity[]>(
    `select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
            pg_has_role(c.relowner, 'usage') as owned,
            (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies,
            (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polcmd in ('*', 'a', 'w') and p.polwithcheck is null) as unchecked
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relname = any($1)`,
    [[...tables]],
  );
  const faults = tables.flatMap((name) => faultsOf(name, found.find((table) => table.name === name)));
  if (role?.free) faults.unshift('the connected role bypasses row security');
  if (faults.length > 0) throw new Error(`row security does not hold:\n${faults.join('\n')}`);
}

function faultsOf(name: string, table: TableSecurity | undefined): string[] {
  if (!table) return [`${name}: no such table`];
  return [
    ...(table.enabled ? [] : [`${name}: not enabled`]),
    ...(table.forced ? [] : [`${name}: not forced on its owner`]),
    ...(table.policies > 0 ? [] : [`${name}: no policy`]),
    ...(table.unchecked === 0 ? [] : [`${name}: a policy does not check what is written`]),
    ...(table.owned ? [`${name}: the connected role owns it`] : []),
  ];
}
