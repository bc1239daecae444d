import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which version the public page of a publication shows; empty until the site is written the next time. */
export class NoteShownVersion1795604400011 implements MigrationInterface {
  name = 'NoteShownVersion1795604400011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table publication add column shown_version int');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
