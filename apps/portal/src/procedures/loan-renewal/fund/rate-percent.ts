/** Basis points for people: `300` as `3.00%`. */
export function ratePercent(bp: number): string {
  return `${(bp / 100).toFixed(2)}%`;
}
