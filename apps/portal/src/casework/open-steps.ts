import type { Light } from '@lianban/contracts';

interface Ending {
  closedOn: string | null;
  light: Light;
  workingDaysLeft: number;
}

/** Open steps, the most urgent first; one whose clock stands still waits for the others. */
export function openSteps<Step extends Ending>(steps: readonly Step[]): Step[] {
  const paused = ({ light }: Ending): number => (light === 'grey' ? 1 : 0);
  return steps.filter(({ closedOn }) => closedOn === null).sort((a, b) => paused(a) - paused(b) || a.workingDaysLeft - b.workingDaysLeft);
}
