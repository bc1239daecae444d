/** How heavily a violation is punished within what the act allows; item 10 asks for rules of discretion. */
export const discretionBands = { light: '从轻', normal: '一般', heavy: '从重', top: '上限' } as const;
export type DiscretionBand = keyof typeof discretionBands;
export const discretionBandKeys = Object.keys(discretionBands) as [DiscretionBand, ...DiscretionBand[]];

/** The sums that part the bands of one violation: each band begins at its edge, the last ends at `most`. */
export const bandEdges = ['least', 'normal-from', 'heavy-from', 'top-from', 'most'] as const;
export type BandEdge = (typeof bandEdges)[number];

/** `enforcement-disclosure.discretion.hazard-not-removed.heavy-from-fen`. */
export function bandSettingKey(violation: string, edge: BandEdge): string {
  return `enforcement-disclosure.discretion.${violation}.${edge}-fen`;
}
