import { workdayFrom } from '@lianban/casework/demo';
import type { ExecutingUnit } from '@lianban/contracts';
import { addDays, type PlainDate } from '@lianban/kernel';
import { courtApplication, haltCode } from '@lianban/procedure-decision-performance';
import { dataOf } from '@lianban/steps';
import { contextAt } from '../telling/demo-context.js';
import type { Move, Story, Teller } from '../telling/teller.js';
import type { DemoPerformance } from './demo-decision.js';

export type PerformanceTeller = Teller<DemoPerformance>;

function* acknowledged(teller: PerformanceTeller): Story {
  for (const unit of teller.one.facts.halts) yield teller.wait(0, 1).complete(haltCode(unit, 'receipt'), 'acknowledged');
}

/** Item 10: the unit acknowledges and carries out the halt. */
function* halted(teller: PerformanceTeller): Story {
  yield* acknowledged(teller);
  for (const unit of teller.one.facts.halts) yield teller.wait(0, 1).complete(haltCode(unit, 'execution'), 'executed', { executedOn: teller.today });
}

const stillHalted = ({ one }: PerformanceTeller): ExecutingUnit[] => one.facts.halts.filter((unit) => one.openStep(haltCode(unit, 'lifting')));

function* lifted(teller: PerformanceTeller): Story {
  for (const unit of stillHalted(teller)) yield teller.wait(0, 1).complete(haltCode(unit, 'lifting'), 'lifted', { liftedOn: teller.today });
}

const how = ({ one }: PerformanceTeller): string => (one.facts.amountFen === null ? '当事人已按决定要求改正，经现场复查合格' : '当事人已足额缴纳，票据齐全');

/** The party does what is demanded, a few days before its day. */
function* performed(teller: PerformanceTeller): Story {
  yield* halted(teller);
  teller.until(workdayBy(addDays(teller.dueOf('performance'), -teller.draw.int(1, 6))));
  yield* doneNow(teller, 'performance');
}

function* doneNow(teller: PerformanceTeller, code: 'performance' | 'verification'): Story {
  yield teller.complete(code, 'performed', { performedOn: teller.today, how: how(teller) });
  yield* lifted(teller);
}

/** The day has passed; the system notes it when its overdue notice goes out, on the first day after it that is worked. */
function* demanded(teller: PerformanceTeller): Story {
  yield* halted(teller);
  yield teller.until(workdayFrom(addDays(teller.dueOf('performance'), 1))).overdue('performance');
}

function* demandServed(teller: PerformanceTeller): Story {
  yield* demanded(teller);
  yield teller.wait(0, 2).complete('demand', 'served', { servedOn: teller.today });
}

function* afterDemand(teller: PerformanceTeller): Story {
  yield* demandServed(teller);
  teller.until(workdayFrom(teller.dueOf('verification')));
  yield* doneNow(teller, 'verification');
}

function* choiceOwed(teller: PerformanceTeller): Story {
  yield* demandServed(teller);
  yield teller.until(workdayFrom(teller.dueOf('verification'))).complete('verification', 'not-performed', { found: '经现场核查，当事人仍未履行' });
}

function chosen(teller: PerformanceTeller, outcome: 'court' | 'compulsory'): Move {
  const ground = outcome === 'court' ? '本机关没有强制执行权，依《中华人民共和国行政强制法》第五十三条申请人民法院强制执行' : '法律授权本机关强制执行，当事人逾期不履行且有现实危险';
  return teller.wait(1, 2).complete('enforcement-choice', outcome, { ground });
}

function* compulsoryOwed(teller: PerformanceTeller): Story {
  yield* choiceOwed(teller);
  yield chosen(teller, 'compulsory');
}

function* compulsory(teller: PerformanceTeller): Story {
  yield* compulsoryOwed(teller);
  yield teller.wait(1, 3).complete('compulsory-enforcement', 'executed', { executedOn: teller.today, how: '会同属地政府强制执行完毕，现场已验收' });
  yield* lifted(teller);
}

function* applicationOwed(teller: PerformanceTeller): Story {
  yield* choiceOwed(teller);
  yield chosen(teller, 'court');
}

/** Only after the time to sue, and within the months that follow. */
function* resultOwed(teller: PerformanceTeller, days = teller.draw.int(2, 25)): Story {
  yield* applicationOwed(teller);
  yield* applied(teller, days);
}

function* applied(teller: PerformanceTeller, days = teller.draw.int(2, 25)): Story {
  teller.until(workdayFrom(addDays(earliestApplication(teller), days)));
  yield teller.complete('court-application', 'filed', { filedOn: teller.today, reference: `（${teller.today.slice(0, 4)}）赣02行审${teller.draw.int(10, 99)}号` });
}

function earliestApplication({ one, today }: PerformanceTeller): PlainDate {
  const demandServedOn = dataOf(one.record(), 'demand', 'served')?.['servedOn'] as PlainDate;
  const { settings } = contextAt({ now: new Date(0), today });
  return courtApplication({ servedOn: one.facts.servedOn, demandServedOn }, today, settings).value.earliestOn;
}

function* court(teller: PerformanceTeller): Story {
  yield* resultOwed(teller);
  yield* executedByCourt(teller);
}

function* executedByCourt(teller: PerformanceTeller): Story {
  yield teller.wait(15, 30).complete('court-result', 'executed', { executedOn: teller.today, reference: `（${teller.today.slice(0, 4)}）赣02执${teller.draw.int(100, 999)}号` });
  yield* lifted(teller);
}

/** Refused once for a missing paper, chosen again and carried out. */
function* courtRejected(teller: PerformanceTeller): Story {
  yield* resultOwed(teller);
  yield teller.wait(3, 6).complete('court-result', 'rejected', { reason: '申请材料不全，不予受理' });
  yield chosen(teller, 'court');
  yield* applied(teller);
  yield* executedByCourt(teller);
}

function* courtEnded(teller: PerformanceTeller): Story {
  yield* resultOwed(teller);
  yield teller.wait(20, 40).complete('court-result', 'terminated', { reason: '被执行人已注销且无可供执行的财产' });
  yield* lifted(teller);
}

function* extendedRunning(teller: PerformanceTeller): Story {
  yield* halted(teller);
  teller.until(workdayBy(addDays(teller.dueOf('performance'), -2)));
  yield teller.request('extend', { untilOn: addDays(teller.dueOf('performance'), 30), reason: '当事人资金困难，申请延期，同意' });
}

function* extended(teller: PerformanceTeller): Story {
  yield* extendedRunning(teller);
  yield* performed(teller);
}

function* underReview(teller: PerformanceTeller): Story {
  yield* halted(teller);
  yield teller.wait(1, 3).request('suspend', { reason: '当事人申请行政复议，决定中止执行' });
}

function* suspended(teller: PerformanceTeller): Story {
  yield* underReview(teller);
  yield teller.wait(20, 35).request('resume', { reason: '行政复议维持原决定，恢复执行' });
  const due = teller.dueOf('performance');
  if (addDays(due, -6) > teller.today) return yield* performed(teller);
  if (due < teller.today) yield teller.overdue('performance');
  yield* doneNow(teller, 'performance');
}

/** Nothing done yet, its day ahead; with a halt, carried out. */
const running = (teller: PerformanceTeller): Story => halted(teller);

function* haltSent(_: PerformanceTeller): Story {}

function workdayBy(on: PlainDate): PlainDate {
  return workdayFrom(on) === on ? on : workdayBy(addDays(on, -1));
}

export const performancePlots = {
  performed, afterDemand, compulsory, court, courtRejected, courtEnded, extended, suspended, running, extendedRunning, underReview, halted, haltSent, haltReceived: acknowledged,
  demandOwed: demanded, demandServed, choiceOwed, compulsoryOwed, applicationOwed, resultOwed: (teller: PerformanceTeller) => resultOwed(teller, 4),
} satisfies Record<string, (teller: PerformanceTeller) => Story>;
export type PerformancePlotName = keyof typeof performancePlots;
