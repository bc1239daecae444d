import { caseworkHooks } from '@lianban/casework';
import { enqueue } from '@lianban/persistence';
import type { ReferenceHooks } from '@lianban/service';
import { enrolment } from './enrolment.casework.js';
import { matchDueJob } from './matching/match-due.js';
import { enqueueUnpublished } from './results/publish-results.js';

const shared = caseworkHooks(enrolment);

/** What news from supervision and the directory sets going here, in the transaction that takes them in: time and settings may also bring new matching. */
export const referenceHooks: ReferenceHooks = {
  ...shared,
  onClock: async (manager, message) => {
    await shared.onClock(manager, message);
    await enqueue(manager, matchDueJob, 'clock');
  },
  onSharing: async (manager, { decision }) => {
    if (decision === 'accepted') await enqueueUnpublished(manager);
  },
  onSetting: async (manager, message) => {
    await shared.onSetting(manager, message);
    if (message.key.startsWith('subsidised-enrolment.')) await enqueue(manager, matchDueJob, 'settings');
  },
};
