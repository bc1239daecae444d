import type { DynamicModule } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { BusinessClock } from '@lianban/persistence';
import { DataSource } from 'typeorm';
import { BoardController } from './board/board.controller.js';
import { BoardService } from './board/board.service.js';
import { CalendarInForce } from './calendar/calendar-in-force.js';
import { CalendarNoticesController } from './calendar/calendar-notices.controller.js';
import { CalendarNoticesService } from './calendar/calendar-notices.service.js';
import { ClockController } from './clock/clock.controller.js';
import { ClockService, DEMO_MODE } from './clock/clock.service.js';
import { OfficeNoticesController } from './notices/office-notices.controller.js';
import { OfficeNoticesService } from './notices/office-notices.service.js';
import { SettingsController } from './settings/settings.controller.js';
import { SettingsService } from './settings/settings.service.js';

@Module({})
export class SupervisionModule {
  static of(dataSource: DataSource, demoMode: boolean): DynamicModule {
    return {
      module: SupervisionModule,
      controllers: [BoardController, OfficeNoticesController, CalendarNoticesController, SettingsController, ClockController],
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: BusinessClock, useValue: new BusinessClock(dataSource) },
        { provide: DEMO_MODE, useValue: demoMode },
        CalendarInForce, BoardService, OfficeNoticesService, CalendarNoticesService, SettingsService, ClockService,
      ],
    };
  }
}
