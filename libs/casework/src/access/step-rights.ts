import type { RequestSpec, StepSpec } from '@lianban/steps';
import type { Place, Standing } from './access-table.js';

type Actor = Standing & { office: string };
type May = (action: 'step.complete' | 'request.make', actor: Standing, place: Place) => boolean;

/** Who ends a declared step and who makes a declared request, by the permission table of the service and the roles of the declaration. */
export interface StepRights {
  /** Whether a post ends a step: its role is one of the step's, and its office owes it or records it for its owner. `recorder`: the office that records. */
  mayComplete(actor: Actor, spec: StepSpec, stepOffice: string, recorder: string | null): boolean;
  /** Whether a post may make a request in a case that it sees; `office`: the one that owns the request. */
  mayRequest(actor: Actor, spec: RequestSpec<never>, office: string): boolean;
}

export function stepRights(may: May): StepRights {
  return {
    mayComplete: (actor, spec, stepOffice, recorder) => {
      const at = (office: string): boolean => may('step.complete', actor, { office, county: null });
      return spec.by.some((role) => role === actor.role) && (at(stepOffice) || (recorder !== null && at(recorder)));
    },
    mayRequest: (actor, spec, office) => spec.by.some((role) => role === actor.role) && may('request.make', actor, { office, county: null }),
  };
}
