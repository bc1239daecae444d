import { StepModule } from '@lianban/casework';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MonitorRecord } from '../monitor-record.js';
import { may, rulesFor } from './access/permissions.js';
import { alertProcedure } from './alert-kind.js';
import { ALERT_PAGE_CONFIG, type AlertPageConfig } from './alert-page-config.js';
import { AlertCommands } from './commands/alert-commands.js';
import { AlertController } from './http/alert.controller.js';
import { AlertDetailRead } from './queries/alert-detail.query.js';
import { AlertPageRead } from './queries/alert-page.query.js';

/** Alerts of data sharing as cases. */
@Module({})
export class ShareAlertModule {
  static of({ record, config }: { record: MonitorRecord; config: AlertPageConfig }): DynamicModule {
    return {
      module: ShareAlertModule,
      imports: [StepModule.of(alertProcedure, record, { may, rulesFor })],
      controllers: [AlertController],
      providers: [
        { provide: DataSource, useValue: record.dataSource }, { provide: MonitorRecord, useValue: record }, { provide: ALERT_PAGE_CONFIG, useValue: config }, AlertCommands, AlertPageRead, AlertDetailRead,
      ],
      exports: [DataSource],
    };
  }
}
