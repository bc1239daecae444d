import { maskText, type Detector, type Hit } from '../detector.js';
import { hazardStores } from '../words/words.data.js';

const DEGREES = '\\d{1,3}(?:\\.\\d{1,8})?\\s?[°度o](?:\\s?\\d{1,2}(?:\\.\\d{1,6})?\\s?[′\'分](?:\\s?\\d{1,2}(?:\\.\\d{1,6})?\\s?(?:[″"秒]|′′))?)?';
const COORDINATES = [
  new RegExp(`(?:东经|北纬|经度|纬度)\\s?[:为]?\\s?(?:${DEGREES}|\\d{1,3}\\.\\d{2,10})`, 'gu'),
  new RegExp(`(?<![\\d.])${DEGREES}\\s?[NE](?![A-Za-z])`, 'gu'),
  /(?<![\d.])(?:1[0-3]\d|[78]\d|9\d)\.\d{4,10}\s?[,、\s]\s?[1-5]?\d\.\d{4,10}(?!\d)/g,
  /(?<![\d.])[1-5]?\d\.\d{4,10}\s?[,、\s]\s?(?:1[0-3]\d|[78]\d|9\d)\.\d{4,10}(?!\d)/g,
];
const STORE = new RegExp(`(?:${hazardStores.join('|')})[^。;\\n]{0,12}?(?:位于|坐落|设在|建在|地址|地点|东侧|西侧|南侧|北侧|东面|西面|南面|北面|以东|以西|以南|以北|相距|距离|距)`, 'gu');

/** Coordinates, and sentences that say where explosives, poisons and the like are kept. */
export const hazardPositions: Detector = (text) => [
  ...COORDINATES.flatMap((pattern) => [...text.matchAll(pattern)].map((match): Hit => (
    { start: match.index, end: match.index + match[0].length, kind: 'hazard-position', level: 'warning', masked: maskText(match[0]), suggestion: '（坐标略）' }
  ))),
  ...[...text.matchAll(STORE)].map((match): Hit => ({ start: match.index, end: match.index + match[0].length, kind: 'hazard-position', level: 'warning', masked: maskText(match[0]), suggestion: null })),
];
