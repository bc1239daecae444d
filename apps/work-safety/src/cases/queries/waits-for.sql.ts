import { officeId } from '@lianban/contracts';
import type { RequestActor } from '@lianban/service';
import type { SafetyKinds } from '../safety-kind.js';

/** While its clock stands still, a step waits for another one. */
const paused = `exists (select 1 from jsonb_array_elements(s.suspensions) one where one ->> 'toOn' is null)`;
const asText = (codes: readonly string[]): string => `(${codes.map((code) => `'${code}'`).join(', ') || `''`})`;

/** The open steps `s` of cases `c` that wait for a post: its office owes them, or records them for their owner. `given` takes a value and names its parameter. */
export function waitsFor(kinds: SafetyKinds, slug: string, { role, office }: RequestActor, given: (value: unknown) => string): string {
  const { rules, recorder } = kinds.get(slug);
  const mine = Object.entries(rules.steps).filter(([, { by }]) => by.some((one) => one === role));
  const own = mine.map(([code]) => code);
  const recorded = mine.filter(([, { recordedBy }]) => recordedBy).map(([code]) => code);
  const me = given(office);
  const conditions = [`s.code in ${asText(own)} and s.office = ${me}`];
  if (recorder === 'lead') conditions.push(`s.code in ${asText(recorded)} and c.office = ${me}`);
  else if (office === officeId(recorder, null)) conditions.push(`s.code in ${asText(recorded)}`);
  return `s.closed_at is null and not ${paused} and (${conditions.map((one) => `(${one})`).join(' or ')})`;
}
