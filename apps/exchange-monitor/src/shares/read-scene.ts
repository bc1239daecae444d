import type { CaseworkContext } from '@lianban/casework';
import type { ExchangePulse } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import { declinedShares } from '../catalogue/sharing-decisions.query.js';
import type { LagWatch } from '../lag/lag-watch.js';
import type { MonitorRecord } from '../monitor-record.js';
import type { MonitorScene } from './share-scene.js';

/** All that one look judges by, read in its transaction. */
export async function readScene(record: MonitorRecord, manager: EntityManager, context: CaseworkContext, lag: LagWatch): Promise<MonitorScene> {
  const [clock] = await manager.query<[{ now: Date }]>('select clock_timestamp() as now');
  const offices = await record.reference.offices(manager);
  const pulses = await manager.query<{ service: string; pulse: ExchangePulse; answeredAt: Date }[]>('select service, pulse, answered_at as "answeredAt" from service_pulse');
  const letters = await manager.query<{ place: string; n: number }[]>(
    `select topic || '@' || consumer as place, count(*)::int as n from letter where state not in ('cured', 'discarded') group by topic, consumer`);
  const declined = await declinedShares(manager);
  return {
    now: clock.now, today: context.today, calendar: context.calendar, settings: context.settings,
    offices: new Map(offices.map((office) => [office.id, office])), pulses: new Map(pulses.map((row) => [row.service, row])),
    brokerAtMs: lag.answeredAtMs, samples: (groupId, topic) => lag.samples(groupId, topic),
    declined, letters: new Map(letters.map(({ place, n }) => [place, n])),
  };
}
