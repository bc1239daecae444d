import { maskText, type Detector, type Hit } from '../detector.js';
import { knownNames } from '../persons/person-name.detector.js';
import { findNameAt } from '../persons/name-at.js';
import { healthWords, minorWords } from './words.data.js';

const HEALTH = new RegExp(healthWords.join('|'), 'giu');

export const healthDetails: Detector = (text) => [...text.matchAll(HEALTH)].map((match): Hit =>
  ({ start: match.index, end: match.index + match[0].length, kind: 'health', level: 'warning', masked: maskText(match[0]), suggestion: '（略）' }));

const MINOR = new RegExp(minorWords, 'gu');
const BEFORE_NAME = /^(?:[:,()\s]|名叫|叫|姓名){0,3}/u;
const NEAR = 16;
const SENTENCE = /[。;\n]/;

/** A word for a minor with a name at most 16 characters away in its sentence. */
export const minors: Detector = (text, known) => {
  const named = new Set(knownNames(text, known).flatMap(({ start, end }) => [start, end]));
  return [...text.matchAll(MINOR)].flatMap((match): Hit[] => {
    const end = match.index + match[0].length;
    const behind = text.slice(end, end + NEAR).split(SENTENCE)[0] as string;
    const from = match.index - (text.slice(Math.max(0, match.index - NEAR), match.index).split(SENTENCE).at(-1) as string).length;
    const near = Array.from({ length: end + behind.length - from + 1 }, (_, index) => from + index).some((at) => named.has(at));
    const isNamed = near || findNameAt(behind, BEFORE_NAME.exec(behind)?.[0].length ?? 0) !== undefined;
    return isNamed ? [{ start: match.index, end, kind: 'minor', level: 'warning', masked: maskText(match[0]), suggestion: null }] : [];
  });
};

const PATH = /(?<![A-Za-z])(?:[A-Za-z]:\\(?:[^\\\s:*?"<>|,。;]{1,60}\\){1,12}[^\\\s:*?"<>|,。;]{0,60}|\\\\[A-Za-z0-9.-]{1,60}\\[^\s,。;]{1,120}|\/(?:home|Users)\/[^\s,。;]{1,120})/gu;
const WRITER = /(?:文档作者|创建者|最后保存者|最后修改者|最后修改人|上次修改者|计算机名|批注者|修订者|审阅者)\s{0,2}[:]\s{0,2}([^\s,。;]{1,40})/gu;

/** Traces of the computer and of the people who wrote the file. */
export const documentTraces: Detector = (text) => [
  ...[...text.matchAll(PATH)].map((match): Hit => ({ start: match.index, end: match.index + match[0].length, kind: 'document-property', level: 'blocking', masked: maskText(match[0]), suggestion: '（文件路径略）' })),
  ...[...text.matchAll(WRITER)].map((match): Hit => {
    const writer = match[1] as string;
    const start = match.index + match[0].length - writer.length;
    return { start, end: start + writer.length, kind: 'document-property', level: 'warning', masked: maskText(writer), suggestion: '（略）' };
  }),
];
