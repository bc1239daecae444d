import type { Hit } from './detector.js';
import type { RedactionFinding } from './redaction-finding.js';

const BESIDE = 10;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a, 32 bits: many texts share one value, so it tells a confirmed place again but gives no number or name back. */
function fingerprint(text: string): string {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * `health:body:1a2b3c4d`, from the words of a warning and the ten characters on either side: a confirmation holds while
 * they stay as they are, wherever the text moves them. Of blocking findings, which nobody confirms, only the mask goes in.
 */
export function keyOf(field: string, text: string, hit: Hit): string {
  const read = hit.level === 'warning' ? text.slice(Math.max(0, hit.start - BESIDE), hit.end + BESIDE) : hit.masked;
  return `${hit.kind}:${field}:${fingerprint(`${hit.level}|${read.replace(/\s/g, '')}`)}`;
}

export function redactionKey(finding: RedactionFinding): string {
  return finding.key;
}
