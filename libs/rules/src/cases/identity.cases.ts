import { row, type WorkedCase } from './worked-case.cases.js';

const is = (identity: string, department: string, namedInArt15: boolean, tilt: boolean): WorkedCase =>
  row(identity, { identity }, { department, named_in_art15: namedInArt15, tilt });

export const identityCases: WorkedCase[] = [
  is('特困人员', '民政', true, true),
  is('孤儿', '民政', true, true),
  is('低保对象', '民政', true, true),
  is('返贫致贫人口', '乡村振兴', true, true),
  is('脱贫不稳定人口', '乡村振兴', true, false),
  is('边缘易致贫人口', '乡村振兴', true, false),
  is('突发严重困难人口', '乡村振兴', false, false),
  is('六类对象', '退役军人事务', false, false),
  is('两类人员', '退役军人事务', false, false),
  is('14类退役士兵', '退役军人事务', false, false),
  is('丧失劳动能力残疾人', '残联', false, false),
  row('不在表内的身份', { identity: '在校学生' }, { error: 'INPUT_INVALID' }),
];
