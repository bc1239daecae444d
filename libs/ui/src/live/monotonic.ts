/** Progress that a person sees never goes back, whatever order messages arrive in or how often a job starts again. */
export function neverBack(before: number, next: number): number {
  return Math.min(1, Math.max(before, Number.isFinite(next) ? next : before));
}

/** At most one announcement per 10 %. */
export function announcedStep(fraction: number): number {
  return Math.floor(fraction * 10) * 10;
}
