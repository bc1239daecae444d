import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SafetyRecord } from '../safety-record.js';
import { SettleProblem } from './commands/settle-problem.command.js';
import { IntakeController } from './http/intake.controller.js';
import { IntakeLists } from './queries/intake-lists.query.js';
import { IntakeProblems } from './queries/intake-problems.query.js';

/** Decisions that departments report by list, and what of them waits for a person. */
@Module({})
export class IntakeModule {
  static of(record: SafetyRecord): DynamicModule {
    return {
      module: IntakeModule,
      controllers: [IntakeController],
      providers: [{ provide: DataSource, useValue: record.dataSource }, { provide: SafetyRecord, useValue: record }, IntakeLists, IntakeProblems, SettleProblem],
    };
  }
}
