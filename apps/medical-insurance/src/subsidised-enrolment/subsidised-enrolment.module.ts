import { StepModule } from '@lianban/casework';
import type { Keys } from '@lianban/crypto';
import type { ShareLander } from '@lianban/messaging';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MEDICAL_INSURANCE_CONFIG, type MedicalInsuranceConfig } from '../medical-insurance.config.js';
import { may } from './access/permissions.js';
import { rulesFor } from './access/route-rules.js';
import { BatchConfirm } from './bulk/batch-confirm.command.js';
import { BulkAnswers } from './bulk/bulk-answers.command.js';
import { ExportQueue } from './bulk/export-queue.query.js';
import { CaseCommands } from './commands/case-commands.js';
import { CoverageRead } from './coverage/coverage.query.js';
import { enrolment } from './enrolment.casework.js';
import { BulkController } from './http/bulk.controller.js';
import { CaseController } from './http/case.controller.js';
import { EvidenceController } from './http/evidence.controller.js';
import { CoverageController } from './http/coverage.controller.js';
import { PersonController } from './http/person.controller.js';
import { ShareController } from './http/share.controller.js';
import { PersonRead } from './persons/person-search.query.js';
import { ProcedureRecord } from './procedure-record.js';
import { CaseDetailRead } from './queries/case-detail.query.js';
import { CaseQueueRead } from './queries/case-queue.query.js';
import { IntegrityRead } from './results/integrity.query.js';
import { LandedVersionsRead } from './results/landed-versions.query.js';
import { SHARE_LANDER } from './tokens.js';

export interface EnrolmentParts {
  dataSource: DataSource;
  keys: Keys;
  lander: Pick<ShareLander, 'versions'>;
  config: Pick<MedicalInsuranceConfig, 'TEMPORAL_UI_URL' | 'TEMPORAL_NAMESPACE'>;
}

@Module({})
export class SubsidisedEnrolmentModule {
  static of({ dataSource, keys, lander, config }: EnrolmentParts): DynamicModule {
    const record = new ProcedureRecord(dataSource, keys);
    return {
      module: SubsidisedEnrolmentModule,
      imports: [StepModule.of(enrolment, record, { may, rulesFor })],
      controllers: [BulkController, CaseController, PersonController, CoverageController, ShareController, EvidenceController],
      providers: [
        { provide: DataSource, useValue: dataSource },
        { provide: ProcedureRecord, useValue: record },
        { provide: SHARE_LANDER, useValue: lander },
        { provide: MEDICAL_INSURANCE_CONFIG, useValue: config },
        CaseCommands, BatchConfirm, BulkAnswers, ExportQueue, CaseQueueRead, CaseDetailRead, PersonRead, CoverageRead, LandedVersionsRead, IntegrityRead,
      ],
    };
  }
}
