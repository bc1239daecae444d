import type { RedactionView } from '@lianban/contracts';

export type PublicText = Record<'title' | 'body', string>;

/** The field of a text that a finding lies in; others (a file's properties) are not edited here. */
export const isTextField = (field: string): field is keyof PublicText => field === 'title' || field === 'body';

/** The text with one suggestion in its place, and the other findings where they lie now. One that overlapped the changed place is gone until the next check. */
export function withSuggestion(text: PublicText, findings: readonly RedactionView[], chosen: RedactionView): { text: PublicText; findings: RedactionView[] } {
  const { field, start, end, suggestion } = chosen;
  if (!isTextField(field) || suggestion === null) return { text, findings: [...findings] };
  const old = text[field];
  const moved = suggestion.length - (end - start);
  const others = findings.filter((one) => one !== chosen && !(one.field === field && one.start < end && one.end > start));
  return {
    text: { ...text, [field]: old.slice(0, start) + suggestion + old.slice(end) },
    findings: others.map((one) => (one.field === field && one.start >= end ? { ...one, start: one.start + moved, end: one.end + moved } : one)),
  };
}

/** Blocking first, each group in the order of the text. */
export function groupedFindings(findings: readonly RedactionView[]): Record<RedactionView['level'], RedactionView[]> {
  const order = (a: RedactionView, b: RedactionView): number => b.field.localeCompare(a.field) || a.start - b.start;
  return { blocking: findings.filter(({ level }) => level === 'blocking').sort(order), warning: findings.filter(({ level }) => level === 'warning').sort(order) };
}
