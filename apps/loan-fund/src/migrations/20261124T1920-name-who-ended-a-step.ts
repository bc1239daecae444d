import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A step says which person ended it, beside the post and the name: as every declared step does. */
export class NameWhoEndedAStep1795548000014 implements MigrationInterface {
  name = 'NameWhoEndedAStep1795548000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table step add column by_sub text');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
