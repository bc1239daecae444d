/**
 * Identity numbers on lists. GB 11643-1999: 6 digits of the division, 8 of the birthday, 3 of the sequence, and an
 * ISO 7064 MOD 11-2 check. The same frame carries residence permits of Hong Kong, Macao and Taiwan residents
 * (810000, 820000, 830000) and the permanent residence card of 2023 (9, province, country).
 */
export type IdKind = 'citizen' | 'residence-permit' | 'permanent-residence';
export type IdFault = 'ID_LENGTH' | 'ID_CHARACTERS' | 'ID_CHECKSUM' | 'ID_BIRTHDATE' | 'ID_PRECISION_LOST';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const OLDEST_YEARS = 130;
const ZERO = 48;
const NINE = 57;
const UPPER_X = 88;

const OLD_RESIDENCE_CARD = /^[A-Z]{3}\d{12}$/;
const SCIENTIFIC = /^\d(?:\.\d+)?E\+?1[4-8]$/i;

/** The expected 18th character, or '' when the first 17 are not all digits. */
export function checkCharacterOf(id: string): string {
  let sum = 0;
  for (let index = 0; index < 17; index += 1) {
    const code = id.charCodeAt(index);
    if (!(code >= ZERO && code <= NINE)) return '';
    sum += (code - ZERO) * (WEIGHTS[index] as number);
  }
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** Digits 7 to 14 as the number yyyymmdd. */
export function birthNumberOf(id: string): number {
  let value = 0;
  for (let index = 6; index < 14; index += 1) value = value * 10 + id.charCodeAt(index) - ZERO;
  return value;
}

/** True when yyyymmdd is a day of the calendar. */
export function isCalendarDay(value: number): boolean {
  const year = Math.trunc(value / 10_000);
  const month = Math.trunc(value / 100) % 100;
  const day = value % 100;
  if (month < 1 || month > 12 || day < 1 || day > (MONTH_DAYS[month - 1] as number)) return false;
  return month !== 2 || day < 29 || (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Not later than `today`, at most 130 years before it. Both are yyyymmdd. */
function isLivingAge(birth: number, today: number): boolean {
  return birth <= today && birth > today - OLDEST_YEARS * 10_000;
}

export function kindOf(id: string): IdKind {
  if (id.charCodeAt(0) === NINE || OLD_RESIDENCE_CARD.test(id)) return 'permanent-residence';
  return id.startsWith('810000') || id.startsWith('820000') || id.startsWith('830000') ? 'residence-permit' : 'citizen';
}

/** What is wrong with a normalised number, or null. `today` is yyyymmdd. Says nothing of whether the person exists. */
export function findIdFault(id: string, today: number): IdFault | null {
  if (id.length !== 18) return otherLength(id, today);
  const expected = checkCharacterOf(id);
  const last = id.charCodeAt(17);
  if (expected === '' || !((last >= ZERO && last <= NINE) || last === UPPER_X)) return 'ID_CHARACTERS';
  if (expected.charCodeAt(0) !== last) return id.endsWith('000') ? 'ID_PRECISION_LOST' : 'ID_CHECKSUM';
  const birth = birthNumberOf(id);
  return isCalendarDay(birth) && isLivingAge(birth, today) ? null : 'ID_BIRTHDATE';
}

function otherLength(id: string, today: number): IdFault | null {
  if (SCIENTIFIC.test(id)) return 'ID_PRECISION_LOST';
  if (id.length !== 15) return 'ID_LENGTH';
  if (OLD_RESIDENCE_CARD.test(id)) return null;
  const upgraded = upgradeLegacy(id);
  return upgraded ? findIdFault(upgraded, today) : 'ID_CHARACTERS';
}

/** The 18-character form of a 15-digit number of before 1999 (19 before the year, check appended); null for other text. */
export function upgradeLegacy(id: string): string | null {
  if (!/^\d{15}$/.test(id)) return null;
  const first17 = `${id.slice(0, 6)}19${id.slice(6)}`;
  return first17 + checkCharacterOf(first17);
}

/** Why the birthday of a number with ID_BIRTHDATE does not hold, for people. */
export function birthFaultText(id: string, today: number): string {
  const birth = birthNumberOf(id);
  const text = `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
  if (!isCalendarDay(birth)) return `${text} 不存在`;
  return birth > today ? `${text} 晚于今天` : `${text} 距今超过 ${OLDEST_YEARS} 年`;
}
