import { StepModule } from '@lianban/casework';
import type { FileStore } from '@lianban/crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccidentController } from './accident-investigation/accident.controller.js';
import { FileAccident } from './accident-investigation/file-accident.command.js';
import { may } from './cases/access/permissions.js';
import { rulesFor } from './cases/access/route-rules.js';
import { CaseCommands } from './cases/commands/case-commands.js';
import { CaseDocuments, FILE_STORE } from './cases/documents/case-documents.js';
import { CaseController } from './cases/http/case.controller.js';
import { DocumentController } from './cases/http/document.controller.js';
import { CaseDetailRead, type CasePageConfig } from './cases/queries/case-detail.query.js';
import { CaseQueueRead } from './cases/queries/case-queue.query.js';
import { SafetyKinds } from './cases/safety-kind.js';
import { DecisionController } from './enforcement-disclosure/decision.controller.js';
import { FileDecision } from './enforcement-disclosure/file-decision.command.js';
import { safetyKinds } from './kinds.js';
import { SafetyRecord } from './safety-record.js';
import { WORK_SAFETY_CONFIG } from './work-safety.config.js';

export interface WorkSafetyParts {
  record: SafetyRecord;
  files: FileStore;
  config: CasePageConfig;
}

@Module({})
export class WorkSafetyModule {
  static of({ record, files, config }: WorkSafetyParts): DynamicModule {
    const kinds = safetyKinds();
    return {
      module: WorkSafetyModule,
      imports: [StepModule.of(kinds.all.map(({ casework }) => casework), record, { may, rulesFor })],
      controllers: [CaseController, DocumentController, DecisionController, AccidentController],
      providers: [
        { provide: DataSource, useValue: record.dataSource },
        { provide: SafetyRecord, useValue: record },
        { provide: SafetyKinds, useValue: kinds },
        { provide: FILE_STORE, useValue: files },
        { provide: WORK_SAFETY_CONFIG, useValue: config },
        CaseCommands, CaseDocuments, CaseQueueRead, CaseDetailRead, FileDecision, FileAccident,
      ],
      exports: [DataSource, SafetyRecord, SafetyKinds],
    };
  }
}
