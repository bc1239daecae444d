import { SAFETY_NOTICE, SAFETY_NOTICE_IN_FORCE_FROM } from '@lianban/contracts';
import * as accident from '@lianban/procedure-accident-investigation';
import * as disclosure from '@lianban/procedure-enforcement-disclosure';
import * as officers from '@lianban/procedure-enforcement-officers';
import { z } from 'zod';
import { defineRule } from './rule.js';

const of = (item: string) => ({ inForceFrom: SAFETY_NOTICE_IN_FORCE_FROM, basis: { document: SAFETY_NOTICE, articles: [item] } });

/** Work safety, 景府办字〔2023〕43号, by its items. */
export const workSafetyRules = [
  defineRule({
    ...of('7'), id: 'E.supervising_level', title: '事故查处：查处和督办的层级', input: accident.SupervisingLevelFacts, config: z.object({}),
    formula: '一般事故县级查处、市级督办，较大事故市级查处、省级督办；市级提级查处的一般事故由省级督办；重大以上通知没有写', readings: [],
    evaluate: (facts, { asOf }) => accident.supervisingLevel(facts, asOf),
  }),
  defineRule({
    ...of('7'), id: 'E.evaluation_deadline', title: '事故查处：评估期限', input: accident.EvaluationDeadlineFacts, config: accident.Readings,
    formula: '结案之日次年的对应日，当日含在内；2 月 29 日的为次年 2 月 28 日', readings: ['E.rollover'],
    evaluate: (facts, { asOf, config, calendar }) => accident.evaluationDeadline(facts, asOf, { readings: config, calendar }),
  }),
  defineRule({
    ...of('9'), id: 'E.disclosure_deadline', title: '执法决定：公开期限', input: disclosure.DisclosureDeadlineFacts, config: disclosure.Readings,
    formula: '作出决定之日不计，第 20 个工作日，当日公开仍算按时', readings: ['E.countDecisionDay'],
    evaluate: (facts, { asOf, config, calendar }) => disclosure.disclosureDeadline(facts, asOf, { readings: config, calendar }),
  }),
  defineRule({
    ...of('23'), id: 'E.training_due', title: '执法人员：轮训期限', input: officers.TrainingDueFacts, config: z.object({}),
    formula: '本人上次培训起满 3 年，次日起算逾期', readings: [],
    evaluate: (facts, { asOf }) => officers.trainingDue(facts, asOf),
  }),
];
