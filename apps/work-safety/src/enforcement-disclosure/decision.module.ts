import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SafetyRecord } from '../safety-record.js';
import { DecisionController } from './decision.controller.js';
import { FileDecision } from './file-decision.command.js';

/** Recording decisions; what follows is a case like any other. */
@Module({})
export class DecisionModule {
  static of(record: SafetyRecord): DynamicModule {
    return { module: DecisionModule, controllers: [DecisionController], providers: [{ provide: DataSource, useValue: record.dataSource }, { provide: SafetyRecord, useValue: record }, FileDecision] };
  }
}
