import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether the effect of a message was made or its letter was written. Rows of before keep null: only what was buried is
 * ever sent again, so that null then means buried.
 */
export class TellBuried1700000000003 implements MigrationInterface {
  name = 'TellBuried1700000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table inbox add column state text constraint inbox_state_known check (state in ('applied', 'buried'))`);
    await runner.query(`alter table inbox alter column state set default 'applied'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
