import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the owners of the calendar, the settings and the directory last said. No row names a person of the city. */
export class CreateReferenceTables1795424400000 implements MigrationInterface {
  name = 'CreateReferenceTables1795424400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table reference_calendar_notice (
      id text constraint reference_calendar_notice_pk primary key, year int not null, sequence int not null, message jsonb not null)`);
    await runner.query(`create table reference_setting (
      key text not null, effective_from date not null, sequence int not null, message jsonb not null,
      constraint reference_setting_pk primary key (key, effective_from))`);
    await runner.query(`create table reference_office (
      id text constraint reference_office_pk primary key, department text not null, sequence int not null, message jsonb not null)`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
