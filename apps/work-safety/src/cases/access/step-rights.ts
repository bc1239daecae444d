import type { Standing } from '@lianban/casework';
import type { RequestSpec, StepSpec } from '@lianban/steps';
import { may } from './permissions.js';

type Actor = Standing & { office: string };

/** Whether a post ends a step: its role is one of the step's, and its office owes it or records it for its owner. `recorder`: the office that records. */
export function mayComplete(actor: Actor, spec: StepSpec, stepOffice: string, recorder: string | null): boolean {
  const at = (office: string): boolean => may('step.complete', actor, { office, county: null });
  return spec.by.some((role) => role === actor.role) && (at(stepOffice) || (recorder !== null && at(recorder)));
}

/** Whether a post may make a request in a case that it sees. */
export function mayRequest(actor: Actor, spec: RequestSpec<never>, office: string): boolean {
  return spec.by.some((role) => role === actor.role) && may('request.make', actor, { office, county: null });
}

/** Roles that handle cases see personal data in clear; row security has shown them only their own. */
const handling = new Set(['enforcement-officer', 'enforcement-head', 'accident-handler', 'accident-approver']);

export const seesClear = ({ role, office }: Pick<Actor, 'role' | 'office'>, caseOffice: string): boolean => handling.has(role) && office === caseOffice;

/** Executing units and courts act from outside: how the city's processes run is nothing to them. */
const outside = new Set(['executing-clerk', 'court-clerk']);
export const seesProcess = ({ role }: Pick<Actor, 'role'>): boolean => !outside.has(role);
