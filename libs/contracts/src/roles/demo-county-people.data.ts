import type { CountyCode } from '../places/counties.js';
import type { ConfirmingDepartment } from '../places/departments.js';

/** Counties whose confirming departments have an office of their own in the demonstration; the two zones have none. */
export const officeCounties = ['360202', '360203', '360222', '360281'] as const satisfies readonly CountyCode[];

/** Invented people of the county offices, [confirmer, reviewer] in the order of `officeCounties`. */
export const countyPeople: readonly { prefix: string; department: ConfirmingDepartment; people: readonly (readonly [string, string])[] }[] = [
  { prefix: 'minzheng', department: 'civil-affairs', people: [['叶知新', '范守一'], ['陶然之', '傅明德'], ['倪向南', '孟有容'], ['甘为民', '骆怀远']] },
  { prefix: 'zhenxing', department: 'rural-revitalisation', people: [['田见禾', '雷行之'], ['苗春晓', '葛在野'], ['农有年', '庄怀稷'], ['谷满仓', '丰年好']] },
  { prefix: 'tuiyi', department: 'veterans-affairs', people: [['武思安', '关定边'], ['岳镇山', '杨归田'], ['卫长风', '戎怀恩'], ['霍远征', '韩守土']] },
  { prefix: 'canlian', department: 'disabled-federation', people: [['温如玉', '颜自强'], ['安之若', '盛有爱'], ['和以宁', '康乐行'], ['宁致远', '祝同行']] },
];
