import { loadKeys } from '@lianban/crypto';
import { connectKafka, OutboxRelay } from '@lianban/messaging';
import { createDataSource } from '@lianban/persistence';
import { auditWorks, bootstrapService, loadConfig, reportTo, runAlongside, runMain } from '@lianban/service';
import { supervisionMigrations } from './migrations/index.js';
import { ProjectionService } from './projection/projection.service.js';
import { ServiceConfig } from './supervision.config.js';
import { SupervisionModule } from './supervision.module.js';

/** The settings are this service's own. */
const settingInForce = `select value from local_setting where key = $1 and state = 'in-force' and effective_from <= current_date order by effective_from desc limit 1`;

async function main(): Promise<void> {
  const config = loadConfig(ServiceConfig, process.env);
  const dataSource = createDataSource({ url: config.DATABASE_URL, migrations: supervisionMigrations, applicationName: 'supervision' });
  await dataSource.initialize();
  const keys = await loadKeys(config.KEY_DIR, 'supervision');
  const kafka = connectKafka({ brokers: config.KAFKA_BROKERS, clientId: 'supervision' });
  const service = await bootstrapService({ name: 'supervision', title: '联办 督办服务', module: SupervisionModule.of(dataSource, config.DEMO_MODE), config, exchange: { dataSource, kafka, keys } });
  const onError = reportTo(service.logger);
  const works = [
    new OutboxRelay({ dataSource, kafka, onError }),
    ...auditWorks({ service: 'supervision', dataSource, keys, settingSql: settingInForce, onError }),
    new ProjectionService(dataSource, kafka, onError),
  ];
  runAlongside(service, works, [() => kafka.close(), () => dataSource.destroy()], onError);
}

runMain(main);
