import { caseworkHooks } from '@lianban/casework';
import { enqueue } from '@lianban/persistence';
import type { ReferenceHooks } from '@lianban/service';
import { warningJob } from './enforcement-disclosure/move-warnings.job.js';
import { safetyKinds } from './kinds.js';

/** What news from supervision and the directory sets going in work safety, in the transaction that takes them in. */
export function safetyHooks(): Required<Omit<ReferenceHooks, 'onSharing'>> {
  const hooks = caseworkHooks(safetyKinds().all.map(({ casework }) => casework));
  return {
    ...hooks,
    onCalendarNotice: async (manager, notice) => {
      await hooks.onCalendarNotice(manager, notice);
      await enqueue(manager, warningJob, notice.id);
    },
  };
}
