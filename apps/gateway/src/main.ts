import { loadKeys } from '@lianban/crypto';
import { connectKafka, OutboxRelay } from '@lianban/messaging';
import { AuditSealer, createDataSource } from '@lianban/persistence';
import { createLogger, describeError, loadConfig, referenceConsumers, runMain } from '@lianban/service';
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
  const sealer = new AuditSealer({ dataSource, sign: (bytes) => keys.sign(bytes), onError });
  const service = await startGateway(config, dataSource);
  relay.start();
  sealer.start();
  const reference = referenceConsumers({ dataSource, kafka, service: 'gateway', onError });
  service.onClose(async () => {
    await reference.stop();
    await Promise.all([relay.stop(), sealer.stop()]);
    await kafka.close();
    await dataSource.destroy();
  });
});
