import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that went to another account than the one the bank designated (art. 16) shows among the differences. */
export class WatchDesignatedAccount1795547400013 implements MigrationInterface {
  name = 'WatchDesignatedAccount1795547400013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table statement_difference drop constraint statement_difference_kind');
    await runner.query(`alter table statement_difference add constraint statement_difference_kind
      check (kind in ('only-in-statement', 'only-in-ledger', 'amount-differs', 'day-differs', 'account-differs', 'balance-gap'))`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
