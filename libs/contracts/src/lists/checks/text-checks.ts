import type { ListColumn } from '../list-contract.js';
import { dateNumber, halfWidth, normaliseDate, normaliseName, normaliseNumber } from './normalise.js';
import { isCalendarDay } from './id-number.js';
import { cellFlags, type CellCheck } from './row-state.js';

/** Longest text of a cell that is carried on, in UTF-16 units. */
export const maxCellText = 200;

// Built from escapes: the characters themselves are invisible in an editor.
const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]');
const UNREADABLE = new RegExp('[\\uE000-\\uF8FF\\uFFFD\\u25A1?\\uFF1F\\u{F0000}-\\u{10FFFF}]', 'u');
const EARLIEST = 19_000_101;

export function hasControlCharacter(text: string): boolean {
  return CONTROL.test(text);
}

export function textCheck(column: string, values: readonly string[] | undefined): CellCheck {
  const allowed = values && new Set(values);
  return (text, state) => {
    if (allowed && !allowed.has(text)) state.add('VALUE_UNKNOWN', column, values!.join('、'));
    return text;
  };
}

export function nameCheck(column: string): CellCheck {
  return (text, state) => {
    const name = normaliseName(text);
    for (let index = 0; index < name.length; index += 1) {
      const code = name.charCodeAt(index);
      if (code >= 0x4e00 && code <= 0x9fff) continue;
      if (UNREADABLE.test(name)) state.add('NAME_CHARS', column);
      break;
    }
    return name;
  };
}

/** Of days that may lie ahead; beyond it a digit was mistyped. */
const LAST_YEAR = 2099;

/** A day that exists, from 1900 to `today` (yyyymmdd), with `mayLieAhead` to the end of this century. */
export function dateCheck(column: string, label: string, today: number, mayLieAhead = false): CellCheck {
  const [latest, words] = mayLieAhead ? [LAST_YEAR * 10_000 + 1231, ` ${LAST_YEAR} 年`] : [today, '今天'];
  return (text, state) => {
    const iso = normaliseDate(text);
    const value = iso === null ? 0 : dateNumber(iso);
    if (iso === null || !isCalendarDay(value)) {
      state.add('DATE_FORMAT', column);
      return text;
    }
    if (value > latest) state.add('DATE_RANGE', column, `${label}晚于${words}`);
    else if (value < EARLIEST) state.add('DATE_RANGE', column, `${label}早于 1900 年`);
    return iso;
  };
}

/** A day inside the declared period (`2026-10-09`, `2026-10` or `2026`). */
export function periodCheck(column: string, period: string, date: CellCheck): CellCheck {
  return (text, state, flags) => {
    const day = date(text, state, flags);
    if (normaliseDate(day) !== null && !day.startsWith(period)) state.add('DATE_OUTSIDE_PERIOD', column, period);
    return day;
  };
}

const EXACT_DIGITS = 15;

/** A number that is a name: a serial, an account; a mere dash is none. A spreadsheet keeps fifteen digits of it when the cell is numeric. */
export function numberCheck(column: string, required: boolean): CellCheck {
  return (text, state, flags) => {
    const number = normaliseNumber(text);
    if (number === '' && required) state.add('FIELD_REQUIRED', column);
    if ((flags & cellFlags.numeric) !== 0 && number.length > EXACT_DIGITS) state.add('ID_PRECISION_LOST', column);
    return number;
  };
}

const MOBILE = /^1[3-9]\d{9}$/;
const FIXED = /^0\d{2,3}\d{7,8}$/;

export function phoneCheck(column: string): CellCheck {
  return (text, state) => {
    if (MOBILE.test(text)) return text;
    const phone = normaliseNumber(text).replace(/^\+?86(?=1\d{10}$)/, '').replace(/[()（）]/g, '');
    if (!MOBILE.test(phone) && !FIXED.test(phone)) state.add('PHONE_FORMAT', column);
    return phone;
  };
}

/** Luhn over 13 to 19 digits. Passbooks and accounts of organisations have none, so it is a hint. */
export function bankAccountCheck(column: string): CellCheck {
  return (text, state) => {
    const account = normaliseNumber(text);
    if (!isCardNumber(account)) state.add('BANK_LUHN', column);
    return account;
  };
}

export function isCardNumber(account: string): boolean {
  const length = account.length;
  if (length < 13 || length > 19) return false;
  let sum = 0;
  for (let index = 0; index < length; index += 1) {
    let digit = account.charCodeAt(length - 1 - index) - 48;
    if (digit < 0 || digit > 9) return false;
    if (index % 2 === 1 && (digit *= 2) > 9) digit -= 9;
    sum += digit;
  }
  return sum % 10 === 0;
}

const AMOUNT = /^(\d+)(?:\.(\d{1,2})0*)?$/;
/** Digits before the point of what a person pays or gets. */
const USUAL_DIGITS = 9;

/** Yuan with at most two decimals, written with two. */
export function amountCheck({ key: column, positive, digits = USUAL_DIGITS }: Pick<ListColumn, 'key' | 'positive' | 'digits'>): CellCheck {
  return (text, state) => {
    const parts = AMOUNT.exec(halfWidth(text).replace(/[,¥￥\s]|元$/g, ''));
    if (!parts || parts[1]!.length > digits) {
      state.add('AMOUNT_FORMAT', column);
      return text;
    }
    const yuan = `${Number(parts[1])}.${(parts[2] ?? '').padEnd(2, '0')}`;
    if (positive && yuan === '0.00') state.add('AMOUNT_ZERO', column);
    return yuan;
  };
}

export function yearCheck(column: string): CellCheck {
  return (text, state) => {
    const year = halfWidth(text).replace(/年度?$/, '');
    if (!/^(19|20)\d{2}$/.test(year)) state.add('YEAR_FORMAT', column);
    return year;
  };
}

const CHANGES: Record<string, string> = { 新增: 'entry', 增加: 'entry', 纳入: 'entry', 变更: 'entry', 退出: 'exit', 减少: 'exit', 停发: 'exit', 退保: 'exit' };

export function changeCheck(column: string): CellCheck {
  return (text, state) => {
    const change = CHANGES[text];
    if (!change) state.add('CHANGE_UNKNOWN', column);
    return change ?? text;
  };
}
