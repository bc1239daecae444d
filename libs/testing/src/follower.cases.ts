import { condition, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';

const { look } = proxyActivities<{ look(ref: { id: string }): Promise<void> }>({ startToCloseTimeout: '10s' });

/** The smallest workflow that follows a record: looks at every change, for ever. */
export async function follower(ref: { id: string }): Promise<void> {
  let changes = 0;
  let seen = 0;
  setHandler(defineSignal('recordChanged'), () => void (changes += 1));
  for (;;) {
    await condition(() => changes > seen);
    seen = changes;
    await look(ref);
  }
}
