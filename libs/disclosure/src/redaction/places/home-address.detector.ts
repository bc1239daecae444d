import type { Detector, Hit } from '../detector.js';

const LEAD = '(?:(?:家庭住址|家庭地址|现住址|住址|现住地|居住地|户籍所在地|户籍地址|户籍地|户口所在地|身份证地址)(?:为|是|在|于|:|\\s){0,4}|(?:户籍|家住|现住|居住在|居住于|租住于|租住在|暂住于|暂住在)(?:为|是|在|:|\\s){0,3}|(?<=[,、。;\\s])住(?=\\p{Script=Han}{2,8}(?:省|市|县|区|镇|乡|村)))';
const OTHER_MATTER = '(?!身份证|公民身份|证件|电话|手机|联系|出生|邮箱)';
const DETAIL = '(?:室|号|栋|幢|组|单元|楼|层|村|街|路|巷|弄|镇|乡|街道|社区|小区|花园|公寓|苑)';
/** At most 60 characters of one clause, to its last word of a street, village, house or room. */
const HOME = new RegExp(`${LEAD}((?:${OTHER_MATTER}[^\\n\\t,。;、()〔\\[]){1,60}${DETAIL})`, 'gu');
const ROOM = /\d{1,4}\s?(?:栋|幢|号楼|座)\s?\d{1,3}\s?单元\s?\d{1,5}\s?(?:室|号)?/gu;
const DOWN_TO_COUNTY = /^(?:\p{Script=Han}{2,3}(?:省|自治区))?(?:\p{Script=Han}{2,4}市)?(?:\p{Script=Han}{1,4}?(?<!小|社|园|校|厂|街|景)[县区市])?/u;

/** `江西省景德镇市浮梁县***`: what is below the county goes. */
function downToCounty(address: string): string {
  return `${DOWN_TO_COUNTY.exec(address)?.[0] ?? ''}***`;
}

export const homeAddresses: Detector = (text) => [
  ...[...text.matchAll(HOME)].map((match): Hit => {
    const address = (match[1] as string).trimStart();
    const start = match.index + match[0].length - address.length;
    return { start, end: start + address.length, kind: 'home-address', level: 'blocking', masked: downToCounty(address), suggestion: downToCounty(address) };
  }),
  ...[...text.matchAll(ROOM)].map((match): Hit => (
    { start: match.index, end: match.index + match[0].length, kind: 'home-address', level: 'warning', masked: '***', suggestion: '***', message: '此处门牌可能是自然人的住址' }
  )),
];
