import type { Sealer } from '@lianban/crypto';
import { maskName, maskNumber } from '@lianban/kernel';
import { sealedName, sealedNumber } from '../landing/stage-changes.js';

export interface SealedPerson {
  idSealed: string;
  nameSealed: string;
}

export function maskPerson(sealer: Sealer, { idSealed, nameSealed }: SealedPerson): { name: string; idNumber: string } {
  const clear = openPerson(sealer, { idSealed, nameSealed });
  return { name: maskName(clear.name), idNumber: maskNumber(clear.idNumber) };
}

/** Clear text: only behind a purpose and an audit row. */
export function openPerson(sealer: Sealer, { idSealed, nameSealed }: SealedPerson): { name: string; idNumber: string } {
  return { name: sealer.open(nameSealed, sealedName), idNumber: sealer.open(idSealed, sealedNumber) };
}
