import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row per intent of a person: which request it was (a hash), who carries it out now, whether an effect is committed,
 * and the answer. Bodies are not kept, answers only of routes that say nothing personal.
 */
export class CreateIdempotencyKeys1795521600000 implements MigrationInterface {
  name = 'CreateIdempotencyKeys1795521600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table idempotency_key (
      sub text not null,
      key text not null,
      request_hash text not null,
      run_id uuid not null,
      lease_until timestamptz not null,
      effected_at timestamptz,
      answer text,
      created_at timestamptz not null default now(),
      constraint idempotency_key_pk primary key (sub, key))`);
    await runner.query('create index idempotency_key_created on idempotency_key (created_at)');
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
