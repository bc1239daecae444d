/** Part of a text; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** By start, the longer first: of two that begin alike the outer comes first. */
export const bySpan = (a: Span, b: Span) => a.start - b.start || b.end - a.end;

/** Those that lie in no other, in order; of equal ones the first. */
export function outer<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  for (const span of spans.toSorted(bySpan)) {
    if ((kept.at(-1)?.end ?? -1) < span.end) kept.push(span);
  }
  return kept;
}

/** Whether one of the spans holds all of another; found in logarithmic time. */
export function covering(spans: readonly Span[]): (span: Span) => boolean {
  const reach = outer(spans);
  return ({ start, end }) => {
    let low = 0;
    let high = reach.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((reach[middle] as Span).start <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (reach[low - 1] as Span).end >= end;
  };
}
