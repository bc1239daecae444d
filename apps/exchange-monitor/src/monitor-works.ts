import type { BrokerWatch, KafkaPort } from '@lianban/messaging';
import { inTransaction, systemActor } from '@lianban/persistence';
import type { Background } from '@lianban/service';
import { LagWatch } from './lag/lag-watch.js';
import { MonitorLoop } from './monitor-loop.js';
import type { MonitorRecord } from './monitor-record.js';
import { PulseWatch, type ServiceUrls } from './pulse/pulse-watch.js';
import { MonitorLook } from './shares/monitor-look.js';
import { consumeReceipts, consumeShares } from './witness/consume-witness.js';
import { purgeWitness } from './witness/witness-table.js';

export interface MonitorParts {
  record: MonitorRecord;
  kafka: KafkaPort;
  /** Asks the broker what no consumer knows: how far the groups are, how topics are kept. */
  broker: BrokerWatch;
  urls: ServiceUrls;
  onError: (error: unknown) => void;
  /** Of a look; default 5 s. */
  everyMs?: number;
}

const LOOK_MS = 5_000;
const TIDY_MS = 10 * 60_000;

/** Sees every message of every share, and every answer to it. */
export function monitorConsumers({ record: { dataSource, keys }, kafka, onError }: Pick<MonitorParts, 'record' | 'kafka' | 'onError'>): Background[] {
  return [consumeShares({ dataSource, kafka, keys }), consumeReceipts({ dataSource, kafka, keys, onError })];
}

/** Asks the services and the broker, then judges every share; and lets go what is too old to be of use. */
export function monitorLoops({ record, broker, urls, onError, everyMs = LOOK_MS }: Omit<MonitorParts, 'kafka'>): Background[] {
  const pulses = new PulseWatch(record.dataSource, urls);
  const lag = new LagWatch({ dataSource: record.dataSource, broker, groups: () => pulses.groups() });
  const look = new MonitorLook(record, lag);
  let recalled = false;
  const round = async (): Promise<void> => {
    if (!recalled) await Promise.all([pulses.recall(), lag.recall()]);
    recalled = true;
    await pulses.askAll();
    // While the broker is away its last word grows old: that is what the look then says.
    await lag.look().catch(onError);
    await look.look();
  };
  const tidy = (): Promise<void> => lag.thin().then(() => inTransaction(record.dataSource, systemActor, (manager) => purgeWitness(manager)));
  return [new MonitorLoop(everyMs, round, onError), new MonitorLoop(TIDY_MS, tidy, onError), { stop: () => broker.close() }];
}
