import { syntheticIdNumber } from '@lianban/kernel';

/** A made-up person whose number, name and phone occur nowhere else, so that finding one in clear means a leak. */
export interface Canary {
  index: number;
  idNumber: string;
  name: string;
  phone: string;
}

export const CANARIES = 1_000;

/** Far above the residents of any demo city. */
const FIRST_SEED = 33_000_000;
export const NAME_MARK = '龘';
export const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
export const PHONE_MARK = '1993602';

export function canaryAt(index: number): Canary {
  const digits = [...String(index).padStart(3, '0')].map(Number);
  return {
    index,
    idNumber: syntheticIdNumber(FIRST_SEED + index),
    name: NAME_MARK + digits.map((digit) => STEMS[digit]).join(''),
    phone: PHONE_MARK + String(index).padStart(4, '0'),
  };
}
