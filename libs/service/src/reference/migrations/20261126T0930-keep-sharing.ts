import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What parties said on shares that the documents only imply. */
export class KeepSharing1795990000001 implements MigrationInterface {
  name = 'KeepSharing1795990000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table reference_sharing (
      share text not null, party text not null, sequence int not null, message jsonb not null,
      constraint reference_sharing_pk primary key (share, party))`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
