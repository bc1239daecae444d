import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version that cannot be applied becomes a dead letter long after its manifest was taken: the letter says where that lies. */
export class PlaceOfManifest1795999000201 implements MigrationInterface {
  name = 'PlaceOfManifest1795999000201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table landed_version add column manifest_partition int, add column manifest_offset text');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
