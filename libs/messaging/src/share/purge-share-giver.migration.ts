import type { MigrationInterface, QueryRunner } from 'typeorm';

/** After the retention of its list a version loses the bytes of its chunks; their hashes and counts stay. */
export class PurgeShareGiver1795522200101 implements MigrationInterface {
  name = 'PurgeShareGiver1795522200101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table share_version add column purged_at timestamptz');
    await runner.query('alter table share_chunk alter column bytes drop not null');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
