import type { SafetyAction, SafetyCaseDetail } from '@lianban/contracts';
import type { PublicText } from './suggested-text.js';

type Step = Pick<SafetyCaseDetail['steps'][number], 'code' | 'outcome' | 'data'>;

/** The text that a step prepared, as the page was given it. */
function textOf({ data }: Step): PublicText | null {
  const value = (name: string): string | undefined => data.find((each) => each.name === name)?.value;
  const [title, body] = [value('title'), value('body')];
  return title === undefined || body === undefined ? null : { title, body };
}

/** What a release will publish, and what it would replace: the text that was released last. `steps` in the order in which they were opened. */
export function releaseTexts(steps: readonly Step[], { title, body }: SafetyAction['initial']): { now: PublicText | null; before: PublicText | null } {
  let prepared: PublicText | null = null;
  let before: PublicText | null = null;
  for (const step of steps) {
    if (step.code === 'redaction' && step.outcome === 'ready') prepared = textOf(step);
    if (step.code === 'release' && step.outcome === 'released') before = prepared;
  }
  return { now: typeof title === 'string' && typeof body === 'string' ? { title, body } : prepared, before };
}
