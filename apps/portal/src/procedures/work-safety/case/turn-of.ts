import type { Light, SafetyStepView } from '@lianban/contracts';
import { openSteps } from '../../../casework/open-steps.js';
import type { SafetyPages } from '../safety-pages.js';

/** Nobody ends it by hand: the system does, once it has seen the page. */
export function endsBySystem({ steps }: Pick<SafetyPages, 'steps'>, { code }: Pick<SafetyStepView, 'code'>): boolean {
  return steps[code]?.by.length === 0;
}

const worst: readonly Light[] = ['red', 'yellow', 'green', 'grey', 'none'];

/**
 * Whose turn it is: the step that is offered to the reader, else the most urgent that a person ends; beside it what the
 * system will end when that is done, whose day is the one that the law sets. Undefined: nothing is open.
 */
export function turnOf(pages: Pick<SafetyPages, 'steps'>, steps: readonly SafetyStepView[], offered: string | null): { step: SafetyStepView; proving: SafetyStepView[]; light: Light } | undefined {
  const open = openSteps(steps);
  const step = open.find(({ code }) => code === offered) ?? open.find((one) => !endsBySystem(pages, one)) ?? open[0];
  if (!step) return undefined;
  const proving = open.filter((one) => one !== step && endsBySystem(pages, one));
  return { step, proving, light: worst.find((light) => [step, ...proving].some((one) => one.light === light)) ?? 'none' };
}
