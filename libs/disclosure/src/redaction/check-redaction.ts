import { onlineContacts, plateNumbers } from './contacts/contact.detector.js';
import { maskText, prepareKnown, type Detector, type Hit, type Known } from './detector.js';
import { normaliseText } from './normalised-text.js';
import { halfMaskedNumbers, numbers } from './numbers/number.detector.js';
import { birthDates } from './persons/birth-date.detector.js';
import { knownNames, namesAfterRoles, partsOfKnownNames } from './persons/person-name.detector.js';
import { hazardPositions } from './places/hazard-position.detector.js';
import { homeAddresses } from './places/home-address.detector.js';
import { outsidePublic } from './public-spans.js';
import type { KnownData, RedactionFinding, RedactionText } from './redaction-finding.js';
import { keyOf } from './redaction-key.js';
import { redactionKinds } from './redaction-kinds.table.js';
import { bySpan, covering, outer } from './spans.js';
import { secrecyMarkings, secrecyMentions } from './words/secrecy.detector.js';
import { documentTraces, healthDetails, minors } from './words/sensitive-words.detector.js';

/** In the order in which one is kept of two that found the same characters. */
const detectors: readonly Detector[] = [
  numbers, halfMaskedNumbers, secrecyMarkings, onlineContacts, plateNumbers, birthDates, homeAddresses, documentTraces, knownNames, partsOfKnownNames, namesAfterRoles,
  hazardPositions, minors, healthDetails, secrecyMentions,
];

const PROPERTY = /^property\./;

/** A file's own properties are not part of what is published; whatever they hold is looked at. */
const property: Detector = (text) => (text.trim() === '' ? [] : [{ start: 0, end: text.length, kind: 'document-property', level: 'warning', masked: maskText(text), suggestion: '' }]);

/** Without what lies inside a hit that weighs as much: one place, one finding. What blocks is told even inside a warning. */
function outermost(hits: readonly Hit[]): Hit[] {
  const blockers = outer(hits.filter(({ level }) => level === 'blocking'));
  const isBlocked = covering(blockers);
  const warnings = outer(hits.filter((hit) => hit.level === 'warning' && !isBlocked(hit)));
  return [...blockers, ...warnings].toSorted(bySpan);
}

function findingsOf({ field, text: given }: RedactionText, known: Known): RedactionFinding[] {
  const normalised = normaliseText(given);
  const { text } = normalised;
  const hits = [...detectors, ...(PROPERTY.test(field) ? [property] : [])].flatMap((detect) => detect(text, known)).filter((hit) => hit.end > hit.start);
  return outermost(outsidePublic(text, hits, known)).map((hit) => {
    const { kind, level, masked, suggestion } = hit;
    return { field, ...normalised.original(hit.start, hit.end), kind, level, masked, message: hit.message ?? redactionKinds[kind].message, remedy: redactionKinds[kind].remedy, suggestion, key: keyOf(field, text, hit) };
  });
}

/**
 * What in these texts may not be made public, or must be looked at first, by text and place. Pure: the same texts and the
 * same known data always give the same findings. Warnings whose key is confirmed are left out. Publication itself follows
 * items 7 and 9 of 景府办字〔2023〕43号; see `redactionKinds` for what must be left out of it and why.
 */
export function checkRedaction(texts: readonly RedactionText[], { persons, allowed, confirmed }: KnownData): RedactionFinding[] {
  const known = prepareKnown(persons, allowed);
  const settled = new Set(confirmed);
  return texts.flatMap((text) => findingsOf(text, known)).filter(({ level, key }) => level === 'blocking' || !settled.has(key));
}

/** The findings that forbid publication. */
export function blocking(findings: readonly RedactionFinding[]): RedactionFinding[] {
  return findings.filter(({ level }) => level === 'blocking');
}
