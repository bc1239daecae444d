import { batchStateLabels, type BatchState } from '@lianban/contracts';
import { Tag } from 'antd';
import type { ReactNode } from 'react';

const colours: Partial<Record<BatchState, string>> = { failed: 'error', refused: 'error', returned: 'warning', checking: 'processing', submitted: 'processing', approved: 'processing', checked: 'processing', received: 'processing' };

/** What is finished is plain text, so that open work stands out. */
export function BatchStateWord({ state }: { state: BatchState }): ReactNode {
  const colour = colours[state];
  return colour ? <Tag color={colour} variant="outlined">{batchStateLabels[state]}</Tag> : <span>{batchStateLabels[state]}</span>;
}
