import type { Places } from './places/places.js';

/**
 * What a check can find. lost: something that must be there is not; doubled: it is there more than once; differs: two
 * places say different things; refused: it was put aside with a reason and waits for a person.
 */
export type FindingKind = 'lost' | 'doubled' | 'differs' | 'refused';

export interface Finding {
  kind: FindingKind;
  /** Where and what, by ids, lists, versions and lines; never a digest, number or name of a person. */
  what: string;
  /** How many times the same was found. */
  count: number;
}

export interface CheckResult {
  /** What was compared with what. */
  compared: string;
  /** How much was looked at; a zero tells that there was nothing to compare. */
  counts: Record<string, number>;
  findings: Finding[];
}

/** One comparison of what the services keep. It reads; it changes nothing. */
export interface Check {
  name: string;
  title: string;
  run(places: Places): Promise<CheckResult>;
}

/** Findings of one place, the same sentence counted. */
export class Findings {
  private readonly byWhat = new Map<string, Finding>();

  add(kind: FindingKind, what: string, count = 1): void {
    if (count === 0) return;
    const found = this.byWhat.get(`${kind} ${what}`);
    if (found) found.count += count;
    else this.byWhat.set(`${kind} ${what}`, { kind, what, count });
  }

  list(): Finding[] {
    return [...this.byWhat.values()];
  }
}
