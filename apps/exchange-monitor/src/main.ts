import { loadKeys } from '@lianban/crypto';
import { connectKafka, OutboxRelay } from '@lianban/messaging';
import { AuditSealer, createDataSource } from '@lianban/persistence';
import { bootstrapService, describeError, loadConfig, referenceConsumers, runAlongside, runMain } from '@lianban/service';
import { ExchangeMonitorConfig } from './exchange-monitor.config.js';
import { ExchangeMonitorModule } from './exchange-monitor.module.js';
import { migrations } from './migrations/index.js';

/** HTTP, consumers and the way out; what takes long is done by worker.ts. */
runMain(async () => {
  const config = loadConfig(ExchangeMonitorConfig, process.env);
  const dataSource = await createDataSource({ url: config.DATABASE_URL, entities: [], migrations }).initialize();
  const keys = await loadKeys(config.KEY_DIR, 'exchange-monitor');
  const kafka = connectKafka({ brokers: config.KAFKA_BROKERS, clientId: 'exchange-monitor' });
  const service = await bootstrapService({ name: 'exchange-monitor', title: '联办 数据共享监测服务', module: ExchangeMonitorModule.of({ dataSource }), config });
  const onError = (error: unknown): void => service.logger.warn({ error: describeError(error) }, 'background work failed, trying again');
  const works = [
    referenceConsumers({ dataSource, kafka, service: 'exchange-monitor', onError }),
    new OutboxRelay({ dataSource, kafka, onError }),
    new AuditSealer({ dataSource, sign: (bytes) => keys.sign(bytes), onError }),
  ];
  runAlongside(service, works, [() => kafka.close(), () => dataSource.destroy()], onError);
});
