import { type CountyCode } from '@lianban/contracts';
import { addDays, idNumberCheckCharacter, plainDate, SYNTHETIC_DIVISION, type PlainDate } from '@lianban/kernel';
import { Draw } from './random.js';
import { COUNTY_WEIGHTS } from './shares.js';

/** A made-up resident of the demo city; the number is of block 360299, so it cannot belong to anyone. */
export interface Resident {
  index: number;
  idNumber: string;
  name: string;
  sex: '男' | '女';
  bornOn: PlainDate;
  county: CountyCode;
  household: string;
  phone: string;
}

const FIRST_BIRTHDAY = plainDate('1932-01-01');
const BIRTHDAYS = 34_500; // to 2026-06-15
const STRIDE = 7_919; // prime to BIRTHDAYS: neighbours in the index are far apart in age

const FAMILY = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑', '欧阳', '上官'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华文辉建国志兰梅玉萍红鹏云飞', '䶮', '㛃'];

export function residentAt(seed: number, index: number): Resident {
  const draw = new Draw(seed, index);
  const bornOn = addDays(FIRST_BIRTHDAY, (index * STRIDE) % BIRTHDAYS);
  const sex = draw.pick(['男', '女'] as const);
  const sequence = Math.floor(index / BIRTHDAYS) * 2 + (sex === '男' ? 1 : 0);
  if (sequence > 999) throw new RangeError('the block of made-up people holds at most 17 million residents');
  const first17 = `${SYNTHETIC_DIVISION}${bornOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  const county = draw.weighted(COUNTY_WEIGHTS);
  return {
    index,
    idNumber: first17 + idNumberCheckCharacter(first17),
    name: nameOf(draw),
    sex,
    bornOn,
    county,
    household: `H${String(Math.floor(index / 3)).padStart(8, '0')}`,
    phone: `1${draw.pick(['38', '39', '58', '77', '86'])}${String(draw.int(0, 99_999_999)).padStart(8, '0')}`,
  };
}

function nameOf(draw: Draw): string {
  const rare = draw.chance(5) ? '·' : '';
  const given = draw.pick(GIVEN) + (draw.chance(700) ? draw.pick(GIVEN) : '');
  return rare ? `买买提${rare}${given}` : draw.pick(FAMILY) + given;
}
