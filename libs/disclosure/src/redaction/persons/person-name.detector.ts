import { maskName } from '@lianban/kernel';
import { normaliseName } from '@lianban/contracts';
import { maskText, type Detector, type Hit } from '../detector.js';
import { everydayNames, roleWords } from './family-names.data.js';
import { maskedName } from './masked-names.js';
import { findNameAt } from './name-at.js';

const escaped = (character: string) => character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');

/** A name, however spaced; Latin letters in either case and as whole words. */
function patternOf(name: string): string {
  if (/^[A-Za-z]/.test(name)) return `(?<![A-Za-z])${name.split(/\s+/).map((word) => [...word].map(escaped).join('')).join('[ ·]{1,3}')}(?![A-Za-z])`;
  return [...name].map((character) => (character === '·' ? '[·.]' : escaped(character))).join('\\s{0,3}');
}

const folded = (name: string) => normaliseName(name).toLowerCase().replace(/[.·]/g, '·');
const masked = (name: string) => (/^[A-Za-z]/.test(name) || name.includes('·') ? maskText(name) : maskName(name));

/** The names that the case knows, the longest first, so that 王建 is not read into 王建国. */
export const knownNames: Detector = (text, known) => {
  const names = [...known.masks.keys()].toSorted((a, b) => b.length - a.length);
  if (names.length === 0) return [];
  const byFolded = new Map(names.map((name) => [folded(name), name]));
  return [...text.matchAll(new RegExp(names.map(patternOf).join('|'), 'giu'))].map((match) => {
    const name = byFolded.get(folded(match[0])) ?? match[0];
    return { start: match.index, end: match.index + match[0].length, kind: 'person-name', level: everydayNames.has(name) ? 'warning' : 'blocking', masked: masked(name), suggestion: known.masks.get(name) ?? maskedName(name) };
  });
};

const PART = /^\p{Script=Han}{2,}$/u;

/** A part of a known ethnic name stands alone often enough to be looked at. */
export const partsOfKnownNames: Detector = (text, known) => {
  const parts = new Map([...known.masks].flatMap(([name, mask]) => (name.includes('·') ? name.split('·').filter((part) => PART.test(part)).map((part) => [part, mask] as const) : [])));
  if (parts.size === 0) return [];
  return [...text.matchAll(new RegExp([...parts.keys()].join('|'), 'gu'))].map((match) => (
    { start: match.index, end: match.index + match[0].length, kind: 'person-name', level: 'warning', masked: maskText(match[0]), suggestion: parts.get(match[0]) ?? null, message: '公开文本中有案件人员姓名的一部分' }
  ));
};

const ROLE = new RegExp(`(?:${roleWords.join('|')})(?:姓名|[:为是系()\\s]){0,3}`, 'gu');

const probable = (start: number, name: string): Hit =>
  ({ start, end: start + name.length, kind: 'person-name', level: 'warning', masked: masked(name), suggestion: maskedName(name), message: '此处可能是自然人的姓名' });

/** Where names of three or four characters stand, in one pass over the text however many they are. */
function elsewhere(text: string, names: ReadonlySet<string>): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; names.size > 0 && at < text.length; at += 1) {
    const name = [text.slice(at, at + 4), text.slice(at, at + 3)].find((part) => names.has(part));
    if (name) hits.push(probable(at, name));
  }
  return hits;
}

/** Behind a role word: what looks like a name, and where the same name stands again. Only a person can tell, so it is a warning. */
export const namesAfterRoles: Detector = (text) => {
  const hits = [...text.matchAll(ROLE)].flatMap((match): Hit[] => {
    const start = match.index + match[0].length;
    const name = findNameAt(text, start);
    return name ? [probable(start, name)] : [];
  });
  const names = hits.map(({ start, end }) => text.slice(start, end)).filter((name) => name.length === 3 || name.length === 4);
  return [...hits, ...elsewhere(text, new Set(names))];
};
