import type { BrokerWatch } from '@lianban/messaging';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MonitorRecord } from './monitor-record.js';
import { MonitorController } from './shares/http/monitor.controller.js';
import { OverviewRead } from './shares/queries/overview.query.js';
import { ShareDetailRead } from './shares/queries/share-detail.query.js';
import { ResendVersion } from './shares/resend.command.js';
import { TopicsController } from './topics/topics.controller.js';
import { BROKER, TopicsRead } from './topics/topics.query.js';

/** How shares stand, and the topics that carry them. */
@Module({})
export class MonitorModule {
  static of({ record, broker }: { record: MonitorRecord; broker: Pick<BrokerWatch, 'describe'> }): DynamicModule {
    return {
      module: MonitorModule,
      controllers: [MonitorController, TopicsController],
      providers: [
        { provide: DataSource, useValue: record.dataSource }, { provide: MonitorRecord, useValue: record }, { provide: BROKER, useValue: broker }, OverviewRead, ShareDetailRead, ResendVersion, TopicsRead,
      ],
    };
  }
}
