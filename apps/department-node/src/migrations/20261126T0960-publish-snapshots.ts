import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version may say again everything that stands, for a receiver that missed some. */
export class PublishSnapshots1796000000060 implements MigrationInterface {
  name = 'PublishSnapshots1796000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table publication drop constraint publication_kind_known`);
    await runner.query(`alter table publication add constraint publication_kind_known check (kind in ('full', 'incremental', 'correction', 'withdrawal', 'snapshot'))`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
