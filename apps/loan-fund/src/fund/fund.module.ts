import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LoanRecord } from '../loan-renewal/loan-record.js';
import { BlacklistCommands } from './commands/blacklist-commands.js';
import { FundCommands } from './commands/fund-commands.js';
import { LprCommands } from './commands/lpr-commands.js';
import { MovementCommands } from './commands/movement-commands.js';
import { FundController } from './http/fund.controller.js';
import { MovementController } from './http/movement.controller.js';
import { RegisterController } from './http/register.controller.js';
import { FundDays } from './queries/fund-days.query.js';
import { FundViewRead } from './queries/fund-view.query.js';
import { LedgerRead } from './queries/ledger-page.query.js';
import { FundLists } from './queries/lists.query.js';
import { MovementRead } from './queries/movement-page.query.js';

/** The fund's money, rates and registers. */
@Module({})
export class FundModule {
  static of(record: LoanRecord): DynamicModule {
    return {
      module: FundModule,
      controllers: [FundController, MovementController, RegisterController],
      providers: [{ provide: DataSource, useValue: record.dataSource }, { provide: LoanRecord, useValue: record }, FundCommands, MovementCommands, MovementRead, LprCommands, BlacklistCommands, FundViewRead, FundDays, LedgerRead, FundLists],
    };
  }
}
