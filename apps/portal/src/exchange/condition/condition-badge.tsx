import { shareConditions, type ShareCondition } from '@lianban/contracts';
import type { ReactNode } from 'react';

/** A shape for each, so that none is told by its colour alone; unknown has a frame of its own. */
const shapes: Record<ShareCondition, string> = { unknown: '？', stuck: '■', rejected: '✕', silent: '◆', late: '▲', 'on-the-way': '▶', due: '○', healthy: '●', declined: '－' };

/** How a share stands: shape, word and colour together. */
export function ConditionBadge({ condition }: { condition: ShareCondition }): ReactNode {
  return (
    <span className={`lb-condition lb-condition-${condition}`}>
      <span aria-hidden className="lb-light-shape">{shapes[condition]}</span>
      <span>{shareConditions[condition]}</span>
    </span>
  );
}
