import { CaseworkService } from '@lianban/casework';
import { loadConfig, runMain } from '@lianban/service';
import { auditCopyWorks } from './audit/audit-copy.works.js';
import { entities } from './entities.js';
import { ExchangeMonitorConfig } from './exchange-monitor.config.js';
import { ExchangeMonitorModule } from './exchange-monitor.module.js';
import { migrations } from './migrations/index.js';
import { letterConsumers } from './letters/letter-consumers.js';
import { MonitorRecord } from './monitor-record.js';
import { alertHooks } from './share-alert/alert-hooks.js';

/** HTTP, consumers and the way out; what takes long is done by worker.ts. */
runMain(async () => {
  const config = loadConfig(ExchangeMonitorConfig, process.env);
  const service = await CaseworkService.open({ name: 'exchange-monitor', config, entities, migrations });
  const { dataSource, keys, kafka, onError } = service.parts;
  const record = new MonitorRecord(dataSource, keys);
  await service.run({ title: '联办 数据共享监测服务', module: ExchangeMonitorModule.of({ record, config, kafka }), record, hooks: alertHooks(), consumers: () => [...auditCopyWorks({ dataSource, kafka, keys, onError }), ...letterConsumers({ dataSource, kafka, keys, onError })] });
});
