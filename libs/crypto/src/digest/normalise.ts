import { CryptoError } from '../crypto-error.js';

const ID_NUMBER = /^\d{17}[\dX]$/;
const BLANKS = /[\s\u200b\u200c\u200d\ufeff]/g;
const MIDDLE_DOTS = /[\u2022\u30fb\u2027\u2219\u22c5\u0387]/g;

/** Full-width digits, blanks and a small x are only ways of writing. Throws CRYPTO.INPUT_INVALID unless 18 characters remain. */
export function normaliseIdNumber(text: string): string {
  if (ID_NUMBER.test(text)) return text;
  const normal = text.normalize('NFKC').replace(BLANKS, '').toUpperCase();
  if (!ID_NUMBER.test(normal)) throw new CryptoError('CRYPTO.INPUT_INVALID', 'an identity number has 18 characters');
  return normal;
}

/** Blanks go, middle dots become U+00B7, compatibility characters their ordinary form. Throws CRYPTO.INPUT_INVALID when nothing remains. */
export function normalisePersonName(text: string): string {
  const normal = text.normalize('NFKC').replace(BLANKS, '').replace(MIDDLE_DOTS, '\u00b7');
  if (normal === '') throw new CryptoError('CRYPTO.INPUT_INVALID', 'a name is not empty');
  return normal;
}
