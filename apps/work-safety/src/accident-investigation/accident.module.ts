import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SafetyRecord } from '../safety-record.js';
import { AccidentController } from './accident.controller.js';
import { FileAccident } from './file-accident.command.js';

/** Entering accidents; what follows is a case like any other. */
@Module({})
export class AccidentModule {
  static of(record: SafetyRecord): DynamicModule {
    return { module: AccidentModule, controllers: [AccidentController], providers: [{ provide: DataSource, useValue: record.dataSource }, { provide: SafetyRecord, useValue: record }, FileAccident] };
  }
}
