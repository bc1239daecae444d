import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a step of any procedure carries: suspensions, a post, an end that a fact set instead of a term. */
export class ExtendSteps1795536000005 implements MigrationInterface {
  name = 'ExtendSteps1795536000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table step
  add column post text,
  add column fixed_on date,
  add column fixed_since_on date,
  add column suspensions jsonb not null default '[]',
  alter column term_working_days drop not null,
  add constraint step_term_or_fact check ((term_working_days is null) = (fixed_on is not null) and (fixed_on is null) = (fixed_since_on is null))`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
