import { SessionLoop } from '@lianban/persistence';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { KafkaPort } from '../kafka/kafka-port.js';
import { actAsSystem } from './act-as-system.js';
import { markSent, readChunks, type StoredChunk } from './chunk-messages.js';
import { groupBy } from './group-by.js';
import type { WorkflowOutboxEntry } from './outbox-entry.js';
import { deleteSent, laneOf, messageOf, readOutbox, type OutboxRow } from './outbox-rows.js';
import { RestingLanes } from './resting-lanes.js';

export interface OutboxRelaySettings {
  dataSource: DataSource;
  kafka: KafkaPort;
  /** Sends one signalWithStart; may be called again with the same entry. Without it workflow entries wait. */
  startWorkflow?: (entry: WorkflowOutboxEntry) => Promise<void>;
  /** Rows per batch; default 500. */
  batchSize?: number;
  onError?: (error: unknown) => void;
}

const CHUNKS_PER_READ = 32;
const WORKFLOWS_AT_ONCE = 10;

/**
 * Empties the outbox in order per key; one relay is at work per database. A row is deleted after its acknowledgement.
 * Workflows are started by a loop of their own: thousands that one list gives rise to must not hold up the receipts,
 * steps and watermarks that go over Kafka.
 */
export class OutboxRelay {
  private readonly loops: SessionLoop[];
  private readonly resting = new RestingLanes();

  constructor(private readonly settings: OutboxRelaySettings) {
    this.loops = [this.loopOf('outbox-relay', (session) => this.sendToKafka(session))];
    if (settings.startWorkflow) this.loops.push(this.loopOf('outbox-relay-workflows', (session) => this.sendToWorkflows(session)));
  }

  start(): void {
    for (const loop of this.loops) loop.start();
  }

  async stop(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }

  private loopOf(name: string, tick: (session: pg.Client) => Promise<boolean>): SessionLoop {
    const { dataSource, onError } = this.settings;
    return new SessionLoop({ dataSource, name, pollMs: 1_000, channels: ['outbox'], lock: `lianban.${name}`, onConnect: actAsSystem, tick, onError });
  }

  private async sendToKafka(session: pg.Client): Promise<boolean> {
    const rows = await readOutbox(session, this.limit, this.resting.now(), ['kafka', 'kafka-chunk']);
    const of = (destination: OutboxRow['destination']): OutboxRow[] => rows.filter((row) => row.destination === destination);
    await this.sendMessages(session, of('kafka'));
    await this.sendChunks(session, of('kafka-chunk'));
    return rows.length === this.limit;
  }

  private async sendToWorkflows(session: pg.Client): Promise<boolean> {
    const rows = await readOutbox(session, this.limit, this.resting.now(), ['workflow']);
    await this.startWorkflows(session, rows);
    return rows.length === this.limit;
  }

  private get limit(): number {
    return this.settings.batchSize ?? 500;
  }

  private async sendMessages(session: pg.Client, rows: OutboxRow[]): Promise<void> {
    if (rows.length === 0) return;
    try {
      await this.settings.kafka.produce(rows.map(messageOf));
    } catch (error) {
      return this.afterFailure(session, rows, error);
    }
    await deleteSent(session, idsOf(rows));
    for (const lane of ['kafka', ...new Set(rows.map(laneOf))]) this.resting.succeed(lane);
  }

  /** A topic that refuses must not hold up the others; a broker that is away holds up all. */
  private async afterFailure(session: pg.Client, rows: OutboxRow[], error: unknown): Promise<void> {
    this.settings.onError?.(error);
    const lanes = groupBy(rows, laneOf);
    if (!isOfTopic(error)) return this.resting.rest('kafka');
    if (lanes.size === 1) return this.resting.rest(laneOf(rows[0]!));
    for (const ofLane of lanes.values()) await this.sendMessages(session, ofLane);
  }

  /** While the broker takes some, those before are marked and the next are read. */
  private async sendChunks(session: pg.Client, rows: OutboxRow[]): Promise<void> {
    const parts = partsOf(rows, CHUNKS_PER_READ);
    const prepare = async (sent: OutboxRow[] | undefined, wanted: OutboxRow[] | undefined): Promise<StoredChunk[]> => {
      if (sent) await markSent(session, sent);
      return wanted ? readChunks(session, wanted) : [];
    };
    let ready = await prepare(undefined, parts[0]);
    for (const [index, part] of parts.entries()) {
      const beside = prepare(parts[index - 1], parts[index + 1]);
      beside.catch(() => {}); // told by the wait below
      const sent = await this.sendSome(part, ready);
      ready = await beside;
      if (!sent) return;
    }
    await prepare(parts.at(-1), undefined);
  }

  private async sendSome(wanted: readonly OutboxRow[], chunks: readonly StoredChunk[]): Promise<boolean> {
    try {
      await this.settings.kafka.produce(chunks.map(({ message }) => message));
    } catch (error) {
      this.settings.onError?.(error);
      this.resting.rest(isOfTopic(error) ? laneOf(wanted[0]!) : 'kafka-chunk');
      return false;
    }
    this.resting.succeed('kafka-chunk');
    return true;
  }

  /** Entries of one workflow that wait together mean the same: look again. */
  private async startWorkflows(session: pg.Client, rows: OutboxRow[]): Promise<void> {
    const lanes = [...groupBy(rows, laneOf)];
    for (let at = 0; at < lanes.length; at += WORKFLOWS_AT_ONCE) {
      const started = await Promise.all(lanes.slice(at, at + WORKFLOWS_AT_ONCE).map(([lane, same]) => this.startOne(lane, same)));
      await deleteSent(session, started.flat());
      if (started.every((ids) => ids.length === 0)) return this.resting.rest('workflow');
      this.resting.succeed('workflow');
    }
  }

  private async startOne(lane: string, same: OutboxRow[]): Promise<string[]> {
    try {
      await this.settings.startWorkflow!({ ...(same[0]!.payload as WorkflowOutboxEntry), destination: 'workflow' });
    } catch (error) {
      this.settings.onError?.(error);
      this.resting.rest(lane);
      return [];
    }
    this.resting.succeed(lane);
    return idsOf(same);
  }
}

const partsOf = <T>(items: readonly T[], size: number): T[][] => Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
const idsOf = (rows: readonly OutboxRow[]): string[] => rows.map(({ id }) => id);

const OF_TOPIC = /UNKNOWN_TOPIC|TOPIC_AUTHORIZATION|INVALID_TOPIC|TOO_LARGE|INVALID_RECORD|POLICY_VIOLATION/;

function isOfTopic(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (OF_TOPIC.test(String((cause as { type?: unknown }).type ?? ''))) return true;
  }
  return false;
}
