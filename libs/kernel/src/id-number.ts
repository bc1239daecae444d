import { addDays, isPlainDate, plainDate, type PlainDate } from './plain-date.js';

/**
 * Citizen identity numbers (GB 11643-1999): 6 digits of the division, 8 of the birthday, 3 of the sequence
 * (odd: male), 1 check character (ISO 7064 MOD 11-2).
 */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The division reserved for made-up people; no real number begins with it. */
export const SYNTHETIC_DIVISION = '360299';

/** The 18th character for the first 17 digits. */
export function idNumberCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** The birthday inside an 18-character number, when it is a day of the calendar. */
export function findBirthday(idNumber: string): PlainDate | undefined {
  const text = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
  return isPlainDate(text) ? plainDate(text) : undefined;
}

/** Form, birthday and check character hold. Says nothing of whether the person exists. */
export function isIdNumber(text: string): boolean {
  return /^\d{17}[\dX]$/.test(text) && findBirthday(text) !== undefined && idNumberCheckCharacter(text) === text[17];
}

const FIRST_BIRTHDAY = plainDate('1930-01-01');
const BIRTHDAYS = 34_697; // to 2024-12-29; prime to the stride, so that every seed below 34 million gets its own number
const STRIDE = 7_919;

/**
 * A valid number of a made-up person: the same seed gives the same number, different seeds (integers from 0 to 34
 * million) different ones. With `bornOn` the seed chooses only the sequence (0 to 999).
 */
export function syntheticIdNumber(seed: number, bornOn?: PlainDate): string {
  const birthday = bornOn ?? addDays(FIRST_BIRTHDAY, (seed * STRIDE) % BIRTHDAYS);
  const sequence = (bornOn ? seed : Math.floor(seed / BIRTHDAYS)) % 1000;
  const first17 = SYNTHETIC_DIVISION + birthday.replaceAll('-', '') + String(sequence).padStart(3, '0');
  return first17 + idNumberCheckCharacter(first17);
}
