import { writeRows } from '@lianban/casework/demo';
import { yearOf, type PlainDate } from '@lianban/kernel';
import type { SiteIdentity } from '@lianban/public-site';
import type { EntityManager } from 'typeorm';
import { wantSite } from '../publication/release-version.js';
import type { SafetyRecord } from '../safety-record.js';
import { accidentDeals, filedOn, type AccidentDeal } from './accidents/accident-deals.js';
import { accidentId, tellAccident } from './accidents/tell-accident.js';
import { decisionDeals, decisionId, inspectionIdOf, performanceId, performanceOpensOn, type DecisionDeal } from './decisions/decision-deals.js';
import { tellDecision } from './decisions/tell-decision.js';
import { demoInspections, type DemoInspection } from './plans/demo-inspections.js';
import { demoPlans } from './plans/demo-plans.js';
import { NumberBook, type Numbered } from './writing/number-book.js';
import type { StoredPapers } from './writing/papers.js';
import { writeCases } from './writing/write-cases.js';
import { writeInspections } from './writing/write-inspections.js';
import { writePlans } from './writing/write-plans.js';

/** What is written in one transaction; `first` says whether it has been. */
export interface DemoBatch {
  name: string;
  first: { table: 'enforcement_plan' | 'inspection' | 'safety_case'; id: string };
  write(manager: EntityManager): Promise<void>;
}

export interface DemoParts {
  record: SafetyRecord;
  papers: StoredPapers;
  site: SiteIdentity;
  /** The day on which the demonstration begins. */
  before: PlainDate;
}

const INSPECTIONS_TOGETHER = 300;
const DECISIONS_TOGETHER = 70;

/** The whole demonstration in the order in which it is written: what others rest on comes first. */
export function demoBatches(parts: DemoParts): DemoBatch[] {
  const { before } = parts;
  const inspections = demoInspections.filter(({ body }) => body.inspectedOn < before);
  const accidents = accidentDeals.filter((deal) => filedOn(deal) < before).toSorted((a, b) => a.happenedOn.localeCompare(b.happenedOn));
  const decisions = decisionDeals.filter((deal) => deal.filedOn < before);
  const book = new NumberBook([...inspections.map(inspectionNumber), ...accidents.map(accidentNumber), ...decisions.flatMap(decisionNumbers)]);
  const batches = [
    plans(before),
    ...chunks(inspections, INSPECTIONS_TOGETHER).map((some, n) => inspectionBatch(parts, book, some, n)),
    accidentBatch(parts, book, accidents),
    ...chunks(decisions, DECISIONS_TOGETHER).map((some, n) => decisionBatch(parts, book, some, n)),
  ];
  return batches.map((batch, index) => (index < batches.length - 1 ? batch : thenSite(batch)));
}

/** The public site is written once all of it is there. */
const thenSite = (batch: DemoBatch): DemoBatch => ({
  ...batch, write: async (manager) => {
    await batch.write(manager);
    await wantSite(manager);
  },
});

function plans(before: PlainDate): DemoBatch {
  const known = demoPlans.filter(({ year }) => year <= yearOf(before));
  return { name: 'plans', first: { table: 'enforcement_plan', id: known[0]?.planId ?? '' }, write: (manager) => writePlans(manager, known) };
}

function inspectionBatch({ record }: DemoParts, book: NumberBook, some: readonly DemoInspection[], n: number): DemoBatch {
  return {
    name: `inspections-${n + 1}`, first: { table: 'inspection', id: some[0]?.inspectionId ?? '' },
    write: async (manager) => writeInspections(manager, record.keys, some, await book.take(manager, some.map(({ inspectionId }) => inspectionId))),
  };
}

function accidentBatch({ record, papers, site, before }: DemoParts, book: NumberBook, deals: readonly AccidentDeal[]): DemoBatch {
  return {
    name: 'accidents', first: { table: 'safety_case', id: deals[0] ? accidentId(deals[0]) : '' },
    write: async (manager) => {
      const numberOf = await book.take(manager, deals.map(accidentId));
      await writeCases(manager, record.keys, deals.map((deal) => tellAccident(deal, numberOf(accidentId(deal)), site, before)), { papers, before });
    },
  };
}

function decisionBatch({ record, papers, site, before }: DemoParts, book: NumberBook, deals: readonly DecisionDeal[], n: number): DemoBatch {
  return {
    name: `decisions-${n + 1}`, first: { table: 'safety_case', id: deals[0] ? decisionId(deals[0]) : '' },
    write: async (manager) => {
      const numberOf = await book.take(manager, deals.flatMap(decisionNumbers).map(({ id }) => id));
      const told = deals.map((deal) => tellDecision(deal, { decision: numberOf(decisionId(deal)), performance: opens(deal) ? numberOf(performanceId(deal)) : '' }, site, before));
      await writeCases(manager, record.keys, [...told, ...told.flatMap(({ performance }) => (performance ? [performance] : []))], { papers, before });
      const resting = deals.filter(({ inspectedOn }) => inspectedOn !== null);
      await writeRows(manager, 'inspection_decision', resting.map((deal) => ({ inspection_id: inspectionIdOf(deal), case_id: decisionId(deal) })));
    },
  };
}

const opens = (deal: DecisionDeal): boolean => performanceOpensOn(deal) !== null;

const inspectionNumber = ({ inspectionId, body }: DemoInspection): Numbered => ({ id: inspectionId, prefix: 'IN', year: yearOf(body.inspectedOn as PlainDate) });
const accidentNumber = (deal: AccidentDeal): Numbered => ({ id: accidentId(deal), prefix: 'AC', year: yearOf(filedOn(deal)) });

function decisionNumbers(deal: DecisionDeal): Numbered[] {
  const opensOn = performanceOpensOn(deal);
  return [{ id: decisionId(deal), prefix: 'ED', year: yearOf(deal.filedOn) }, ...(opensOn ? [{ id: performanceId(deal), prefix: 'DP' as const, year: yearOf(opensOn) }] : [])];
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size));
}
