import { loanStepCodes, resolutionSteps, stepSpec, type LoanStepCode } from '@lianban/procedure-loan-renewal';
import type { RequestActor } from '@lianban/service';
import { isAtCounter } from '../access/step-rights.js';

const asText = (codes: readonly LoanStepCode[]): string => (codes.length === 0 ? `('')` : `(${codes.map((code) => `'${code}'`).join(', ')})`);
const isResolution = (code: LoanStepCode): boolean => resolutionSteps.some((one) => one === code);

const ofBorrower = loanStepCodes.filter((code) => stepSpec(code).by.some((role) => role === 'borrower'));
/** Nobody signs in for the office of step `s`: it is served at the counter. */
const WITHOUT_ACCOUNT = `not exists (select 1 from reference_office o where o.id = s.office and coalesce((o.message ->> 'hasAccounts')::boolean, true))`;

/** What another office writes down is still owed: money by its day, or it is late. */
const recordedElsewhere = loanStepCodes.filter((code) => stepSpec(code).recordedBy);

/** While its clock stands still, a step waits for another one. */
const paused = `exists (select 1 from jsonb_array_elements(s.suspensions) one where one ->> 'toOn' is null)`;

/** The open steps `s` that wait for a post. `given` takes a value and names its parameter. */
export function waitsFor({ role, office, post }: RequestActor, given: (value: unknown) => string): string {
  const mine = loanStepCodes.filter((code) => stepSpec(code).by.some((one) => one === role) && !isResolution(code));
  const own = mine.filter((code) => !stepSpec(code).recordedBy);
  const recorded = mine.filter((code) => stepSpec(code).recordedBy);
  const conditions = [`s.code in ${asText([...own, ...recordedElsewhere])} and s.office = ${given(office)}`];
  if (recorded.length > 0) conditions.push(`s.code in ${asText(recorded)}`);
  if (isAtCounter({ role })) conditions.push(`s.code in ${asText(ofBorrower)} and ${WITHOUT_ACCOUNT}`);
  const decision = `s.code in ${asText(resolutionSteps)}`;
  if (role === 'fund-head') conditions.push(`${decision} and s.data ->> 'decision' is null`);
  if (role === 'leading-group-member') {
    const me = given(post);
    conditions.push(`${decision} and s.data -> 'present' ? ${me} and not coalesce(s.data -> 'signatures', '[]') @> jsonb_build_array(jsonb_build_object('post', ${me}::text))`);
  }
  return `s.closed_at is null and not ${paused} and (${conditions.map((one) => `(${one})`).join(' or ')})`;
}
