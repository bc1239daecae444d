import type { EntityManager } from 'typeorm';
import type { Answered } from './cure-letters.js';

/** What happened to letters, for their pages; never changed. */
export async function addLetterEvents(manager: EntityManager, ids: readonly string[], { by, what, reason }: Answered): Promise<void> {
  if (ids.length > 0) await manager.query('insert into letter_event (letter_id, by, what, reason) select id, $2, $3, $4 from unnest($1::text[]) as id', [ids, by, what, reason]);
}
