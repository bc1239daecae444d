import { loadKeys } from '@lianban/crypto';
import { connectKafka, OutboxRelay } from '@lianban/messaging';
import { createDataSource } from '@lianban/persistence';
import { auditWorks, createLogger, describeError, loadConfig, referenceConsumers, runMain } from '@lianban/service';
import { GatewayConfig } from './gateway.config.js';
import { gatewayMigrations } from './migrations/index.js';
import { startGateway } from './start-gateway.js';

runMain(async () => {
  const config = loadConfig(GatewayConfig, process.env);
  const keys = await loadKeys(config.KEY_DIR, 'gateway');
  const dataSource = await createDataSource({ url: config.DATABASE_URL, migrations: gatewayMigrations, applicationName: 'gateway', connectTimeoutMs: 1500 }).initialize();
  const logger = createLogger('gateway', config.LOG_LEVEL);
  const onError = (error: unknown): void => logger.error({ error: describeError(error) }, 'background work failed');
  const kafka = connectKafka({ brokers: config.KAFKA_BROKERS, clientId: 'gateway' });
  const relay = new OutboxRelay({ dataSource, kafka, onError });
  const audit = auditWorks({ service: 'gateway', dataSource, keys, onError });
  const service = await startGateway(config, dataSource, { exchange: { dataSource, kafka, keys } });
  relay.start();
  for (const work of audit) work.start?.();
  const reference = referenceConsumers({ dataSource, kafka, service: 'gateway', onError });
  service.onClose(async () => {
    await reference.stop();
    await Promise.all([relay, ...audit].map((work) => work.stop()));
    await kafka.close();
    await dataSource.destroy();
  });
});
