import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The end of a step is told to several offices; each hears it once. */
export class TellEveryParty1795546800004 implements MigrationInterface {
  name = 'TellEveryParty1795546800004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table office_notice drop constraint office_notice_once, add constraint office_notice_once unique (step_id, kind, office)');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
