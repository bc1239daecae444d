import { auditActions } from './audit-actions.data.js';
import { auditOpened, auditOutcomes, auditRequests, auditSteps } from './audit-steps.data.js';

/** An action in words. One that nobody named stands for itself, so that nothing is hidden; a test keeps the tables complete. */
export function auditActionName(action: string): string {
  return auditActions[action] ?? nameOfRequest(action) ?? nameOfStep(action) ?? nameOfOpening(action) ?? action;
}

function nameOfRequest(action: string): string | undefined {
  const [, request] = /^case\.(.+)$/.exec(action) ?? [];
  return request === undefined ? undefined : auditRequests[request];
}

/** `step.<code>.<outcome>`: a step of a procedure was ended so. */
function nameOfStep(action: string): string | undefined {
  const [, code, outcome] = /^step\.([^.]+)\.([^.]+)$/.exec(action) ?? [];
  const title = code === undefined ? undefined : auditSteps[code];
  const ended = outcome === undefined ? undefined : auditOutcomes[outcome];
  return title && ended && `${title}：${ended}`;
}

/** `<procedure>.opened`. */
function nameOfOpening(action: string): string | undefined {
  const [, procedure] = /^([^.]+)\.opened$/.exec(action) ?? [];
  return procedure === undefined ? undefined : auditOpened[procedure];
}
