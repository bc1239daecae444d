import { StepModule } from '@lianban/casework';
import type { FileStore } from '@lianban/crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SafetyRecord } from '../safety-record.js';
import { WORK_SAFETY_CONFIG } from '../work-safety.config.js';
import { may } from './access/permissions.js';
import { rulesFor } from './access/route-rules.js';
import { CaseCommands } from './commands/case-commands.js';
import { CaseDocuments, FILE_STORE } from './documents/case-documents.js';
import { CaseController } from './http/case.controller.js';
import { DocumentController } from './http/document.controller.js';
import { CaseDetailRead, type CasePageConfig } from './queries/case-detail.query.js';
import { CaseQueueRead } from './queries/case-queue.query.js';
import { SafetyKinds } from './safety-kind.js';

export interface CasesParts {
  record: SafetyRecord;
  kinds: SafetyKinds;
  files: FileStore;
  config: CasePageConfig;
}

/** What the three procedures have in common: queue, case page, orders, papers, rungs. */
@Module({})
export class CasesModule {
  static of({ record, kinds, files, config }: CasesParts): DynamicModule {
    return {
      module: CasesModule,
      imports: [StepModule.of(kinds.all.map(({ casework }) => casework), record, { may, rulesFor })],
      controllers: [CaseController, DocumentController],
      providers: [
        { provide: DataSource, useValue: record.dataSource },
        { provide: SafetyRecord, useValue: record },
        { provide: SafetyKinds, useValue: kinds },
        { provide: FILE_STORE, useValue: files },
        { provide: WORK_SAFETY_CONFIG, useValue: config },
        CaseCommands, CaseDocuments, CaseQueueRead, CaseDetailRead,
      ],
      exports: [DataSource, SafetyRecord, SafetyKinds],
    };
  }
}
