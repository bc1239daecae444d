import type { Light } from '@lianban/contracts';

interface Urgent {
  light: Light;
  mine: boolean;
}

/** What this post must do, else the most urgent; a step whose clock stands still waits for another, which is the one to name. */
export function shownStep<Step extends Urgent>({ steps }: { steps: readonly Step[] }): Step | undefined {
  const running = steps.filter(({ light }) => light !== 'grey');
  return running.find(({ mine }) => mine) ?? running[0] ?? steps[0];
}
