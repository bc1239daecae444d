import { CaseworkService } from '@lianban/casework';
import { BrokerWatch } from '@lianban/messaging';
import { loadConfig, runMain } from '@lianban/service';
import { auditCopyWorks } from './audit/audit-copy.works.js';
import { entities } from './entities.js';
import { ExchangeMonitorConfig } from './exchange-monitor.config.js';
import { ExchangeMonitorModule } from './exchange-monitor.module.js';
import { migrations } from './migrations/index.js';
import { letterConsumers } from './letters/letter-consumers.js';
import { MonitorRecord } from './monitor-record.js';
import { monitorConsumers, monitorLoops } from './monitor-works.js';
import { serviceUrls } from './pulse/service-urls.js';
import { alertHooks } from './share-alert/alert-hooks.js';

/** HTTP, consumers and the way out; what takes long is done by worker.ts. */
runMain(async () => {
  const config = loadConfig(ExchangeMonitorConfig, process.env);
  const service = await CaseworkService.open({ name: 'exchange-monitor', config, entities, migrations });
  const { dataSource, keys, kafka, onError } = service.parts;
  const record = new MonitorRecord(dataSource, keys);
  const broker = new BrokerWatch({ brokers: config.KAFKA_BROKERS, clientId: 'exchange-monitor-watch' });
  await service.run({
    title: '联办 数据共享监测服务', module: ExchangeMonitorModule.of({ record, config, kafka, broker }), record, hooks: alertHooks(),
    consumers: () => [...monitorConsumers({ record, kafka, onError }), ...auditCopyWorks({ dataSource, kafka, keys, onError }), ...letterConsumers({ dataSource, kafka, keys, onError })],
    loops: monitorLoops({ record, broker, urls: serviceUrls(config), onError }),
  });
});
