import { DEMO_TODAY, Draw, uuidOf, workdayFrom, workingDays } from '@lianban/casework/demo';
import { demoCountyShortNames, demoEnforcement, type SafetyDutyDepartment } from '@lianban/contracts';
import { addDays, daysBetween, plainDate, yearOf, type PlainDate } from '@lianban/kernel';
import { demandsPerformance } from '@lianban/procedure-enforcement-disclosure';
import { enforcingOffices, type EnforcingOffice } from '../demo-city.js';
import { firmsFor, type SafetyFirm } from '../demo-firms.js';
import type { DecisionPlotName } from './decision-plots.js';
import { liveDecisions, type LiveDecision } from './live-decisions.data.js';
import { mattersOf, matterWith, warningOf, type Matter } from './matters.data.js';
import type { PerformancePlotName } from './performance-plots.js';

export const PAST_DECISIONS = 500;
export const FIRST_DAY = plainDate('2024-10-14');
/** The last decision of the past; what it demands is done when the demonstration begins. */
const LAST_DAY = plainDate('2026-08-07');

/** A decision of the demonstration before anything happens in its case. */
export interface DecisionDeal {
  /** The same at every start, whatever is added. */
  key: string;
  seed: number;
  office: EnforcingOffice;
  firm: SafetyFirm;
  matter: Matter;
  amountFen: number | null;
  /** As its office numbers it. */
  reference: string;
  decidedOn: PlainDate;
  filedOn: PlainDate;
  /** Recorded before it was made. */
  isDraft: boolean;
  plot: DecisionPlotName;
  performance: PerformancePlotName;
  /** The day of the inspection on which it rests. */
  inspectedOn: PlainDate | null;
}

/** How a closed decision went, by its place in fifty; the others went as they should. */
const unusual: Record<number, DecisionPlotName> = { 2: 'slow', 5: 'returnedOnce', 9: 'late', 13: 'corrected', 17: 'drafted', 21: 'late', 24: 'slow', 28: 'drafted', 31: 'returnedOnce', 36: 'revoked', 40: 'slow', 44: 'late', 47: 'drafted' };
const rare: Record<number, DecisionPlotName> = { 57: 'withheld', 133: 'notMade', 208: 'withheld', 260: 'notMade', 333: 'withheld', 391: 'notMade', 455: 'withheld', 480: 'withheld' };
const performances: Record<number, PerformancePlotName> = { 1: 'afterDemand', 4: 'extended', 6: 'afterDemand', 8: 'court', 11: 'compulsory', 14: 'afterDemand', 18: 'suspended', 22: 'court', 26: 'afterDemand', 29: 'extended', 33: 'compulsory', 37: 'courtRejected', 41: 'courtEnded' };

const weighted: readonly EnforcingOffice[] = enforcingOffices.flatMap((office) => Array.from({ length: weightOf(office) }, () => office));

function weightOf({ department, county }: EnforcingOffice): number {
  const ofCity: Record<SafetyDutyDepartment, number> = { 'emergency-management': 5, 'housing-construction': 3, transport: 3, 'market-regulation': 3, 'fire-rescue': 4, 'public-security': 2 };
  return county ? 2 : ofCity[department];
}

function past(index: number): Unnumbered {
  const draw = new Draw(60_000 + index);
  const office = draw.pick(weighted);
  const isWarning = draw.chance(34);
  const plot = rare[index] ?? unusual[index % 50] ?? 'onTime';
  const matter = plot === 'notMade' ? matterWith('emergency-management', 'suspend-production') : isWarning ? warningOf(office.department) : draw.pick(mattersOf(office.department));
  const decidedOn = workdayFrom(addDays(FIRST_DAY, 7 + Math.floor((index * (daysBetween(FIRST_DAY, LAST_DAY) - 7)) / (PAST_DECISIONS - 1))));
  const where = plot === 'notMade' ? enforcingOffices.find(({ office: id }) => id === 'emergency-management') ?? office : office;
  return { ...common(draw, where, matter), key: `past ${index}`, seed: index, decidedOn, plot, performance: decidedOn < '2025-11-01' ? performances[index % 45] ?? 'performed' : quickly(performances[index % 45]), inspectedOn: inspectedBefore(draw, decidedOn) };
}

/** A court takes longer than what is left until the demonstration begins. */
function quickly(plot: PerformancePlotName = 'performed'): PerformancePlotName {
  return plot.startsWith('court') ? 'afterDemand' : plot;
}

function live(one: LiveDecision, place: number): Unnumbered {
  const draw = new Draw(70_000 + place);
  const office = enforcingOffices.find(({ office: id }) => id === one.office);
  if (!office) throw new Error(`no office ${one.office} enforces in the demonstration`);
  const decidedOn = one.decidedOn ? plainDate(one.decidedOn) : workingDays(DEMO_TODAY, -(one.workingDaysAgo ?? 1));
  const matter = one.kind ? matterWith(office.department, one.kind) : mattersOf(office.department)[place % mattersOf(office.department).length] ?? warningOf(office.department);
  return { ...common(draw, office, matter), key: `live ${place}`, seed: 1_000 + place, decidedOn, plot: one.plot, performance: one.performance ?? 'running', inspectedOn: inspectedBefore(draw, decidedOn) };
}

type Unnumbered = Omit<DecisionDeal, 'reference' | 'filedOn' | 'isDraft'>;

function common(draw: Draw, office: EnforcingOffice, matter: Matter): Pick<DecisionDeal, 'office' | 'firm' | 'matter' | 'amountFen'> {
  const amountFen = matter.yuan === undefined ? null : Math.round((matter.yuan * (matter.kinds[0] === 'top-penalty' ? 10 : draw.pick([8, 10, 10, 12]))) / 10) * 100;
  return { office, matter, amountFen, firm: draw.pick(firmsFor(office.department, office.county)) };
}

/** Two in three decisions rest on an inspection of the weeks before. */
function inspectedBefore(draw: Draw, decidedOn: PlainDate): PlainDate | null {
  const on = workingDays(decidedOn, -draw.int(6, 22));
  return draw.chance(68) && on >= FIRST_DAY ? on : null;
}

/** Drafts that are no decision when the demonstration begins. */
const neverMade: ReadonlySet<DecisionPlotName> = new Set(['notMade', 'awaitingReview', 'awaitingIssue']);
const drafts: ReadonlySet<DecisionPlotName> = new Set(['drafted', 'notMade', 'awaitingReview', 'awaitingIssue']);

function numbered(deals: readonly Unnumbered[]): DecisionDeal[] {
  const counted = new Map<string, number>();
  return deals.toSorted((a, b) => a.decidedOn.localeCompare(b.decidedOn)).map((deal) => {
    const { office: { office, department, county }, decidedOn, seed } = deal;
    const place = `${office} ${yearOf(decidedOn)}`;
    if (!neverMade.has(deal.plot)) counted.set(place, (counted.get(place) ?? 0) + 1);
    const isDraft = drafts.has(deal.plot);
    const reference = `${county ? demoCountyShortNames[county] : '景'}${demoEnforcement[department].code}〔${yearOf(decidedOn)}〕${counted.get(place)}号`;
    return { ...deal, reference, isDraft, filedOn: isDraft ? workingDays(decidedOn, -5) : earlier(workingDays(decidedOn, seed % 3)) };
  });
}

const earlier = (on: PlainDate): PlainDate => (on < DEMO_TODAY ? on : workingDays(DEMO_TODAY, -1));

/** In the order in which they are recorded. */
export const decisionDeals: readonly DecisionDeal[] = numbered([...Array.from({ length: PAST_DECISIONS }, (_, index) => past(index)), ...liveDecisions.map(live)])
  .toSorted((a, b) => a.filedOn.localeCompare(b.filedOn) || a.seed - b.seed);

export const decisionId = ({ key }: Pick<DecisionDeal, 'key'>): string => uuidOf(`demo decision ${key}`);
export const performanceId = ({ key }: Pick<DecisionDeal, 'key'>): string => uuidOf(`demo performance ${key}`);
export const inspectionIdOf = ({ key }: Pick<DecisionDeal, 'key'>): string => uuidOf(`demo inspection of ${key}`);

/** The day on which the case of what it demands is opened; null where there is none. */
export function performanceOpensOn({ matter, plot, isDraft, decidedOn, filedOn }: DecisionDeal): PlainDate | null {
  if (neverMade.has(plot) || !demandsPerformance(matter.kinds)) return null;
  return isDraft ? decidedOn : filedOn;
}
