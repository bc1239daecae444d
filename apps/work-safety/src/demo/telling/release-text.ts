import type { ReleasedText } from '@lianban/disclosure';
import type { PublicCase } from '../../publication/public-case.js';
import type { DemoActor } from '../demo-city.js';
import type { DemoCase } from './demo-case.js';
import type { DemoContext } from './demo-context.js';
import { DemoPublication } from './demo-publication.js';

/** A released text becomes a version of the case's publication. */
export function releaseText(one: DemoCase, text: ReleasedText, of: PublicCase, context: DemoContext, actor: DemoActor): void {
  const preparedBy = one.steps.findLast(({ code, outcome }) => code === 'redaction' && outcome === 'ready')?.byName ?? '';
  one.publication ??= new DemoPublication(one.row, of);
  one.publication.release(text, of, context.today, { preparedBy, releasedBy: actor.name, releasedAt: context.now });
}
