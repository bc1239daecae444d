import type { ActivityOptions } from '@temporalio/workflow';

/** One activity is one transaction: short, and repeated for as long as its database or broker is away. */
export const activityOptions: ActivityOptions = {
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
};
