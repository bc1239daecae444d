import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A substitution has a number, a last day and a reason, and may be taken back before its last day. */
export class NameSubstitutes1795525200000 implements MigrationInterface {
  name = 'NameSubstitutes1795525200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table role_assignment
      add column substitution_id uuid not null default gen_random_uuid(), add column reason text,
      add column ended_by text, add column ended_at timestamptz, add column end_reason text,
      add constraint role_assignment_substitute_has_last_day check (substitute_for is null or active_to is not null),
      add constraint role_assignment_ended_by_someone check ((ended_at is null) = (ended_by is null))`);
    await runner.query('create unique index role_assignment_substitution on role_assignment (substitution_id)');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
