import type { CaseworkContext, LoadedCase } from '@lianban/casework';
import type { AlertAction } from '@lianban/contracts';
import { alertRequests, alertSteps, type ShareAlert } from '@lianban/procedure-share-alert';
import type { RequestActor } from '@lianban/service';
import { isSuspended } from '@lianban/deadlines';
import type { StepSpec } from '@lianban/steps';
import { mayComplete, mayRequest } from '../access/permissions.js';
import { alertKind } from '../alert-kind.js';
import type { AlertStepEntity } from '../alert-step.entity.js';
import type { ShareAlertEntity } from '../share-alert.entity.js';

type Loaded = LoadedCase<ShareAlertEntity, AlertStepEntity, ShareAlert>;

/** What the signed-in post may do now, from the tables by which the server judges; the first that moves the alert on is the primary one. */
export function alertActions(actor: RequestActor, one: Loaded, context: CaseworkContext): AlertAction[] {
  const steps = one.steps.filter((step) => step.closedAt === null && !isSuspended(step)).flatMap(({ code, office }): Omit<AlertAction, 'primary'>[] => {
    const spec: StepSpec = alertSteps[code as keyof typeof alertSteps];
    return mayComplete(actor, spec, office, null) ? [{ action: 'complete', code, outcomes: Object.keys(spec.outcomes) }] : [];
  });
  const requests = Object.entries(alertRequests).flatMap(([code, spec]): Omit<AlertAction, 'primary'>[] =>
    spec.when(one.record) && mayRequest(actor, spec, alertKind.place(spec.owner, one.row, one.record, context).office) ? [{ action: 'request', code, outcomes: [] }] : []);
  return [...steps, ...requests].map((offer, index) => ({ ...offer, primary: index === 0 }));
}
