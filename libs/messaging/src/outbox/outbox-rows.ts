import type { ClientBase } from 'pg';
import type { OutgoingMessage } from '../kafka/kafka-port.js';
import { messageIdHeader, type ChunkOutboxEntry, type OutboxEntry, type WorkflowOutboxEntry } from './outbox-entry.js';

export interface OutboxRow {
  id: string;
  destination: OutboxEntry['destination'];
  topic: string | null;
  key: string | null;
  headers: Record<string, string>;
  value: Buffer | null;
  payload: unknown;
  message_id: string;
}

/** What fails together: a topic, the stored chunks of a version, one workflow. */
const LANE = `case destination when 'kafka' then 'kafka:' || topic
  when 'kafka-chunk' then 'chunk:' || (payload ->> 'versionId') else 'workflow:' || (payload ->> 'workflowId') end`;

export function laneOf(row: OutboxRow): string {
  if (row.destination === 'kafka') return `kafka:${row.topic}`;
  if (row.destination === 'kafka-chunk') return `chunk:${(row.payload as ChunkOutboxEntry).versionId}`;
  return `workflow:${(row.payload as WorkflowOutboxEntry).workflowId}`;
}

/** The oldest rows for these destinations that do not rest. */
export async function readOutbox(session: ClientBase, limit: number, resting: readonly string[], destinations: readonly OutboxRow['destination'][]): Promise<OutboxRow[]> {
  const { rows } = await session.query<OutboxRow>(
    `select id, destination, topic, key, headers, value, payload, message_id from outbox
     where destination = any($3) and not (destination = any($2)) and not (${LANE} = any($2)) order by id limit $1`,
    [limit, resting, destinations],
  );
  return rows;
}

export async function deleteSent(session: ClientBase, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await session.query('delete from outbox where id = any($1::bigint[])', [ids]);
}

/** What is sent again for a consumer brings the id of its original; everything else has that of its row. */
export function messageOf(row: OutboxRow): OutgoingMessage {
  return { topic: row.topic!, key: row.key!, headers: { [messageIdHeader]: row.message_id, ...row.headers }, value: row.value };
}
