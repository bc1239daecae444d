import { isCreditCode } from '@lianban/kernel';
import type { Hit, Known } from './detector.js';
import type { RedactionKind } from './redaction-kinds.table.js';
import { covering, type Span } from './spans.js';

const CODE = /(?<![0-9A-Za-z])[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Za-z])/gi;

function occurrences(text: string, entry: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(entry); at >= 0; at = text.indexOf(entry, at + entry.length)) spans.push({ start: at, end: at + entry.length });
  return spans;
}

/** Parts of a text that are public: the codes of organisations, and what the case allows. */
function publicSpans(text: string, known: Known): Span[] {
  const codes = [...text.matchAll(CODE)].filter((match) => /[A-Z]/i.test(match[0].slice(0, 17)) && isCreditCode(match[0].toUpperCase()));
  return [...codes.map((match) => ({ start: match.index, end: match.index + match[0].length })), ...known.allowed.flatMap((entry) => occurrences(text, entry))];
}

/** Nobody may allow these. */
const NEVER_ALLOWED: readonly RedactionKind[] = ['identity-number', 'secrecy'];

/** Without what lies wholly inside a public part; 王建国 stays found where only 王建 may stand. */
export function outsidePublic(text: string, hits: readonly Hit[], known: Known): Hit[] {
  const isPublic = covering(publicSpans(text, known));
  return hits.filter((hit) => NEVER_ALLOWED.includes(hit.kind) || !isPublic(hit));
}
