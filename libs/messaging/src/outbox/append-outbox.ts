import type { EntityManager } from 'typeorm';
import type { OutboxEntry } from './outbox-entry.js';

/** In the transaction of the record: what leaves the service leaves through here. */
export async function appendOutbox(manager: EntityManager, ...entries: readonly OutboxEntry[]): Promise<void> {
  throw new Error(`appendOutbox ${typeof manager} ${entries.length}`);
}
