import type { Detector, Hit } from '../detector.js';

const CHINESE = '[一二][〇零○一二三四五六七八九]{3}\\s?年\\s?[一二三四五六七八九十]{1,2}\\s?月\\s?[一二三四五六七八九十]{1,3}\\s?日';
const DAY = `(?:(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}(?!\\d)(?:\\s?日)?|(?:19|20)\\d{6}(?!\\d)|${CHINESE})`;
const MONTH = '(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}(?!\\d)(?:\\s?月)?';
const LEAD = '(?:出生年月日|出生日期|出生时间|出生年月|出生于|出生|生于|生日)(?:为|是|在|:|\\s){0,3}';
const BORN = '\\s?(?:出\\s?)?生(?![产效成前命活态物火石长意])';
const within = (date: string) => new RegExp(`${LEAD}(${date})|(?<!\\d)(${date})(?=${BORN})`, 'gu');
const DAY_OF_BIRTH = within(DAY);
const MONTH_OF_BIRTH = within(MONTH);

/** `1990年×月×日`; nothing of a year in Chinese figures. */
function yearOnly(date: string): string {
  const year = /^\d{4}/.exec(date)?.[0];
  return `${year ?? '×'}年×月×日`;
}

const hits = (text: string, pattern: RegExp, level: Hit['level'], message?: string) => [...text.matchAll(pattern)].map((match): Hit => {
  const date = (match[1] ?? match[2]) as string;
  const start = match[1] === undefined ? match.index : match.index + match[0].length - date.length;
  return { start, end: start + date.length, kind: 'birth-date', level, masked: yearOnly(date), suggestion: yearOnly(date), ...(message && { message }) };
});

/** A day of birth blocks; year and month are looked at; the year alone may stand. */
export const birthDates: Detector = (text) => [...hits(text, DAY_OF_BIRTH, 'blocking'), ...hits(text, MONTH_OF_BIRTH, 'warning', '公开文本中有出生年月')];
