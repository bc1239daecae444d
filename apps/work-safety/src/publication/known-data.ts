import type { KnownData } from '@lianban/disclosure';

/** Facts of any procedure, as far as a text about them may or may not say them. */
interface Named {
  /** Persons concerned; none of them may become public. */
  persons?: readonly string[];
  firmName?: string;
  /** The party's name may be that of a person. */
  naturalPerson?: boolean;
}

/** What a case knows of the names in its text; `offices` are names of offices, which may always stand. Says the same as the decision on the text itself. */
export function knownDataOf(facts: unknown, offices: readonly string[]): KnownData {
  const { persons = [], firmName, naturalPerson = false } = (facts ?? {}) as Named;
  const party = firmName ? [firmName] : [];
  return naturalPerson ? { persons: [...persons, ...party], allowed: offices, confirmed: [] } : { persons, allowed: [...offices, ...party], confirmed: [] };
}
