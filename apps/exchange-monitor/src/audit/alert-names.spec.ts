import { expect, test } from '@jest/globals';
import { auditActionName } from '@lianban/contracts';
import { alertRequests, alertSteps } from '@lianban/procedure-share-alert';

test('what is done with an alert is named in the audit', () => {
  const steps = Object.entries(alertSteps).flatMap(([code, { outcomes }]) => Object.keys(outcomes).map((outcome) => `step.${code}.${outcome}`));
  const orders = [...Object.keys(alertRequests), 'cause-changed', 'mute-ended', 'cured'].map((type) => `case.${type}`);
  expect([...steps, ...orders, 'share-alert.opened'].filter((action) => auditActionName(action) === action)).toEqual([]);
});
