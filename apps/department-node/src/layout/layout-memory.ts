import type { EntityManager } from 'typeorm';

export interface MemoryKey {
  department: string;
  office: string;
  list: string;
}

export async function recallMapping(manager: EntityManager, { office, list }: MemoryKey, headingsSha256: string): Promise<Record<string, number | null> | undefined> {
  const [row] = await manager.query<{ mapping: Record<string, number | null> }[]>(
    'select mapping from layout_memory where office = $1 and list = $2 and headings_sha256 = $3',
    [office, list, headingsSha256],
  );
  return row?.mapping;
}

/** What an office chose for a set of headings is offered the next time. */
export async function rememberMapping(manager: EntityManager, { department, office, list }: MemoryKey, headingsSha256: string, mapping: Record<string, number | null>): Promise<void> {
  await manager.query(
    `insert into layout_memory (department, office, list, headings_sha256, mapping) values ($1, $2, $3, $4, $5)
     on conflict on constraint layout_memory_pk do update set mapping = excluded.mapping`,
    [department, office, list, headingsSha256, JSON.stringify(mapping)],
  );
}
