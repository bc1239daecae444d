import type { AlertAction } from '@lianban/contracts';
import { alertRequests, alertSteps } from '@lianban/procedure-share-alert';
import type { RequestSpec, StepSpec, StepTable } from '@lianban/steps';

export const steps: StepTable = alertSteps;
export const requests: Readonly<Record<string, RequestSpec<never>>> = alertRequests;

export const stepSpec = (code: string): StepSpec | undefined => steps[code];
export const requestSpec = (code: string): RequestSpec<never> | undefined => requests[code];

/** The name of a step or request; a code that this portal does not know stands for itself. */
export function actionTitle({ action, code }: Pick<AlertAction, 'action' | 'code'>): string {
  return (action === 'request' ? requests[code]?.title : steps[code]?.title) ?? code;
}
