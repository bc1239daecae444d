import { beforeAll, describe, expect, test } from '@jest/globals';
import { DEMO_TODAY, isWorking } from '@lianban/casework/demo';
import { demoAccounts, DEMO_REPORTED_FROM } from '@lianban/contracts';
import { checkRedaction, PublicRecord } from '@lianban/disclosure';
import { plainDate } from '@lianban/kernel';
import { checkInspection, tidied } from '../enforcement-disclosure/inspections/check-inspection.js';
import { siteIdentity } from '../publication/site-identity.js';
import { accidentDeals, PAST_ACCIDENTS } from './accidents/accident-deals.js';
import type { DemoAccident } from './accidents/demo-accident.js';
import { tellAccident } from './accidents/tell-accident.js';
import { enforcingOffices, officeNames } from './demo-city.js';
import { decisionDeals, FIRST_DAY, PAST_DECISIONS, performanceOpensOn, type DecisionDeal } from './decisions/decision-deals.js';
import type { DemoDecision, DemoPerformance } from './decisions/demo-decision.js';
import { tellDecision } from './decisions/tell-decision.js';
import { demoInspections } from './plans/demo-inspections.js';
import { inspectorsOf } from './plans/demo-inspectors.js';
import { demoPlans } from './plans/demo-plans.js';
import type { DemoCase } from './telling/demo-case.js';

const site = siteIdentity('http://127.0.0.1/open');
const tellAccidents = (): DemoAccident[] => accidentDeals.map((deal, n) => tellAccident(deal, `AC-2026-${String(n + 1).padStart(6, '0')}`, site, DEMO_TODAY));
const tellDecisions = (): { deal: DecisionDeal; one: DemoDecision }[] =>
  decisionDeals.map((deal, n) => ({ deal, one: tellDecision(deal, { decision: `ED-2026-${String(n + 1).padStart(6, '0')}`, performance: `DP-2026-${String(n + 1).padStart(6, '0')}` }, site, DEMO_TODAY) }));

let accidents: DemoAccident[];
let decisions: { deal: DecisionDeal; one: DemoDecision }[];
let performances: DemoPerformance[];
const all = (): DemoCase<unknown>[] => [...accidents, ...decisions.map(({ one }) => one), ...performances] as DemoCase<unknown>[];

beforeAll(() => {
  accidents = tellAccidents();
  decisions = tellDecisions();
  performances = decisions.flatMap(({ one }) => (one.performance ? [one.performance] : []));
});

const tally = (words: readonly string[]): Record<string, number> => Object.fromEntries([...new Set(words)].sort().map((word) => [word, words.filter((one) => one === word).length]));
const openCodes = (cases: readonly DemoCase<never>[]): string[] => [...new Set(cases.flatMap(({ steps }) => steps.filter(({ closedAt }) => closedAt === null).map(({ code }) => code)))].sort();

describe('the past of the demonstration', () => {
  test('is over: forty accidents are closed, filed and public', () => {
    const past = accidents.filter((_, n) => (accidentDeals[n]?.index ?? 0) < PAST_ACCIDENTS);
    expect(past).toHaveLength(40);
    expect(past.every(({ row, steps, publication }) => row.state === 'closed' && steps.every(({ closedAt }) => closedAt !== null) && (publication?.versions.length ?? 0) > 0)).toBe(true);
    expect(tally(past.map(({ facts }) => facts.grade))).toEqual({ larger: 3, ordinary: 37 });
  });

  test('is over: five hundred decisions ended in every way the law knows, and what they demand is done', () => {
    const past = decisions.filter(({ deal }) => deal.key.startsWith('past'));
    expect(past).toHaveLength(PAST_DECISIONS);
    expect(tally(past.map(({ one }) => one.row.state))).toEqual({ published: 482, returned: 3, revoked: 10, withheld: 5 });
    const states = tally(past.flatMap(({ one }) => (one.performance ? [one.performance.row.state] : [])));
    expect(states['open']).toBeUndefined();
    expect(Object.values(states).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(250);
    expect(states['enforced']).toBeGreaterThan(20);
    expect(new Set(past.flatMap(({ deal }) => deal.matter.kinds)).size).toBe(14);
  });

  test('was in time but for those that are told as late', () => {
    for (const { deal, one } of decisions) {
      const step = one.steps.find(({ code, outcome }) => code === 'publication' && outcome === 'proved');
      if (step) expect([deal.plot, (step.closedOn ?? '') > step.dueOn]).toEqual([deal.plot, deal.plot === 'late']);
    }
  });

  test('has every kind of act on a day that is worked, by people, before the demonstration begins', () => {
    for (const { row, steps } of all()) {
      const days = steps.filter(({ bySub }) => bySub !== null).map(({ closedOn }) => closedOn);
      for (const on of [row.openedOn, ...days]) expect([row.number, on, isWorking(plainDate(on ?? '')) && (on ?? '') < DEMO_TODAY]).toEqual([row.number, on, true]);
    }
    expect(decisions.every(({ deal }) => deal.filedOn > FIRST_DAY)).toBe(true);
  });

  test('is prepared and released by two persons', () => {
    for (const { publication } of all()) for (const { release } of publication?.versions ?? []) expect(release.preparedBy).not.toBe(release.releasedBy);
  });
});

describe('the present of the demonstration', () => {
  test('has accidents, decisions and performances at every stage', () => {
    const live = accidents.filter((_, n) => (accidentDeals[n]?.index ?? 0) >= PAST_ACCIDENTS);
    expect(live.map(({ row }) => row.state)).toEqual(['open', 'open', 'open', 'open', 'open', 'open']);
    expect(openCodes(live as never)).toEqual(['draft-review', 'evaluation', 'extension-decision', 'investigation', 'listing', 'rectification', 'team']);
    const open = decisions.filter(({ deal }) => deal.key.startsWith('live'));
    expect(openCodes(open.map(({ one }) => one) as never)).toEqual(['issue', 'legal-review', 'publication', 'redaction', 'release']);
    expect(openCodes(performances as never)).toEqual([
      'compulsory-enforcement', 'court-application', 'court-result', 'demand', 'enforcement-choice', 'explosives-supply-execution', 'performance', 'power-supply-receipt', 'verification',
    ]);
  });

  test('has one publication due tomorrow, one overdue, and one decided on the eve of the National Day', () => {
    const due = decisions.flatMap(({ one }) => one.steps.filter(({ code, closedAt }) => code === 'publication' && closedAt === null).map(({ dueOn }) => dueOn)).sort();
    expect(due.slice(0, 2)).toEqual(['2026-10-10', '2026-10-13']);
    expect(due.filter((on) => on < DEMO_TODAY)).toHaveLength(1);
    const eve = decisions.find(({ one }) => one.facts.decidedOn === '2026-09-30' && one.row.state === 'open')?.one;
    expect(eve?.steps.find(({ code }) => code === 'publication')).toMatchObject({ openedOn: '2026-09-30', dueOn: '2026-11-03' });
  });
});

describe('what the public reads of the demonstration', () => {
  const records = () => all().flatMap(({ publication }) => (publication ? [publication.record()] : []));

  test('passes the check of redaction without a finding', () => {
    for (const { facts, publication } of all()) {
      const { persons = [], firmName = '' } = facts as { persons?: string[]; firmName?: string };
      const texts = (publication?.record().versions ?? []).flatMap(({ title, sections }) => [{ field: 'title', text: title }, ...sections.flatMap(({ heading, paragraphs }) => [heading ?? '', ...paragraphs].map((text) => ({ field: 'body', text })))]);
      expect(checkRedaction(texts, { persons, allowed: [...officeNames, firmName], confirmed: [] })).toEqual([]);
    }
  });

  test('names nobody who works for the city, and is what a public site takes', () => {
    const written = JSON.stringify(records());
    const people = [...demoAccounts.filter(({ posts }) => posts.some(({ department }) => enforcingOffices.some((office) => office.department === department) || department === 'government')).map(({ name }) => name), ...enforcingOffices.flatMap((office) => inspectorsOf(office).map(({ name }) => name))];
    expect(people.filter((name) => written.includes(name))).toEqual([]);
    for (const record of records()) PublicRecord.parse(record);
  });
});

describe('plans, inspections and numbers', () => {
  test('twelve hundred inspections could have been recorded as they are, by plans and draws of their office and year', () => {
    expect(demoInspections).toHaveLength(1_200);
    for (const { office, body } of demoInspections) {
      expect(checkInspection(tidied(body), DEMO_TODAY, office.county)).toEqual([]);
      expect(isWorking(plainDate(body.inspectedOn)) && body.inspectedOn >= FIRST_DAY && body.inspectedOn < DEMO_TODAY).toBe(true);
      const plan = demoPlans.find(({ planId }) => planId === body.planId);
      if (body.planId) expect([plan?.office.office, plan?.year]).toEqual([office.office, Number(body.inspectedOn.slice(0, 4))]);
      if (body.drawId) expect(plan?.draws.find(({ drawId }) => drawId === body.drawId)?.chosen).toContain(body.firm);
    }
    expect(new Set(demoInspections.map(({ inspectionId }) => inspectionId)).size).toBe(1_200);
  });

  test('every office has its plan of every year', () => expect(demoPlans).toHaveLength(enforcingOffices.length * 3));

  test('no office numbers two decisions alike, nor as its lists will', () => {
    const references = decisions.flatMap(({ one }) => (one.row.reference ? [`${one.row.office} ${one.row.reference}`] : []));
    expect(new Set(references).size).toBe(references.length);
    const highest = Math.max(...references.map((reference) => Number(/〕(\d+)号$/.exec(reference)?.[1])));
    expect(highest).toBeLessThan(DEMO_REPORTED_FROM);
  });

  test('a decision has a case of what it demands where its number was kept for one', () => {
    for (const { deal, one } of decisions) expect([deal.key, one.performance !== null]).toEqual([deal.key, performanceOpensOn(deal) !== null]);
  });

  test('is told the same each time', () => {
    const written = (told: { deal: DecisionDeal; one: DemoDecision }[]): string => JSON.stringify(told.map(({ one: { row, steps, events, performance } }) => [row, steps, events, performance?.steps]));
    expect(written(tellDecisions())).toBe(written(decisions));
    expect(JSON.stringify(tellAccidents().map(({ row, steps }) => [row, steps]))).toBe(JSON.stringify(accidents.map(({ row, steps }) => [row, steps])));
  });
});
