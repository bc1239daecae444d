import { setTimeout as pause } from 'node:timers/promises';

/** Waits until it holds, for tests of what happens in the background. */
export async function until(holds: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('waited in vain');
    await pause(25);
  }
}
