import type { RedactionKind } from './redaction-kinds.table.js';

export type RedactionLevel = 'blocking' | 'warning';

/** One field of what is to be made public. Fields named `property.…` are a file's own properties (author, last editor). */
export interface RedactionText {
  field: string;
  text: string;
}

export interface KnownData {
  /** Names of natural persons whom the case knows. */
  persons: readonly string[];
  /** What may stand: names of firms, offices and officials, an office's own phone, address or account. Never lets an identity number or a secrecy marking pass. */
  allowed: readonly string[];
  /** Keys (`redactionKey`) of warnings that somebody has looked at and answered for; a blocking finding cannot be confirmed. */
  confirmed: readonly string[];
}

export interface RedactionFinding {
  field: string;
  /** UTF-16 units of the text as given; `end` is exclusive. */
  start: number;
  end: number;
  kind: RedactionKind;
  level: RedactionLevel;
  /** What a reader of the finding sees. Never the clear value. */
  masked: string;
  message: string;
  remedy: string;
  /** What may stand in its place; null where only a person can decide (secrecy, minors, places of hazards). */
  suggestion: string | null;
  /** Stable as long as the value and the words beside it stay; holds no personal data in clear. */
  key: string;
}
