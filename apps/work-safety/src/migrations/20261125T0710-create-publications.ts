import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the public sees: documents with every version, the pages of the public site with their digests, and the proofs that they were there. */
export class CreatePublications1795590600002 implements MigrationInterface {
  name = 'CreatePublications1795590600002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table publication (
  document_id uuid not null default uuidv7(),
  case_id uuid not null,
  kind text not null,
  slug text not null,
  number text not null,
  department text not null,
  county text,
  office_name text not null,
  withdrawn_on date,
  withdrawn_reason text,
  constraint publication_pk primary key (document_id),
  constraint publication_one_per_case unique (case_id),
  constraint publication_one_address unique (kind, slug),
  constraint publication_case_fk foreign key (case_id) references safety_case (case_id),
  constraint publication_kind check (kind in ('decision', 'accident-report')),
  constraint publication_withdrawn check ((withdrawn_on is null) = (withdrawn_reason is null))
);
create table publication_version (
  document_id uuid not null,
  version int not null,
  content jsonb not null,
  prepared_by text not null,
  released_by text not null,
  released_at timestamptz not null,
  constraint publication_version_pk primary key (document_id, version),
  constraint publication_version_document_fk foreign key (document_id) references publication (document_id)
);
create function keep_published() returns trigger language plpgsql as $$
begin
  raise exception 'what was published is kept as it was';
end $$;
create trigger publication_version_kept before update or delete on publication_version for each row execute function keep_published();
create table site_page (
  path text not null,
  digest text not null,
  written_at timestamptz not null,
  constraint site_page_pk primary key (path)
);
create table site_state (
  one boolean not null default true,
  wanted bigint not null default 0,
  built bigint not null default 0,
  built_at timestamptz,
  constraint site_state_pk primary key (one),
  constraint site_state_one check (one)
);
insert into site_state default values;
create table publication_proof (
  proof_id bigint generated always as identity,
  document_id uuid not null,
  version int not null,
  url text not null,
  expected text not null,
  digest text,
  status int,
  ok boolean not null,
  finding text,
  fetched_at timestamptz not null,
  constraint publication_proof_pk primary key (proof_id),
  constraint publication_proof_document_fk foreign key (document_id) references publication (document_id),
  constraint publication_proof_finding check (ok = (finding is null) and (finding is null or finding in ('changed', 'missing', 'unreachable')))
);
create index publication_proof_by_document on publication_proof (document_id, proof_id desc);
create table publication_finding (
  finding_id uuid not null default uuidv7(),
  document_id uuid not null,
  case_id uuid not null,
  url text not null,
  finding text not null,
  found_at timestamptz not null,
  settled_at timestamptz,
  explanation text,
  constraint publication_finding_pk primary key (finding_id),
  constraint publication_finding_document_fk foreign key (document_id) references publication (document_id)
);
create unique index publication_finding_one_open on publication_finding (document_id) where settled_at is null;`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
