import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step whose end a fact set (a day committed to, an extension) has no term. */
export class AllowFixedEnds1795536000003 implements MigrationInterface {
  name = 'AllowFixedEnds1795536000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table step_projection alter column term_working_days drop not null');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
