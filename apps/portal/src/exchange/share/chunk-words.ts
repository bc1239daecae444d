import type { ShareVersionView } from '@lianban/contracts';

/** What the monitor saw of a version's chunks; an altered one is worse than one that has not come. */
export function chunkPhase({ expected, seen, altered }: ShareVersionView['chunks']): 'altered' | 'missing' | 'whole' {
  if (altered > 0) return 'altered';
  return seen < expected ? 'missing' : 'whole';
}
