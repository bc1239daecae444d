import type { MigrationInterface, QueryRunner } from 'typeorm';

/** After the retention of its list a landed version loses its chunks; manifest and counts stay. */
export class PurgeShareConsumer1795522200201 implements MigrationInterface {
  name = 'PurgeShareConsumer1795522200201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table landed_version add column purged_at timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
