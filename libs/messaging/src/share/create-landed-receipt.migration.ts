import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The consumer keeps what it answered, so that its own copy proves what it took. `json`: the same text as was signed and sent. */
export class CreateLandedReceipt1795999000202 implements MigrationInterface {
  name = 'CreateLandedReceipt1795999000202';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table landed_receipt (
      id text constraint landed_receipt_pk primary key,
      list text not null,
      version int not null,
      consumer text not null,
      receipt json not null,
      made_at timestamptz not null default clock_timestamp(),
      constraint landed_receipt_of_version foreign key (list, version) references landed_version (list, version) on delete cascade
    )`);
    await runner.query('create index landed_receipt_version on landed_receipt (list, version)');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
