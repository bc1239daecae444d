import { findBirthday, isCreditCode, isIdNumber } from '@lianban/kernel';
import { isCardNumber, isKnownDivision, upgradeLegacy } from '@lianban/contracts';
import type { Known } from '../detector.js';
import type { RedactionLevel } from '../redaction-finding.js';
import type { RedactionKind } from '../redaction-kinds.table.js';
import { namesAccount, namesIdentity, namesPermit, namesPhone, namesRegister, namesTaiwanPermit } from './context-words.js';
import type { DigitWindow } from './digit-windows.js';

/** `public`: a number that may stand, and whose parts are nothing else. */
export interface NumberVerdict {
  kind: RedactionKind | 'public';
  level: RedactionLevel;
  /** Letters before belong to it. */
  lettered?: true;
  message?: string;
}

export type NumberRule = (window: DigitWindow, known: Known) => NumberVerdict | null;

const blocks = (kind: RedactionKind, message?: string): NumberVerdict => ({ kind, level: 'blocking', ...(message && { message }) });
const warns = (kind: RedactionKind, message: string): NumberVerdict => ({ kind, level: 'warning', message });

const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;
const RESIDENCE_PERMIT = /^8[123]0000/;

function hasBirthday(number: string): boolean {
  const birthday = findBirthday(number);
  return birthday !== undefined && birthday >= '1900' && birthday < '2100';
}

const isPlaced = (number: string) => isKnownDivision(number.slice(0, 6)) || RESIDENCE_PERMIT.test(number);

/** Registering department, kind of organisation and a division (or a whole province, or the centre). */
const CODE_HEAD = /^(?:1[1239]|2[19]|3[1-59]|4[159]|5[1239]|6[129]|7[129]|8[19]|9[1-3])/;

/** GB 32100 codes of organisations are public. One in 31 identity numbers has the check character of a code: division and birthday decide. */
export const creditCode: NumberRule = ({ number }) => {
  if (number.length !== 18 || !CODE_HEAD.test(number) || !isCreditCode(number) || (isPlaced(number) && hasBirthday(number))) return null;
  return isKnownDivision(number.slice(2, 8)) || number.slice(4, 8) === '0000' ? { kind: 'public', level: 'warning' } : null;
};

/** GB 11643, and the residence permits and cards in its frame: a wrong check character excuses nothing when division and birthday are there. */
export const identityNumber18: NumberRule = (window) => {
  const { number, whole } = window;
  if (number.length !== 18) return null;
  const placed = isPlaced(number);
  const born = hasBirthday(number);
  if (born && (placed || (whole && isIdNumber(number)))) return blocks('identity-number');
  if (!whole || window.groups.length > 1) return null;
  if (placed || number.endsWith('X') || (born && PROVINCE.test(number))) return blocks('identity-number', '公开文本中有疑似身份证件号码（号码本身有误）');
  return born || isIdNumber(number) ? warns('identity-number', '此处 18 位号码可能是身份证件号码') : null;
};

/** Numbers of before 1999: no check digit, so division and birthday must both be there. */
export const identityNumber15: NumberRule = (window) => {
  const upgraded = upgradeLegacy(window.number);
  if (!upgraded || !hasBirthday(upgraded) || !isKnownDivision(window.number.slice(0, 6))) return null;
  return namesRegister(window) ? warns('identity-number', '此处 15 位号码可能是旧身份证号码') : blocks('identity-number');
};

/** Whatever stands behind 身份证号 and has about its length. */
export const namedIdentityNumber: NumberRule = (window) =>
  window.whole && window.number.length >= 14 && window.number.length <= 20 && namesIdentity(window) ? blocks('identity-number', '公开文本中有身份证件号码（位数或校验码不符）') : null;

/** Permits of Hong Kong, Macao and Taiwan residents, passports, and permanent residence cards of before 2023. */
export const permit: NumberRule = (window) => {
  const { letters, number } = window;
  if (/^[A-Z]{3}$/.test(letters) && number.length === 12 && !namesRegister(window)) return { ...blocks('identity-number'), lettered: true };
  const named = namesPermit(window);
  if (/^[HM]$/.test(letters) && (number.length === 8 || number.length === 10) && !namesRegister(window)) {
    return { ...(named ? blocks('identity-number') : warns('identity-number', '此处可能是港澳居民来往内地通行证号码')), lettered: true };
  }
  if (/^[A-Z]{1,2}$/.test(letters) && (number.length === 7 || number.length === 8) && named) return { ...blocks('identity-number'), lettered: true };
  return letters === '' && (number.length === 8 || number.length === 10) && window.whole && namesTaiwanPermit(window) ? blocks('identity-number') : null;
};

/** Behind 账号 and its like any long number is an account (对公 accounts have no check digit). */
export const namedAccount: NumberRule = (window, { allowedDigits }) => {
  if (!window.whole || window.measured || window.number.length < 9 || !namesAccount(window) || namesPhone(window)) return null;
  return allowedDigits.includes(window.number) ? { kind: 'public', level: 'warning' } : blocks('bank-account');
};

const CARD = /^(?:62|60|4|5[1-5]|35|9558|69|68|940)/;

/** Cards by Luhn; with the beginning of an issuer it blocks. */
export const card: NumberRule = (window) => {
  if (window.measured || window.number.length < 16 || !isCardNumber(window.number) || window.besideMask) return null;
  const written = window.groups.length === 1 || window.whole || window.groups.slice(0, -1).every((digits) => digits === 4);
  if (!written) return null;
  if (CARD.test(window.number) && !namesRegister(window)) return blocks('bank-account');
  return window.groups.length === 1 && !namesRegister(window) ? warns('bank-account', '此处长号码可能是银行卡号') : null;
};

/** A card that is all of its run is one even where a part of it would pass for something else. */
export const wholeCard: NumberRule = (window, known) => (window.whole && window.from < window.to ? card(window, known) : null);

/** A long number that nothing explains. */
export const unexplained: NumberRule = (window) =>
  window.number.length >= 15 && window.from === window.to && !window.measured && !namesRegister(window) ? warns('bank-account', '此处长号码用途不明，可能是账号或证件号码') : null;
