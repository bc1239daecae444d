import { identityCategories, type CountyCode, type IdentityCategory, type Page } from '@lianban/contracts';
import type { CoverageReport, MissingPerson } from '@lianban/procedure-subsidised-enrolment';
import { readCursor, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { reachOf, type Action } from '../access/permissions.js';
import { ProcedureRecord } from '../procedure-record.js';
import { maskPerson, type SealedPerson } from '../queries/mask.js';
import { claimedPersons, type ClaimedFilter } from './claimed-persons.sql.js';

type Row = z.output<typeof CoverageReport>['rows'][number];
type Missing = z.output<typeof MissingPerson>;

export interface MissingQuery {
  year: number;
  county?: CountyCode;
  category?: IdentityCategory;
  cursor?: string;
  limit: number;
}

/** Who must be insured at subsidy and is (art. 20, second paragraph), by county × category, and by name who is not. */
@Injectable()
export class CoverageRead {
  constructor(@Inject(ProcedureRecord) private readonly record: ProcedureRecord) {}

  report(actor: RequestActor, year: number): Promise<z.output<typeof CoverageReport>> {
    return this.record.transact(actor, async (manager, context) => {
      const { sql, parameters } = claimedPersons(year, reachFilter('coverage.read', actor));
      const rows: Omit<Row, 'missing' | 'percent'>[] = await manager.query(
        `select county, category, count(*)::int as "mustBe", count(*) filter (where insured)::int as are, count(*) filter (where not insured and outcome = 'exception')::int as exceptions
         from (${sql}) c group by county, category order by county, category`, parameters,
      );
      return { year, asOf: context.now.toISOString(), rows: rows.map((row) => ({ ...row, missing: row.mustBe - row.are, percent: percentOf(row.are, row.mustBe) })) };
    });
  }

  missing(actor: RequestActor, query: MissingQuery): Promise<Page<Missing>> {
    return this.record.transact(actor, async (manager) => {
      const { sql, parameters } = claimedPersons(query.year, { ...reachFilter('coverage.missing', actor), ...pick(query) });
      const [count]: { total: number }[] = await manager.query(`select count(*)::int as total from (${sql}) c where not insured`, parameters);
      const after = readCursor(query.cursor, 1);
      const rows: (Omit<Missing, 'name' | 'idNumber'> & SealedPerson & { key: string })[] = await manager.query(
        `select c.*, p.id_sealed as "idSealed", p.name_sealed as "nameSealed",
           (select k.case_id from confirmation_case k where k.person_id = c."personId" and k.insurance_year = $1 and k.kind = c.finding and k.closed_at is null) as "caseId"
         from (select * from (${sql}) f where not insured ${after ? `and key > $${parameters.length + 2}` : ''} order by key limit $${parameters.length + 1}) c
         join person p on p.person_id = c."personId" order by c.key`,
        [...parameters, query.limit, ...(after ?? [])],
      );
      const last = rows.length === query.limit ? rows.at(-1) : undefined;
      return { items: rows.map((row) => this.shown(row)), total: count?.total ?? 0, nextCursor: last ? writeCursor([last.key]) : null };
    });
  }

  private shown(row: Omit<Missing, 'name' | 'idNumber'> & SealedPerson): Missing {
    const { personId, county, category, outcome, caseId } = row;
    return { personId, ...maskPerson(this.record.keys.sealer, row), county, category, outcome, caseId };
  }
}

function pick({ county, category }: MissingQuery): Pick<ClaimedFilter, 'wantedCounty' | 'wantedCategory'> {
  return { ...(county && { wantedCounty: county }), ...(category && { wantedCategory: category }) };
}

/** An office sees the categories its department recognises in its county; a county supervisor the county. */
function reachFilter(action: Action, actor: RequestActor): Pick<ClaimedFilter, 'county' | 'categories'> {
  const reach = reachOf(action, actor.role);
  if (reach === 'city' || !actor.county) return {};
  const own = Object.entries(identityCategories).filter(([, { department }]) => department === actor.department).map(([category]) => category);
  return { county: actor.county, ...(reach === 'own-office' && { categories: own }) };
}

function percentOf(are: number, mustBe: number): number | null {
  return mustBe === 0 ? null : Math.round((are * 1000) / mustBe) / 10;
}
