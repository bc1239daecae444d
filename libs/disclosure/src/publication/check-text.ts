import { accepted, refused, type Outcome } from '@lianban/kernel';
import { blocking, checkRedaction, type KnownData, type RedactionFinding } from '../redaction/index.js';
import { redactionKinds } from '../redaction/redaction-kinds.table.js';
import type { PublicationRefusal, ReleasedText } from './publication-commands.js';

/** Nothing that must not be public may stand in the text; what has to be looked at must be answered for. */
export function checkPublicText({ title, body }: Pick<ReleasedText, 'title' | 'body'>, answered: boolean, known: KnownData): Outcome<null, PublicationRefusal> {
  const findings = checkRedaction([{ field: 'title', text: title }, { field: 'body', text: body }], known);
  const blockers = blocking(findings);
  if (blockers.length > 0) return refused('REDACTION_BLOCKED', { errors: blockers.map(errorOf) });
  return findings.length === 0 || answered ? accepted(null) : refused('REDACTION_WARNINGS', { errors: findings.map(errorOf) });
}

/** `masked` never holds the clear value. */
function errorOf({ field, kind, masked, message, remedy }: RedactionFinding): Record<string, string> {
  return { field, code: kind, message: `${redactionKinds[kind].label}“${masked}”：${message}`, remedy };
}
