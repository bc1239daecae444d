import { ListId, reasonWords, type LetterDetail } from '@lianban/contracts';
import type { KafkaReading } from '@lianban/messaging';
import { appendAudit, inTransaction } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import type { DataSource, EntityManager } from 'typeorm';
import { seesMessages } from '../access/letter-permissions.js';
import { findMessage, showMessage, withheld, type Shown } from '../payload/read-payload.js';
import { letterColumns, letterView, type LetterRow } from './letter-view.js';

type Row = LetterRow & { list: string | null; version: number | null };
type Event = Omit<LetterDetail['events'][number], 'at'> & { at: Date };

/** A letter with its message, masked. Every look at a message is audited, and what it says is looked up anew each time. Throws NOT_FOUND, LETTER_TOPIC_AWAY. */
export async function getLetter(dataSource: DataSource, kafka: KafkaReading, actor: RequestActor, id: string): Promise<LetterDetail> {
  const { row, events } = await inTransaction(dataSource, actor, (manager) => readLetter(manager, id));
  const shown = seesMessages(actor.role) ? await lookAt(dataSource, kafka, actor, row) : withheld;
  const written = { at: row.at.toISOString(), by: row.consumer, what: '写入死信', reason: null };
  return {
    letter: letterView(row), ...shown, share: shareOf(row),
    events: [written, ...events.map((event) => ({ ...event, at: event.at.toISOString(), reason: event.reason && wordsOf(event.reason) }))],
  };
}

async function readLetter(manager: EntityManager, id: string): Promise<{ row: Row; events: Event[] }> {
  const [row] = await manager.query<Row[]>(`select ${letterColumns}, l.list, l.version from letter l where l.id = $1`, [id]);
  if (!row) throw LianbanProblem.notFound('死信');
  return { row, events: await manager.query<Event[]>('select at, by, what, reason from letter_event where letter_id = $1 order by id limit 500', [id]) };
}

async function lookAt(dataSource: DataSource, kafka: KafkaReading, actor: RequestActor, row: Row): Promise<Shown> {
  const shown = showMessage(await findMessage(kafka, row.topic, row));
  await inTransaction(dataSource, actor, (manager) =>
    appendAudit(manager, { actor, action: 'letter.view', object: `letter/${row.id}`, purpose: actor.purpose, detail: { kind: shown.payload.kind } }),
  );
  return shown;
}

/** A reason is a code from a consumer, or what a person wrote. */
const wordsOf = (reason: string): string => (/^[A-Z0-9_.]+(:.*)?$/.test(reason) ? reasonWords(reason).reason : reason);

function shareOf({ topic, list, version }: Row): LetterDetail['share'] {
  const known = ListId.safeParse(list ?? /^share\.[^.]+\.(.+)\.v1$/.exec(topic)?.[1]);
  return known.success && topic.startsWith('share.') ? { list: known.data, version } : null;
}
