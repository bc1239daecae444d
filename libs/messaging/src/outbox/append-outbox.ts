import type { EntityManager } from 'typeorm';
import type { KafkaOutboxEntry, OutboxEntry } from './outbox-entry.js';

/** In the transaction of the record: what leaves the service leaves through here. */
export async function appendOutbox(manager: EntityManager, ...entries: readonly OutboxEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(rowOf);
  await manager.query(
    `insert into outbox (destination, topic, key, headers, value, payload)
     select destination, topic, key, headers, value, payload
     from unnest($1::text[], $2::text[], $3::text[], $4::jsonb[], $5::bytea[], $6::jsonb[])
          with ordinality as entry (destination, topic, key, headers, value, payload, n) order by n`,
    [
      rows.map(({ destination }) => destination), rows.map(({ topic }) => topic), rows.map(({ key }) => key),
      rows.map(({ headers }) => JSON.stringify(headers)), rows.map(({ value }) => value), rows.map(({ payload }) => payload && JSON.stringify(payload)),
    ],
  );
}

interface Row {
  destination: OutboxEntry['destination'];
  topic: string | null;
  key: string | null;
  headers: Record<string, string>;
  value: Buffer | null;
  payload: object | null;
}

function rowOf(entry: OutboxEntry): Row {
  if (entry.destination === 'kafka') {
    return { destination: 'kafka', topic: entry.topic, key: entry.key, headers: entry.headers ?? {}, value: bytesOf(entry), payload: null };
  }
  const { destination, ...payload } = entry;
  return { destination, topic: null, key: null, headers: {}, value: null, payload };
}

function bytesOf({ value }: KafkaOutboxEntry): Buffer | null {
  if (value === null || value === undefined) return null;
  return value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(JSON.stringify(value), 'utf8');
}
