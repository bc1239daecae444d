import type { FileStore } from '@lianban/crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import { AccidentModule } from './accident-investigation/accident.module.js';
import { CasesModule } from './cases/cases.module.js';
import type { CasePageConfig } from './cases/queries/case-detail.query.js';
import { DecisionModule } from './enforcement-disclosure/decision.module.js';
import { IntakeModule } from './intake/intake.module.js';
import { safetyKinds } from './kinds.js';
import { RegistersModule } from './registers.module.js';
import type { SafetyRecord } from './safety-record.js';

export interface WorkSafetyParts {
  record: SafetyRecord;
  files: FileStore;
  config: CasePageConfig;
}

@Module({})
export class WorkSafetyModule {
  static of({ record, files, config }: WorkSafetyParts): DynamicModule {
    const cases = CasesModule.of({ record, kinds: safetyKinds(), files, config });
    return { module: WorkSafetyModule, imports: [cases, AccidentModule.of(record), DecisionModule.of(record), RegistersModule.of(record), IntakeModule.of(record)], exports: [cases] };
  }
}
