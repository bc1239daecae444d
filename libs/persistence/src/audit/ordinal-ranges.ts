export type OrdinalRange = [from: number, through: number];

/** Ascending ordinals as closed ranges. */
export function rangesOf(ordinals: readonly number[]): OrdinalRange[] {
  const ranges: OrdinalRange[] = [];
  for (const ordinal of ordinals) {
    const last = ranges.at(-1);
    if (last?.[1] === ordinal - 1) last[1] = ordinal;
    else ranges.push([ordinal, ordinal]);
  }
  return ranges;
}
