import { countiesByPrefecture, furtherDivisions } from './regions.data.js';

const known = new Set<string>(furtherDivisions);
for (const [prefecture, counties] of Object.entries(countiesByPrefecture)) {
  known.add(`${prefecture}00`).add(`${prefecture}01`);
  for (const county of counties.split(' ')) known.add(prefecture + county);
}

/** Whether six digits are a division of GB/T 2260 now or as far as historic codes are recorded here. */
export function isKnownDivision(code: string): boolean {
  return known.has(code);
}
