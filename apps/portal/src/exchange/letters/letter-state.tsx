import { letterStates, type LetterState } from '@lianban/contracts';
import type { ReactNode } from 'react';

const looks: Record<LetterState, [shape: string, tone: string]> = { open: ['■', 'lb-light-red'], ordered: ['◆', 'lb-light-yellow'], resent: ['▶', 'lb-light-yellow'], cured: ['●', 'lb-light-green'], discarded: ['－', 'lb-muted'] };

/** How a letter stands; sent again is not cured, and looks otherwise. */
export function LetterStateWord({ state }: { state: LetterState }): ReactNode {
  const [shape, tone] = looks[state];
  return <span className={`lb-light ${tone}`}><span aria-hidden className="lb-light-shape">{shape}</span><span>{letterStates[state]}</span></span>;
}
