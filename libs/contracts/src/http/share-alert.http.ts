import { z } from 'zod';
import { AlertView } from './exchange-monitor.http.js';
import { StepView } from './step.http.js';

/** A step of an alert's page; `data` in words. */
export const AlertStepView = StepView.extend({
  outcomeLabel: z.string().nullable(), byName: z.string().nullable(), data: z.array(z.object({ name: z.string(), label: z.string(), value: z.string() })),
});
export type AlertStepView = z.infer<typeof AlertStepView>;

/** What the post that looks may do now: end a step (`code` of the step, by one of `outcomes`), or ask for something (`code` of the request). The forms are declared with the procedure. */
export const AlertAction = z.object({ action: z.enum(['complete', 'request']), code: z.string(), outcomes: z.array(z.string()), primary: z.boolean() });
export type AlertAction = z.infer<typeof AlertAction>;

/** One alert, whole: what is wrong since when, who owes what, what was done, what the reader may do. */
export const AlertDetail = AlertView.extend({
  stateLabel: z.string(), reasonCode: z.string(), revision: z.int(), closedReason: z.string().nullable(),
  explanation: z.object({ text: z.string(), on: z.iso.date() }).nullable(),
  steps: z.array(AlertStepView), history: z.array(z.object({ at: z.string(), action: z.string(), by: z.string(), text: z.string().nullable() })),
  actions: z.array(AlertAction), workflowUrl: z.string().nullable(),
});
export type AlertDetail = z.infer<typeof AlertDetail>;

export const CompleteAlertStepBody = z.object({ revision: z.int(), outcome: z.string().min(1).max(40), data: z.record(z.string(), z.unknown()) });
export type CompleteAlertStepBody = z.infer<typeof CompleteAlertStepBody>;
export const AlertRequestBody = z.object({ revision: z.int(), data: z.record(z.string(), z.unknown()) });
export type AlertRequestBody = z.infer<typeof AlertRequestBody>;
