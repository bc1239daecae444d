import type { EntityManager } from 'typeorm';

/** Statement of a migration: how far the numbers of each prefix and year have come. */
export const caseNumberTable = `
create table case_number (
  prefix text not null,
  year int not null,
  last_number int not null,
  constraint case_number_pk primary key (prefix, year)
)`;

/** `ED-2026-000123`; counted in the transaction, so that no number is lost. */
export async function nextCaseNumber(manager: EntityManager, prefix: string, year: number): Promise<string> {
  const [row]: { n: number }[] = await manager.query(
    `insert into case_number (prefix, year, last_number) values ($1, $2, 1)
     on conflict (prefix, year) do update set last_number = case_number.last_number + 1 returning last_number as n`, [prefix, year],
  );
  return `${prefix}-${year}-${String(row?.n).padStart(6, '0')}`;
}
