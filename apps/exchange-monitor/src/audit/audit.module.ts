import type { Keys } from '@lianban/crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditExport } from './audit-export.query.js';
import { AuditReader } from './audit-page.query.js';
import { AuditController } from './audit.controller.js';
import { AUDIT_KEYS } from './audit.tokens.js';

/** The audit page over the second copy. */
@Module({})
export class AuditModule {
  static of(dataSource: DataSource, keys: Pick<Keys, 'verify'>): DynamicModule {
    return {
      module: AuditModule, controllers: [AuditController],
      providers: [{ provide: DataSource, useValue: dataSource }, { provide: AUDIT_KEYS, useValue: keys }, AuditReader, AuditExport],
    };
  }
}
