import type { PlainDate } from './plain-date.js';
import type { Citation, Ruling, RulingStep } from './ruling.js';

/** At least one, whichever is certain to be there. */
type Steps = [RulingStep, ...RulingStep[]] | [...RulingStep[], RulingStep];

/** Puts a ruling together: what its steps cite is what it rests on, in order of first use. */
export function rulingOf<T>(value: T, asOf: PlainDate, steps: Steps): Ruling<T> {
  const seen = new Map<string, Citation>(steps.map((step) => [JSON.stringify(step.citation), step.citation]));
  return { value, asOf, steps, because: [...seen.values()] as [Citation, ...Citation[]] };
}

export function stepOf(label: string, formula: string, value: RulingStep['value'], citation: Citation): RulingStep {
  return { label, formula, value, citation };
}
