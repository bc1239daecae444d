import {
  DOCUMENT, DOCUMENT_IN_FORCE_FROM, employeeTransition, EmployeeTransitionFacts, entitlement, EntitlementFacts, identity,
  IdentityFacts, Readings, refund, RefundFacts,
} from '@lianban/procedure-subsidised-enrolment';
import { defineRule } from './rule.js';

const inForceFrom = DOCUMENT_IN_FORCE_FROM;
const resting = (...articles: string[]): { document: string; articles: string[] } => ({ document: DOCUMENT, articles });

export const identityRule = defineRule({
  id: 'B.identity',
  title: '资助参保身份',
  formula: '身份 → 认定部门、是否列入第15条、是否享受大病倾斜',
  basis: resting('5', '15', '20', '39'),
  inForceFrom,
  readings: [],
  input: IdentityFacts,
  config: Readings,
  evaluate: (facts, { asOf }) => identity(facts, asOf),
});

export const entitlementRule = defineRule({
  id: 'B.entitlement',
  title: '待遇享受期',
  formula: '新生儿先判；集中征缴期内缴费享受全年；期外按第19条各类情形；其余自缴费起等待 90 日',
  basis: resting('16', '17', '18', '19'),
  inForceFrom,
  readings: ['B.waitingCountsPayDay', 'B.deadlineCountsStartDay', 'B.deadlineRollover', 'B.retroClipToYear'],
  input: EntitlementFacts,
  config: Readings,
  evaluate: (facts, { asOf, calendar, config }) => entitlement(facts, asOf, { readings: config, calendar }),
});

export const refundRule = defineRule({
  id: 'B.refund',
  title: '退费',
  formula: '第23条：待遇期开始前申请全额退；第21条：征缴期内认定的退 min(已缴, 资助额)，已进入待遇期不退，条文未写明的转人工',
  basis: resting('15', '21', '23'),
  inForceFrom,
  readings: ['B.refundDate'],
  input: RefundFacts,
  config: Readings,
  evaluate: (facts, { asOf, calendar, config }) => refund(facts, asOf, { readings: config, calendar }),
});

export const employeeTransitionRule = defineRule({
  id: 'B.employee_transition',
  title: '转入职工医保期间的居民待遇',
  formula: '自享受职工待遇首日暂停，职工待遇结束次日恢复',
  basis: resting('22'),
  inForceFrom,
  readings: [],
  input: EmployeeTransitionFacts,
  config: Readings,
  evaluate: (facts, { asOf }) => employeeTransition(facts, asOf),
});
