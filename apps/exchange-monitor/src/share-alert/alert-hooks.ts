import { caseworkHooks } from '@lianban/casework';
import type { ReferenceHooks } from '@lianban/service';
import { alertProcedure } from './alert-kind.js';

/** What news from supervision and the directory sets going for alerts, in the transaction that takes them in. */
export const alertHooks = (): ReferenceHooks => caseworkHooks(alertProcedure);
