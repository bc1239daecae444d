/** A text in one way of writing, and where each of its UTF-16 units came from in the text as given. */
export interface NormalisedText {
  text: string;
  /** Offsets in the text as given of `text.slice(from, to)`; `to` is after `from`. */
  original(from: number, to: number): { start: number; end: number };
}

// Built from escapes: most of these cannot be seen in an editor.
const INVISIBLE = new RegExp('[\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF]');
const HYPHEN = new RegExp('[\\u2010-\\u2015\\u2043\\u2212\\u301C\\uFE58]');
const MIDDLE_DOT = new RegExp('[\\u2022\\u2027\\u30FB\\u0387\\u2219\\u22C5]');
const OTHER_SPACE = new RegExp('[\\u1680\\u2000-\\u200A\\u2028\\u2029\\u2800\\u3164]');

/** NFKC by code point (half width, unified ideographs), one hyphen, one middle dot, one space; what cannot be seen goes. */
function inOneWriting(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80 || (code >= 0x4e00 && code <= 0x9fff)) return character;
  if (INVISIBLE.test(character)) return '';
  if (HYPHEN.test(character)) return '-';
  if (OTHER_SPACE.test(character)) return ' ';
  const folded = character.normalize('NFKC');
  return MIDDLE_DOT.test(folded) ? '·' : HYPHEN.test(folded) ? '-' : folded;
}

export function normaliseText(given: string): NormalisedText {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  for (const character of given) {
    const written = inOneWriting(character);
    parts.push(written);
    for (let unit = 0; unit < written.length; unit += 1) {
      starts.push(offset);
      ends.push(offset + character.length);
    }
    offset += character.length;
  }
  return { text: parts.join(''), original: (from, to) => ({ start: starts[from] ?? given.length, end: ends[to - 1] ?? given.length }) };
}
