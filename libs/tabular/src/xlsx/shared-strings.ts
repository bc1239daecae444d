import { FileRefused } from '../refusal.js';
import type { Archive } from './archive.js';
import { readXml } from './xml.js';

const MAX_CHARACTERS = 64 * 1024 * 1024;
const MAX_STRINGS = 5_000_000;

/** The table of texts, empty when the workbook has none; runs of rich text joined, phonetic hints left out. */
export async function readSharedStrings(archive: Archive, path: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (path === undefined) return strings;
  let text = '';
  let total = 0;
  let inText = false;
  let phonetic = false;
  await readXml(archive.text(path), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      if (name === 't') inText = !phonetic;
    },
    text: (piece) => {
      if (!inText) return;
      text += piece;
      total += piece.length;
      if (total > MAX_CHARACTERS) throw tooMuch();
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name !== 'si') return;
      if (strings.length >= MAX_STRINGS) throw tooMuch();
      strings.push(unescapeText(text));
    },
  });
  return strings;
}

function tooMuch(): FileRefused {
  return new FileRefused('FILE_BOMB', `文字超过 ${MAX_CHARACTERS / 1024 / 1024} MB`);
}

/** `_x000D_` and the like stand for characters that XML cannot hold. */
export function unescapeText(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}
