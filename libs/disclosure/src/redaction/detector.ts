import { normaliseName } from '@lianban/contracts';
import type { RedactionLevel } from './redaction-finding.js';
import type { RedactionKind } from './redaction-kinds.table.js';
import { normaliseText } from './normalised-text.js';
import { maskedNames } from './persons/masked-names.js';

/** What a detector found in the normalised text. */
export interface Hit {
  start: number;
  end: number;
  kind: RedactionKind;
  level: RedactionLevel;
  masked: string;
  suggestion: string | null;
  /** Said instead of the kind's own message. */
  message?: string;
}

/** `KnownData` in the writing in which texts are read. */
export interface Known {
  /** Normalised name → what may stand for it. */
  masks: ReadonlyMap<string, string>;
  allowed: readonly string[];
  allowedDigits: readonly string[];
}

/**
 * Finds one kind of data. Every regular expression of a detector reads a text of any length in linear time: a quantifier
 * is bounded, or begins behind a look-behind that lets one start in a run, and no two neighbouring quantifiers may
 * read the same characters without a bound. A text comes from an upload, and a detector that stalls stops an office.
 */
export type Detector = (text: string, known: Known) => Hit[];

const SHORTEST_ALLOWED = 2;
const SHORTEST_NUMBER = 5;

export function prepareKnown(persons: readonly string[], allowed: readonly string[]): Known {
  const inWriting = allowed.map((entry) => normaliseText(entry).text.trim()).filter((entry) => entry.length >= SHORTEST_ALLOWED);
  return {
    masks: maskedNames(persons.map((name) => normaliseName(normaliseText(name).text))),
    allowed: [...new Set(inWriting)],
    allowedDigits: inWriting.map((entry) => entry.replace(/\D/g, '')).filter((digits) => digits.length >= SHORTEST_NUMBER),
  };
}

/** `机**`: the first character says what it was, the rest stays unseen. */
export function maskText(text: string): string {
  const characters = [...text];
  return `${characters[0] ?? ''}${'*'.repeat(Math.min(Math.max(characters.length - 1, 1), 12))}`;
}
