import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever supervises the fund from outside the office (arts. 3, 22) reads what the data bureau's monitor reads, and writes nothing. */
export class LetObserversRead1795546200012 implements MigrationInterface {
  name = 'LetObserversRead1795546200012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`do $$
declare p record;
begin
  for p in select tablename, policyname, qual from pg_policies where schemaname = 'public' and qual like '%''bureau-monitor''::text%' loop
    execute format('alter policy %I on %I using (%s)', p.policyname, p.tablename,
                   replace(p.qual, '''bureau-monitor''::text', '''bureau-monitor''::text, ''fund-observer''::text'));
  end loop;
end $$`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
