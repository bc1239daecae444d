import { enqueue } from '@lianban/persistence';
import type { ReferenceHooks } from '@lianban/service';
import { assignJob } from './deadlines/assign-offices.js';
import { moveJob } from './deadlines/move-deadlines.js';
import { wakeJob } from './deadlines/wake-open-cases.js';
import { matchDueJob } from './matching/match-due.js';

/** What news from supervision and the directory sets going here, in the transaction that takes them in. */
export const referenceHooks: ReferenceHooks = {
  onCalendarNotice: (manager, { id }) => enqueue(manager, moveJob, id),
  onOffice: (manager) => enqueue(manager, assignJob, 'directory'),
  onClock: async (manager) => {
    await enqueue(manager, wakeJob, 'clock');
    await enqueue(manager, matchDueJob, 'clock');
  },
  onSetting: async (manager, { key }) => {
    if (!key.startsWith('subsidised-enrolment.')) return;
    await enqueue(manager, matchDueJob, 'settings');
    await enqueue(manager, wakeJob, 'settings');
  },
};
