import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sessions and logins under way. Only digests of what a browser holds are stored. */
export class CreateSessions1795425600000 implements MigrationInterface {
  name = 'CreateSessions1795425600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table session (
      id_hash bytea constraint session_pk primary key,
      user_sub text not null constraint session_user_is_known references app_user (sub) on delete cascade,
      post_id text not null constraint session_post_is_known references post (id),
      created_at timestamptz not null default now(), last_seen_at timestamptz not null default now())`);
    await runner.query('create index session_by_age on session (last_seen_at)');
    await runner.query(`create table login_attempt (
      id_hash bytea constraint login_attempt_pk primary key, state text not null, nonce text not null, code_verifier text not null,
      return_to text not null, created_at timestamptz not null default now())`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
