import { StepModule } from '@lianban/casework';
import type { FileStore } from '@lianban/crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FundModule } from '../fund/fund.module.js';
import { LOAN_FUND_CONFIG, type LoanFundConfig } from '../loan-fund.config.js';
import { may } from './access/permissions.js';
import { rulesFor } from './access/route-rules.js';
import { AnnexRead } from './annexes/annex-read.query.js';
import { AnnexController } from './annexes/annex.controller.js';
import { OfficeTextController } from './annexes/office-text.controller.js';
import { OfficeTexts } from './annexes/office-texts.js';
import { FileApplication } from './commands/file-application.command.js';
import { LoanCommands } from './commands/loan-commands.js';
import { LoanDocuments } from './documents/loan-documents.js';
import { BankChoiceController } from './http/bank-choice.controller.js';
import { DocumentController } from './http/document.controller.js';
import { LoanCommandController } from './http/loan-command.controller.js';
import { LoanController } from './http/loan.controller.js';
import { loanProcedure } from './loan-procedure.js';
import { LoanRecord } from './loan-record.js';
import { BankChoices } from './queries/bank-choices.query.js';
import { LoanDetailRead } from './queries/loan-detail.query.js';
import { LoanQueueRead } from './queries/loan-queue.query.js';
import { PreviewFiling } from './queries/preview-filing.query.js';
import { FILE_STORE } from './tokens.js';

export interface LoanParts {
  record: LoanRecord;
  files: FileStore;
  config: Pick<LoanFundConfig, 'TEMPORAL_UI_URL' | 'TEMPORAL_NAMESPACE'>;
}

@Module({})
export class LoanRenewalModule {
  static of({ record, files, config }: LoanParts): DynamicModule {
    return {
      module: LoanRenewalModule,
      imports: [FundModule.of(record), StepModule.of(loanProcedure, record, { may, rulesFor })],
      controllers: [LoanController, LoanCommandController, DocumentController, BankChoiceController, AnnexController, OfficeTextController],
      providers: [
        { provide: DataSource, useValue: record.dataSource },
        { provide: LoanRecord, useValue: record },
        { provide: FILE_STORE, useValue: files },
        { provide: LOAN_FUND_CONFIG, useValue: config },
        FileApplication, LoanCommands, LoanDocuments, PreviewFiling, LoanQueueRead, LoanDetailRead, BankChoices, OfficeTexts, AnnexRead,
      ],
      exports: [DataSource, LoanRecord],
    };
  }
}
