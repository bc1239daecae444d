import type { BrokerWatch, KafkaReading } from '@lianban/messaging';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditModule } from './audit/audit.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { LettersModule } from './letters/letters.module.js';
import { MonitorModule } from './monitor.module.js';
import { MonitorRecord } from './monitor-record.js';
import type { AlertPageConfig } from './share-alert/alert-page-config.js';
import { ShareAlertModule } from './share-alert/share-alert.module.js';

export interface ExchangeMonitorParts {
  record: MonitorRecord;
  config: AlertPageConfig;
  kafka: KafkaReading;
  broker: Pick<BrokerWatch, 'describe'>;
}

@Module({})
export class ExchangeMonitorModule {
  static of({ record, config, kafka, broker }: ExchangeMonitorParts): DynamicModule {
    return {
      module: ExchangeMonitorModule,
      imports: [MonitorModule.of({ record, broker }), AuditModule.of(record.dataSource, record.keys), CatalogueModule.of(record.dataSource), ShareAlertModule.of({ record, config }), LettersModule.of({ dataSource: record.dataSource, kafka })],
      providers: [{ provide: DataSource, useValue: record.dataSource }, { provide: MonitorRecord, useValue: record }],
      exports: [DataSource, MonitorRecord],
    };
  }
}
