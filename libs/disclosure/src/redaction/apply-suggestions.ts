import type { RedactionFinding } from './redaction-finding.js';
import { bySpan } from './spans.js';

type Replacement = Pick<RedactionFinding, 'start' | 'end'> & { suggestion: string };

/** Findings that overlap become one: the outer one's suggestion, or those of both when neither holds the other. */
function joined(findings: readonly Replacement[]): Replacement[] {
  const groups: Replacement[] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (!last || finding.start >= last.end) groups.push({ ...finding });
    else if (finding.end > last.end) Object.assign(last, { end: finding.end, suggestion: last.suggestion + finding.suggestion });
  }
  return groups;
}

/** The text of one field with each finding's suggestion in its place; a finding without a suggestion leaves its words standing. */
export function applySuggestions(text: string, findings: readonly RedactionFinding[]): string {
  const inOrder = findings.flatMap((finding) => (finding.suggestion === null ? [] : [{ start: finding.start, end: finding.end, suggestion: finding.suggestion }])).toSorted(bySpan);
  let at = 0;
  const parts = joined(inOrder).flatMap(({ start, end, suggestion }) => {
    const part = [text.slice(at, start), suggestion];
    at = end;
    return part;
  });
  return [...parts, text.slice(at)].join('');
}
