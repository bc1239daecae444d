import type { MigrationInterface, QueryRunner } from 'typeorm';
import { history, indexes } from './20261012T0900-create-registers.js';

/** Registers of who is at a school of the city, and of the cards by which hospitals know people; the number of a card lies sealed. */
export class CreatePupilsAndCards1796000000006 implements MigrationInterface {
  name = 'CreatePupilsAndCards1796000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table student (${history('student')},
  school text not null,
  school_kind text not null,
  school_year int not null,
  term text not null,
  entered_on date
);
create table social_security_card (${history('social_security_card')},
  card_sealed text not null,
  state text not null,
  issued_on date not null,
  valid_until date
);
${['student', 'social_security_card'].map(indexes).join('')}
create index student_current_by_school on student (county, school) where closed_version is null;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table social_security_card, student');
  }
}
