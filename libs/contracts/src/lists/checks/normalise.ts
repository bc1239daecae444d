const ID_AS_IS = /^[0-9X]+$/;
const SPACES = /[\s\u00A0\u200B-\u200D\u2060\u3000\uFEFF]+/g;
const EDGES = /^[\s\u00A0\u200B-\u200D\u2060\u3000\uFEFF]+|[\s\u00A0\u200B-\u200D\u2060\u3000\uFEFF]+$/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const MIDDLE_DOTS = /[•・‧･．]/g;
const SIGNED_TEXT = /^['‘’`]/;

/** Digits and letters of full width become ASCII. */
export function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Without white space at the ends; full-width, non-breaking and zero-width spaces are white space too. */
export function trimCell(text: string): string {
  const length = text.length;
  if (length === 0) return text;
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(length - 1);
  if (isPlain(first) && isPlain(last)) return text;
  return text.replace(EDGES, '');
}

function isPlain(code: number): boolean {
  return (code > 32 && code < 160) || (code > 0x3000 && code < 0xfeff) || (code > 0xa0 && code < 0x2000);
}

/** An identity or account number: no spaces, hyphens or leading apostrophe, half width, capitals. */
export function normaliseNumber(text: string): string {
  if (ID_AS_IS.test(text)) return text;
  return halfWidth(text).replace(SPACES, '').replace(SIGNED_TEXT, '').replaceAll('-', '').toUpperCase();
}

/** A name: middle dots as U+00B7; spaces inside a Chinese name go, those of a Latin name become one. */
export function normaliseName(text: string): string {
  let plain = true;
  for (let index = 0; index < text.length && plain; index += 1) {
    const code = text.charCodeAt(index);
    plain = code >= 0x3400 && code <= 0x9fff;
  }
  if (plain) return text;
  const dotted = text.replace(EDGES, '').replace(MIDDLE_DOTS, '·');
  return /[\u3400-\u9FFF]/.test(dotted) ? dotted.replace(SPACES, '') : halfWidth(dotted).replace(SPACES, ' ');
}

const DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
const COMPACT_DATE = /^(\d{4})(\d{2})(\d{2})$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A date as `YYYY-MM-DD`, from the ways in which offices write it; null when it is none of them. */
export function normaliseDate(text: string): string | null {
  if (ISO_DATE.test(text)) return text;
  const parts = DATE.exec(text) ?? COMPACT_DATE.exec(text) ?? DATE.exec(halfWidth(text).replace(SPACES, ' '));
  return parts ? `${parts[1]}-${(parts[2] as string).padStart(2, '0')}-${(parts[3] as string).padStart(2, '0')}` : null;
}

/** An ISO date as the number yyyymmdd. */
export function dateNumber(iso: string): number {
  let value = 0;
  for (let index = 0; index < 10; index += 1) {
    const code = iso.charCodeAt(index);
    if (code !== 45) value = value * 10 + code - 48;
  }
  return value;
}
