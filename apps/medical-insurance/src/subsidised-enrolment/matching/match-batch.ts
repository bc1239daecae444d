import type { EntityManager } from 'typeorm';
import { saveCases } from '../cases/cases-of-batch.js';
import { beginSettling, settle } from '../entitlement/settle.js';
import { endLeft, settleMatched } from '../entitlement/settle.sql.js';
import { yearsToMatch, type ProcedureContext } from '../procedure-context.js';
import { refreshResults } from '../results/refresh-results.js';
import { fillFacts } from './fill-facts.js';
import { createMatchTables } from './match-facts.sql.js';
import type { MatchTarget } from './match-job.js';
import { ruleBatch } from './rule-batch.js';
import { saveMatching } from './save-matching.js';

const BATCH = 5000;

const takeRequests = `
insert into batch_person select person_id from match_request
where list = $1 and version = $2 and county = $3 order by person_id limit ${BATCH}`;

const dropRequests = `
delete from match_request r using batch_person b where r.list = $1 and r.version = $2 and r.county = $3 and r.person_id = b.person_id`;

/**
 * Matches the next persons of a version × county in one transaction: facts by SQL, rulings once per tuple, then
 * matchings, cases, entitlements and results. Answers how many; 0 when none is left. Matchings of one database run one
 * after another, so that two lists which touch a person cannot open a case twice.
 */
export async function matchBatch(manager: EntityManager, target: MatchTarget, context: ProcedureContext): Promise<number> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('subsidised-enrolment/matching', 0))`);
  for (const statement of createMatchTables) await manager.query(statement);
  const key = [target.list, target.version, target.county];
  await manager.query(takeRequests, key);
  const [taken]: { persons: number }[] = await manager.query('select count(*)::int as persons from batch_person');
  if (!taken || taken.persons === 0) return 0;
  await matchPersons(manager, target, context);
  await manager.query(dropRequests, key);
  return taken.persons;
}

/** Matches everyone in `batch_person`. Open cases are locked first, as every command does, so that neither waits for the other. */
export async function matchPersons(manager: EntityManager, target: MatchTarget, context: ProcedureContext): Promise<void> {
  await manager.query('analyze batch_person');
  await manager.query('select 1 from confirmation_case where person_id in (select person_id from batch_person) order by case_id for update');
  const years = yearsToMatch(context);
  for (const year of years) await fillFacts(manager, year, context);
  await manager.query('analyze match_fact');
  await ruleBatch(manager, context);
  await saveMatching(manager, years, context);
  await saveCases(manager, target, years, context);
  await beginSettling(manager);
  await manager.query(settleMatched, [context.today]);
  await settle(manager, context);
  await manager.query(endLeft, [context.now]);
  await refreshResults(manager);
}
