import type { Sealer } from '@lianban/crypto';
import { sealedName, sealedNumber } from '../landing/stage-changes.js';

const COMPOUND_FAMILY_NAMES = new Set(['欧阳', '上官', '诸葛', '司马', '夏侯', '皇甫', '尉迟', '公孙', '慕容', '令狐', '宇文', '长孙', '司徒', '司空', '东方', '端木']);

export interface SealedPerson {
  idSealed: string;
  nameSealed: string;
}

/** `张*`, `欧阳*`. */
export function maskName(name: string): string {
  const characters = [...name];
  const family = COMPOUND_FAMILY_NAMES.has(characters.slice(0, 2).join('')) && characters.length > 2 ? 2 : 1;
  return `${characters.slice(0, family).join('')}*`;
}

/** `360299********0013`. */
export function maskNumber(idNumber: string): string {
  return `${idNumber.slice(0, 6)}${'*'.repeat(Math.max(idNumber.length - 10, 0))}${idNumber.slice(-4)}`;
}

export function maskPerson(sealer: Sealer, { idSealed, nameSealed }: SealedPerson): { name: string; idNumber: string } {
  const clear = openPerson(sealer, { idSealed, nameSealed });
  return { name: maskName(clear.name), idNumber: maskNumber(clear.idNumber) };
}

/** Clear text: only behind a purpose and an audit row. */
export function openPerson(sealer: Sealer, { idSealed, nameSealed }: SealedPerson): { name: string; idNumber: string } {
  return { name: sealer.open(nameSealed, sealedName), idNumber: sealer.open(idSealed, sealedNumber) };
}
