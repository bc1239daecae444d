import type { CountyCode } from '@lianban/contracts';
import { Draw, workdayFrom, workingDays } from '@lianban/casework/demo';
import { addDays, plainDate, type PlainDate } from '@lianban/kernel';
import { demoCounties, pickFirm, type SafetyFirm } from '../demo-firms.js';
import { accidentTexts } from './accident-texts.data.js';
import type { AccidentPlotName } from './accident-plots.js';

export const PAST_ACCIDENTS = 40;
const FIRST_ON = plainDate('2024-01-04');
/** From the first to the last accident that is closed, evaluated and filed when the demonstration begins. */
const PAST_DAYS = 560;

export interface AccidentDeal {
  index: number;
  plot: AccidentPlotName;
  firm: SafetyFirm;
  /** Null: investigated by the city, because it was a larger one. */
  county: CountyCode | null;
  text: number;
  happenedOn: PlainDate;
  deaths: number;
  injured: number;
  lossFen: number;
}

/** How each closed accident went, by its place in twenty; the others went as they should. */
const unusual: Record<number, AccidentPlotName> = { 3: 'extended', 6: 'returned', 9: 'late', 12: 'regraded', 15: 'corrected', 17: 'evaluatedLate' };
const larger = new Set([8, 21, 33]);
/** Texts of accidents that take several lives. */
const severe = [5, 9, 6];

/** Still open when the demonstration begins; days before it on which they happened. */
const live: readonly { plot: AccidentPlotName; daysAgo: number; county: CountyCode | null; text: number }[] = [
  { plot: 'reported', daysAgo: 4, county: '360281', text: 0 },
  { plot: 'investigating', daysAgo: 34, county: '360222', text: 1 },
  { plot: 'askingExtension', daysAgo: 55, county: '360202', text: 6 },
  { plot: 'underReview', daysAgo: 62, county: null, text: 5 },
  { plot: 'rectifying', daysAgo: 110, county: '360203', text: 4 },
  { plot: 'evaluationSoon', daysAgo: 410, county: '360281', text: 3 },
];

export const accidentDeals: readonly AccidentDeal[] = [
  ...Array.from({ length: PAST_ACCIDENTS }, (_, index) => past(index)),
  ...live.map(({ plot, daysAgo, county, text }, place): AccidentDeal => {
    const draw = new Draw(52_000 + place);
    return { index: PAST_ACCIDENTS + place, plot, county, text, happenedOn: addDays(plainDate('2026-10-12'), -daysAgo), firm: firmOf(draw, county, text), ...tollOf(draw, county === null) };
  }),
];

function past(index: number): AccidentDeal {
  const draw = new Draw(51_000 + index);
  const county = larger.has(index) ? null : demoCounties[draw.int(0, demoCounties.length - 1)] ?? null;
  const happenedOn = addDays(FIRST_ON, Math.floor((index * PAST_DAYS) / (PAST_ACCIDENTS - 1)) + draw.int(0, 9));
  const text = county ? index % accidentTexts.length : severe[index % severe.length] ?? 0;
  return { index, plot: unusual[index % 20] ?? 'ordinary', county, text, happenedOn, firm: firmOf(draw, county, text), ...tollOf(draw, county === null) };
}

function firmOf(draw: Draw, county: CountyCode | null, text: number): SafetyFirm {
  return pickFirm(draw, county, accidentTexts[text]?.trade ?? /./u);
}

function tollOf(draw: Draw, isLarger: boolean): Pick<AccidentDeal, 'deaths' | 'injured' | 'lossFen'> {
  return isLarger ? { deaths: draw.int(3, 4), injured: draw.int(1, 5), lossFen: draw.int(45, 90) * 10_000_000 } : { deaths: 1, injured: draw.int(0, 2), lossFen: draw.int(9, 28) * 10_000_000 };
}

/** The government is told at once; it enters the accident on the next day that is worked. */
export const filedOn = ({ happenedOn }: Pick<AccidentDeal, 'happenedOn'>): PlainDate => workdayFrom(addDays(happenedOn, 1));

/** A working day at most so many days after another, however holidays fall. */
export function workdayBefore(from: PlainDate, days: number): PlainDate {
  const on = addDays(from, days);
  return workdayFrom(on) === on ? on : workingDays(on, -1);
}
