import { maskText, type Detector, type Hit } from '../detector.js';

/** The look-behind lets a local part begin once in a run of its characters. */
const MAIL = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+\s?@\s?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g;
const ONLINE = /(?:微信号?|WeChat|QQ号?|抖音号|微博)(?:账号)?(?:为|是|:|\s){0,3}([A-Za-z0-9][A-Za-z0-9_-]{4,30})(?![A-Za-z0-9_-])/giu;

const hit = (start: number, value: string): Hit => ({ start, end: start + value.length, kind: 'email', level: 'blocking', masked: maskText(value), suggestion: '***' });

export const onlineContacts: Detector = (text) => [
  ...[...text.matchAll(MAIL)].map((match) => hit(match.index, match[0])),
  ...[...text.matchAll(ONLINE)].map((match) => hit(match.index + match[0].length - (match[1] as string).length, match[1] as string)),
];

const PLATE = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·.\s-]{0,2}(?=[A-Z]{0,4}\d)(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳领])(?![A-Za-z0-9*])/giu;

export const plateNumbers: Detector = (text) => [...text.matchAll(PLATE)].map((match): Hit => {
  const masked = `${match[0].slice(0, 2).toUpperCase()}*****`;
  return { start: match.index, end: match.index + match[0].length, kind: 'plate-number', level: 'blocking', masked, suggestion: masked };
});
