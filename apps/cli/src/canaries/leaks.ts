import iconv from 'iconv-lite';
import { NAME_MARK, PHONE_MARK, STEMS } from './canary.js';

/** What of a person stands somewhere in clear. */
export type LeakKind = 'number' | 'name' | 'phone';

/** Longest thing looked for, in bytes; buffers that are searched in pieces overlap by so much. */
export const LONGEST_BYTES = 64;

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8'): string => Buffer.from(text, encoding).toString('latin1');
const hexOf = (text: string): string => Buffer.from(text, 'utf8').toString('hex');
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const unicodeEscaped = (text: string): string => [...text].map((character) => `\\u${character.charCodeAt(0).toString(16)}`).join('');
const gbOf = (text: string): string => iconv.encode(text, 'gb18030').toString('latin1');

/** The mark and three stems in one way of writing: long enough that encrypted bytes do not look like a name by chance. */
function nameIn(write: (text: string) => string): string {
  return `${escape(write(NAME_MARK))}(?:${STEMS.map((stem) => escape(write(stem))).join('|')}){3}`;
}

const lower = (write: (text: string) => string) => (text: string): string => write(text).toLowerCase();
const names = [bytesOf, gbOf, encodeURIComponent, lower(encodeURIComponent), unicodeEscaped, hexOf].map((write) => nameIn((text) => write(text)));

/**
 * Any full number of the block of made-up people, canary or not, and the canaries' names and phones: as they are, in
 * URLs, escaped, and as the hexadecimal digits in which PostgreSQL shows bytes.
 */
const patterns: Record<LeakKind, RegExp> = {
  number: new RegExp(`360299(?:19|20)\\d{9}[\\dXx](?!\\d)|${hexOf('360299')}(?:${hexOf('19')}|${hexOf('20')})(?:3\\d){9}`, 'g'),
  name: new RegExp(names.join('|'), 'g'),
  phone: new RegExp(`${PHONE_MARK}\\d{4}|${hexOf(PHONE_MARK)}(?:3\\d){4}`, 'g'),
};

/** How often each kind stands in these bytes in clear. */
export function leaksIn(bytes: Buffer | string): Partial<Record<LeakKind, number>> {
  const text = typeof bytes === 'string' ? bytesOf(bytes) : bytes.toString('latin1');
  const found = (Object.keys(patterns) as LeakKind[]).map((kind) => [kind, text.match(patterns[kind])?.length ?? 0] as const);
  return Object.fromEntries(found.filter(([, times]) => times > 0));
}
