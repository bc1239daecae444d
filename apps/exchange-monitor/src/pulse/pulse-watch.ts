import { ExchangePulse, type ServiceName } from '@lianban/contracts';
import type { ConsumedTopics } from '@lianban/messaging';
import { inTransaction, systemActor } from '@lianban/persistence';
import type { DataSource } from 'typeorm';

export type ServiceUrls = Readonly<Partial<Record<ServiceName, string>>>;

const WITHIN_MS = 3_000;

const isOfShares = (topic: string): boolean => topic.startsWith('share.') || topic.endsWith('.share-receipt.v1');

/** Asks every service how its exchange does. Asked, not told, so that it works while the broker is away; no answer is an answer. */
export class PulseWatch {
  private readonly groupsOf = new Map<string, ConsumedTopics[]>();

  constructor(private readonly dataSource: DataSource, private readonly urls: ServiceUrls) {}

  get services(): ServiceName[] {
    return Object.keys(this.urls) as ServiceName[];
  }

  /** Every group that any service has named since this process began, or before it, as far as it takes shares or the answers to them. */
  groups(): ConsumedTopics[] {
    const all = [...this.groupsOf.values()].flat().map(({ groupId, topics }) => ({ groupId, topics: topics.filter(isOfShares) }));
    return all.filter(({ topics }) => topics.length > 0);
  }

  /** Takes up what was known before this process began: a service that is away since then has its groups all the same. */
  async recall(): Promise<void> {
    const rows = await this.dataSource.query<{ service: string; pulse: ExchangePulse }[]>('select service, pulse from service_pulse');
    for (const { service, pulse } of rows) if (!this.groupsOf.has(service)) this.remember(pulse);
  }

  async askAll(): Promise<void> {
    const answers = await Promise.all(this.services.map((service) => this.ask(service)));
    const pulses = answers.filter((pulse) => pulse !== undefined);
    for (const pulse of pulses) this.remember(pulse);
    if (pulses.length > 0) await inTransaction(this.dataSource, systemActor, (manager) => manager.query(
      `insert into service_pulse (service, pulse, answered_at) select pulse ->> 'service', pulse, clock_timestamp() from jsonb_array_elements($1::jsonb) as pulse
       on conflict (service) do update set pulse = excluded.pulse, answered_at = excluded.answered_at`, [JSON.stringify(pulses)]));
  }

  /** A group that a service no longer names keeps its offsets: they are still asked for, so that what waits is seen. */
  private remember({ service, groups }: ExchangePulse): void {
    const known = (this.groupsOf.get(service) ?? []).filter(({ groupId }) => groups.every((group) => group.groupId !== groupId));
    this.groupsOf.set(service, [...groups, ...known]);
  }

  /** Undefined: no answer in time, or one that is none. */
  private async ask(service: ServiceName): Promise<ExchangePulse | undefined> {
    try {
      const answer = await fetch(`${this.urls[service]}/health/exchange`, { signal: AbortSignal.timeout(WITHIN_MS) });
      if (!answer.ok) return undefined;
      const pulse = ExchangePulse.parse(await answer.json());
      return pulse.service === service ? pulse : undefined;
    } catch {
      return undefined;
    }
  }
}
