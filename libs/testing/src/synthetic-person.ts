import { syntheticIdNumber, type PlainDate } from '@lianban/kernel';

export interface SyntheticPerson {
  idNumber: string;
  name: string;
}

const FAMILY_NAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜', '欧阳', '上官', '诸葛'];
const GIVEN_NAMES = [...'明华建国志强秀英桂兰淑珍海燕文静晓东永红春梅立新玉霞子涵雨桐浩然思远', '䶮', '𬱖'];

const pick = (from: readonly string[], index: number): string => from[index % from.length] as string;

/**
 * A made-up person of block 360299. The same seed gives the same person; names repeat, numbers do not.
 * Some names hold rare characters beyond the basic plane, as real registers do.
 */
export function syntheticPerson(seed: number, bornOn?: PlainDate): SyntheticPerson {
  const family = pick(FAMILY_NAMES, seed * 7 + 3);
  const given = pick(GIVEN_NAMES, seed * 11 + 5) + (seed % 3 === 0 ? '' : pick(GIVEN_NAMES, seed * 13 + 1));
  return { idNumber: syntheticIdNumber(seed, bornOn), name: family + given };
}
