export { applySuggestions } from './apply-suggestions.js';
export { blocking, checkRedaction } from './check-redaction.js';
export type { KnownData, RedactionFinding, RedactionLevel, RedactionText } from './redaction-finding.js';
export { redactionKey } from './redaction-key.js';
export { redactionKinds, type RedactionKind } from './redaction-kinds.table.js';
