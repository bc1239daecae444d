/** What one cell of a sheet can hold. */
export const MAX_CELL_CHARS = 32_767;

const CONTROL = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]', 'g');
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Text as a cell holds it, so that reading gives the same text again: returns and what looks like an escape are escaped
 * (ECMA-376 part 1, 22.9.2.19). Control characters that no cell can hold and what is beyond its length are left out.
 */
export function cellText(text: string): string {
  return text.slice(0, MAX_CELL_CHARS).toWellFormed().replace(CONTROL, '').replace(LOOKS_ESCAPED, '_x005F_').replaceAll('\r', '_x000D_');
}
