import { maskText, type Detector, type Hit } from '../detector.js';
import { secrecyWords } from './words.data.js';

/** `机密★10年`, or a level that has a line to itself: a marking of 国家秘密定密管理暂行规定 (recalled). */
const MARKED = /(?:绝\s?密|机\s?密|秘\s?密)\s{0,3}(?:[★☆*✩✭]\s{0,3}(?:[一二三四五六七八九十\d]{1,3}\s?[年月]|长期)?|(?:[一二三四五六七八九十\d]{1,3}\s?年|长期))/gu;
const ALONE = /(?<=^|\n)[ \t]*((?:绝密|机密|秘密|内部资料|内部文件|不予公开|不宜公开|(?:内部资料|内部文件)[ ,、·]?注意保存|仅供内部使用)(?:级|件)?)(?=[ \t]*(?:\n|$))/gu;
const WORD = new RegExp(secrecyWords.join('|'), 'gu');
const DENIED = /(?:不涉及|不含|不包含|未涉及|没有)[^。;\n]{0,16}$/u;
const LOOKED_BACK = 24;

const hit = (start: number, words: string, level: Hit['level'], message?: string): Hit =>
  ({ start, end: start + words.length, kind: 'secrecy', level, masked: maskText(words), suggestion: null, ...(message && { message }) });

/** Nothing is suggested: a marking taken away does not declassify what it marked. */
export const secrecyMarkings: Detector = (text) => [
  ...[...text.matchAll(MARKED)].map((match) => hit(match.index, match[0].trimEnd(), 'blocking')),
  ...[...text.matchAll(ALONE)].map((match) => hit(match.index + match[0].indexOf(match[1] as string), match[1] as string, 'blocking')),
];

/** Words of a sentence; a sentence that denies them says nothing secret. */
export const secrecyMentions: Detector = (text) => [...text.matchAll(WORD)]
  .filter((match) => !DENIED.test(text.slice(Math.max(0, match.index - LOOKED_BACK), match.index)))
  .map((match) => hit(match.index, match[0], 'warning', '公开文本提到国家秘密、商业秘密或内部资料'));
