import { counties, type ListId, type schoolKinds } from '@lianban/contracts';
import { addDays, plainDate, yearOf } from '@lianban/kernel';
import type { Life } from './life.js';
import type { Period, Row } from './list-rows.js';
import { Draw } from './random.js';
import { CITY_SHARES, CURRENT_YEAR } from './shares.js';

type SchoolKind = (typeof schoolKinds)[number];

/** Lists of persons that other departments share, the same people as everywhere in the city. */
export const sharedPeopleLists = ['students', 'social-security-cards'] as const satisfies readonly ListId[];

/** Ages at which the people of the city are at each kind of school, both included. */
const schoolAges: readonly { kind: SchoolKind; from: number; to: number; name: string }[] = [
  { kind: '幼儿园', from: 3, to: 5, name: '幼儿园' }, { kind: '小学', from: 6, to: 11, name: '小学' }, { kind: '初中', from: 12, to: 14, name: '初级中学' },
  { kind: '普通高中', from: 15, to: 17, name: '高级中学' }, { kind: '高等学校', from: 18, to: 22, name: '学院' },
];
const FIRST_CARD = plainDate('2018-01-10');
const CARD_DAYS = 3000;
const CARD_YEARS = 3652;
const ORDINALS = ['第一', '第二', '第三', '第四', '第五'];

/** Draws of their own, so that what was drawn for the other lists stays as it was. */
const drawOf = (life: Life): Draw => new Draw(0x2f6e2b1, life.resident.index);

export function sharedPeopleRows(list: (typeof sharedPeopleLists)[number], life: Life, period: Period): Row[] {
  return list === 'students' ? studentRows(life, period) : cardRows(life, period);
}

const person = ({ resident: { idNumber, name } }: Life): Row => ({ idNumber, name });

/** Pupils of the term that began in September; by October some have moved and some have come. */
function studentRows(life: Life, period: Period): Row[] {
  const { resident } = life;
  const age = CURRENT_YEAR - yearOf(resident.bornOn);
  const at = schoolAges.find(({ from, to }) => age >= from && age <= to);
  const draw = drawOf(life);
  if (!at || life.diedOn || life.employeeSince || !draw.chance(CITY_SHARES.atSchool)) return [];
  const school = draw.int(0, ORDINALS.length - 1);
  if (draw.chance(CITY_SHARES.newPupils) && period === 'last') return [];
  const now = draw.chance(CITY_SHARES.movedPupils) && period === 'this' ? (school + 1) % ORDINALS.length : school;
  const place = counties[resident.county];
  return [{
    ...person(life), sex: resident.sex, school: `${place}${ORDINALS[now]}${at.name}（演示）`, schoolKind: at.kind, schoolYear: String(CURRENT_YEAR), term: '第一学期',
    grade: at.kind === '幼儿园' ? '' : `${age - at.from + 1}年级`, county: place, enteredOn: `${CURRENT_YEAR - (age - at.from)}-09-01`,
  }];
}

/** Cards of the newest kind; a few were lost in October. */
function cardRows(life: Life, period: Period): Row[] {
  const draw = drawOf(life);
  draw.int(0, 1);
  if (life.diedOn || !draw.chance(CITY_SHARES.newCard)) return [];
  const issuedOn = addDays(FIRST_CARD, draw.int(0, CARD_DAYS));
  const lost = draw.chance(CITY_SHARES.lostCard) && period === 'this';
  return [{
    ...person(life), cardNumber: `H${String(10_000_000 + life.resident.index)}`, cardState: lost ? '挂失' : '正常', issuedOn, validUntil: addDays(issuedOn, CARD_YEARS), county: counties[life.resident.county], bankAccount: '',
  }];
}
