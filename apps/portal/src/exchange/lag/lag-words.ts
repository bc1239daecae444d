import type { LagView } from '@lianban/contracts';

export type LagPhase = 'unknown' | 'none' | 'shrinking' | 'hopeless';

/** Which sentence a lag gets: not known is not zero; what does not get less has no end to foretell. */
export function lagPhase(lag: Pick<LagView, 'messages' | 'zeroInSeconds'> | null): LagPhase {
  if (!lag) return 'unknown';
  if (lag.messages === 0) return 'none';
  return lag.zeroInSeconds === null ? 'hopeless' : 'shrinking';
}
