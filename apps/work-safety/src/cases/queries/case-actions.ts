import type { CaseworkContext } from '@lianban/casework';
import type { SafetyAction } from '@lianban/contracts';
import type { RequestActor } from '@lianban/service';
import { lastStep } from '@lianban/steps';
import { mayComplete, mayRequest } from '../access/step-rights.js';
import { recorderOf } from '../office-places.js';
import { mayUpload, type LoadedSafetyCase } from '../parties.js';
import type { SafetyKind } from '../safety-kind.js';
import type { SafetyStepEntity } from '../safety-step.entity.js';

type Offer = Omit<SafetyAction, 'primary'>;

/** What the signed-in post may do now, from the tables by which the server judges; the first that moves the case on is the primary one. */
export function caseActions(kind: SafetyKind, actor: RequestActor, one: LoadedSafetyCase, context: CaseworkContext): SafetyAction[] {
  const steps = one.steps.filter((step) => step.closedAt === null).flatMap((step) => offerOf(kind, actor, one, step, context));
  const requests = Object.entries(kind.rules.requests).flatMap(([code, spec]): Offer[] =>
    spec.when(one.record) && mayRequest(actor, spec, kind.place(spec.owner, one.row, one.record, context).office) ? [{ action: 'request', code, outcomes: [], initial: {} }] : []);
  const upload: Offer[] = mayUpload(kind, actor, one, context) && (one.row.closedAt === null || steps.length > 0) ? [{ action: 'upload', code: null, outcomes: [], initial: {} }] : [];
  return [...steps, ...requests, ...upload].map((offer) => ({ ...offer, primary: offer === steps[0] }));
}

function offerOf(kind: SafetyKind, actor: RequestActor, one: LoadedSafetyCase, { code, office }: SafetyStepEntity, context: CaseworkContext): Offer[] {
  const spec = kind.rules.steps[code];
  const known = lastStep(one.record, code);
  if (!spec || !known || known.suspended) return [];
  if (!mayComplete(actor, spec, office, recorderOf(kind, spec, one.row, context))) return [];
  if (spec.notBy && lastStep(one.record, spec.notBy)?.bySub === actor.sub) return [];
  return [{ action: 'complete', code, outcomes: Object.keys(spec.outcomes), initial: { ...kind.rules.initial?.(code, one.record), ...known.data } }];
}
