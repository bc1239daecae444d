import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RecordInspection } from './enforcement-disclosure/inspections/commands/record-inspection.command.js';
import { InspectionController } from './enforcement-disclosure/inspections/http/inspection.controller.js';
import { Inspections } from './enforcement-disclosure/inspections/queries/inspections.query.js';
import { DrawCommand } from './enforcement-disclosure/plans/commands/draw.command.js';
import { PlanCommands } from './enforcement-disclosure/plans/commands/plan-commands.js';
import { PlanController } from './enforcement-disclosure/plans/http/plan.controller.js';
import { PlanDetailRead } from './enforcement-disclosure/plans/queries/plan-detail.query.js';
import { PlanPageRead } from './enforcement-disclosure/plans/queries/plan-page.query.js';
import { CheckText } from './publication/check-text.query.js';
import { PublicationFindings } from './publication/findings.query.js';
import { FindingController } from './publication/http/finding.controller.js';
import { PunctualityController } from './publication/http/punctuality.controller.js';
import { TextCheckController } from './publication/http/text-check.controller.js';
import { PunctualityRead } from './publication/punctuality.query.js';
import { SafetyRecord } from './safety-record.js';

/** What stands beside the cases: plans, inspections, punctuality, what is wrong with public pages, the check of a text. */
@Module({})
export class RegistersModule {
  static of(record: SafetyRecord): DynamicModule {
    return {
      module: RegistersModule,
      controllers: [PlanController, InspectionController, PunctualityController, FindingController, TextCheckController],
      providers: [
        { provide: DataSource, useValue: record.dataSource }, { provide: SafetyRecord, useValue: record },
        PlanCommands, DrawCommand, PlanPageRead, PlanDetailRead, RecordInspection, Inspections, PunctualityRead, PublicationFindings, CheckText,
      ],
    };
  }
}
