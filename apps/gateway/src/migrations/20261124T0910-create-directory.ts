import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works where, and which office answers for which county. */
export class CreateDirectory1795425000000 implements MigrationInterface {
  name = 'CreateDirectory1795425000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table office (
      id text constraint office_pk primary key, department text not null, county text, name text not null,
      contact_name text not null, contact_phone text not null, sequence int not null default 1)`);
    await runner.query(`create table answering_office (
      department text not null, county text not null, office_id text constraint answering_office_is_known references office (id),
      set_by text not null, set_at timestamptz not null default now(),
      constraint answering_office_once_per_place primary key (department, county))`);
    await runner.query(`create table app_user (
      sub text constraint app_user_pk primary key, name text not null, active boolean not null default true)`);
    await runner.query(`create table post (
      id text constraint post_pk primary key, title text not null, role text not null, department text not null, county text,
      office_id text not null constraint post_office_is_known references office (id))`);
    await runner.query(`create table role_assignment (
      id bigint generated always as identity constraint role_assignment_pk primary key,
      user_sub text not null constraint role_assignment_user_is_known references app_user (sub),
      post_id text not null constraint role_assignment_post_is_known references post (id),
      active_from date not null, active_to date,
      substitute_for text constraint role_assignment_substitute_is_known references app_user (sub),
      granted_by text not null, granted_at timestamptz not null default now(),
      constraint role_assignment_ends_after_start check (active_to is null or active_to >= active_from),
      constraint role_assignment_substitute_is_another check (substitute_for is null or substitute_for <> user_sub))`);
    await runner.query('create index role_assignment_by_user on role_assignment (user_sub)');
    await runner.query(`create unique index role_assignment_one_regular on role_assignment (user_sub, post_id) where substitute_for is null and active_to is null`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
