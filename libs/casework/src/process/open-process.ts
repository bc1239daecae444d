import type { ServiceName } from '@lianban/contracts';
import { loadKeys, type Keys } from '@lianban/crypto';
import { connectKafka, type KafkaPort, type KafkaReading } from '@lianban/messaging';
import { createDataSource, type DataSourceSettings } from '@lianban/persistence';
import { createLogger, reportTo } from '@lianban/service';
import type { TemporalConfig } from '@lianban/temporal';
import type { DataSource } from 'typeorm';
import type { WorkerSettings } from './process-config.js';

export interface ProcessSettings<Config extends WorkerSettings = WorkerSettings> extends Pick<DataSourceSettings, 'entities' | 'migrations'> {
  /** Of the service; its keys, and its name in logs and at the servers. */
  name: ServiceName;
  config: Config;
}

/** What every process of a service works with. */
export interface OpenProcess {
  dataSource: DataSource;
  keys: Keys;
  kafka: KafkaPort & KafkaReading;
  temporal: TemporalConfig;
  logger: ReturnType<typeof createLogger>;
  /** For background work, which is tried again. */
  onError: (error: unknown) => void;
}

export async function openProcess({ name, config, ...database }: ProcessSettings, process: string = name, poolSize?: number): Promise<OpenProcess> {
  const logger = createLogger(process, config.LOG_LEVEL);
  const dataSource = await createDataSource({ url: config.DATABASE_URL, applicationName: process, ...(poolSize && { poolSize }), ...database }).initialize();
  const keys = await loadKeys(config.KEY_DIR, name);
  const kafka = connectKafka({ brokers: config.KAFKA_BROKERS, clientId: process });
  const temporal = { address: config.TEMPORAL_ADDRESS, namespace: config.TEMPORAL_NAMESPACE, codecKeys: keys.codec };
  return { dataSource, keys, kafka, temporal, logger, onError: reportTo(logger) };
}
