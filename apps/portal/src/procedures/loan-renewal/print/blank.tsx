import type { ReactNode } from 'react';

/** A blank that may be typed before printing; nothing of it is sent or kept. Left empty it is a line to write on. */
export function Blank({ label }: { label: string }): ReactNode {
  return <input className="lb-blank" aria-label={label} autoComplete="off" maxLength={60} />;
}
