import { diffLines } from 'diff';

export interface DifferenceLine {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Two texts line by line: what stayed, what came, what went. */
export function textDifference(before: string, after: string): DifferenceLine[] {
  return diffLines(`${before}\n`, `${after}\n`).flatMap(({ value, added, removed }) => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return value.replace(/\n$/u, '').split('\n').map((text): DifferenceLine => ({ kind, text }));
  });
}
