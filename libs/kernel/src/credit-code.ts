import { SYNTHETIC_DIVISION } from './id-number.js';

/**
 * Unified social credit codes (GB 32100-2015): registering department, kind of organisation, 6 digits of the division,
 * 9 characters of the organisation (GB 11714-1997, the last its own check character), 1 check character modulo 31.
 */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** The 18th character for the first 17. */
export function creditCodeCheckCharacter(first17: string): string {
  const { sum } = [...first17].reduce(({ sum: total, weight }, character) => ({ sum: total + ALPHABET.indexOf(character) * weight, weight: (weight * 3) % 31 }), { sum: 0, weight: 1 });
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The 9th character of an organisation's code for its first 8. */
export function organisationCheckCharacter(first8: string): string {
  const sum = [...first8].reduce((total, character, index) => total + parseInt(character, 36) * (ORGANISATION_WEIGHTS[index] ?? 0), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Form and last check character hold (the organisation's own check is not demanded: early codes were issued without). */
export function isCreditCode(text: string): boolean {
  return /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text) && creditCodeCheckCharacter(text.slice(0, 17)) === text[17];
}

/** A valid code of a made-up enterprise; every seed (integers from 0 to 99 million) its own. */
export function syntheticCreditCode(seed: number): string {
  const body = `9${String(seed).padStart(7, '0')}`.slice(-8);
  const first17 = `91${SYNTHETIC_DIVISION}${body}${organisationCheckCharacter(body)}`;
  return first17 + creditCodeCheckCharacter(first17);
}
