import { maskName } from '@lianban/kernel';
import { afterName, familyNames, notNames } from './family-names.data.js';

const LONGEST = 30;
const ETHNIC = /^\p{Script=Han}{1,8}(?:·\p{Script=Han}{1,8}){1,3}/u;
const HAN = /^\p{Script=Han}$/u;

function isCompound(twoCharacters: string): boolean {
  return maskName(`${twoCharacters}某`).length === 3;
}

/** What looks like the name of a person at `index`: family name and one or two characters, or parts with middle dots. */
export function findNameAt(text: string, index: number): string | undefined {
  const rest = text.slice(index, index + LONGEST);
  const ethnic = ETHNIC.exec(rest)?.[0];
  if (ethnic) return ethnic.includes('某') ? undefined : ethnic;
  const characters = [...rest];
  const family = isCompound(rest.slice(0, 2)) ? 2 : familyNames.has(rest.charAt(0)) ? 1 : 0;
  if (family === 0 || notNames.has(rest.slice(0, 2))) return undefined;
  const given = characters.slice(family, family + 2);
  const ends = given.findIndex((character) => !HAN.test(character) || afterName.has(character));
  const length = ends < 0 ? given.length : ends;
  return length === 0 ? undefined : characters.slice(0, family + length).join('');
}
