import { day, longText, note, step, text } from '@lianban/steps';
import { z } from 'zod';

const office = { owner: 'office', article: '11' } as const;
const officer = ['enforcement-officer'] as const;
const performed = z.object({ performedOn: day('履行日'), how: longText('履行情况') });

/** Item 11: from the day that the decision sets until it is performed or enforced. */
export const lineSteps = {
  performance: step({
    ...office, title: '当事人履行决定', by: officer, term: 'fact',
    outcomes: { performed: { label: '已履行', papers: ['performance_proof'], form: performed } },
  }),
  demand: step({
    ...office, title: '催告当事人履行', by: officer, term: 'demand',
    outcomes: { served: { label: '已送达催告书', papers: ['demand_notice'], form: z.object({ servedOn: day('送达日') }) } },
  }),
  verification: step({
    ...office, title: '核查履行情况', by: officer, term: 'fact',
    outcomes: {
      'not-performed': { label: '仍未履行', form: z.object({ found: longText('核查情况') }) },
      performed: { label: '已履行', papers: ['performance_proof'], form: performed },
    },
  }),
  'enforcement-choice': step({
    ...office, title: '决定强制执行方式', by: ['enforcement-head'], term: 'approval',
    outcomes: {
      court: { label: '申请人民法院强制执行', form: z.object({ ground: longText('理由和依据') }) },
      compulsory: { label: '依法强制执行', form: z.object({ ground: longText('法律授权和理由') }) },
    },
  }),
  'compulsory-enforcement': step({
    ...office, title: '依法强制执行', by: officer, term: 'answer',
    outcomes: { executed: { label: '已执行', papers: ['enforcement_record'], form: z.object({ executedOn: day('执行日'), how: longText('执行情况') }) } },
  }),
  'court-application': step({
    ...office, title: '向人民法院申请强制执行', by: officer, term: 'fact',
    outcomes: { filed: { label: '已申请', papers: ['court_application'], form: z.object({ filedOn: day('申请日'), reference: note('法院收件号') }) } },
  }),
  'court-result': step({
    title: '法院审查和执行结果', owner: 'court', by: ['court-clerk', 'enforcement-officer'], recordedBy: 'office', article: '11', term: 'answer',
    outcomes: {
      executed: { label: '已裁定并执行', papers: ['court_ruling'], form: z.object({ executedOn: day('执行完毕日'), reference: text('裁定文号', 60) }) },
      rejected: { label: '不予受理或不准予执行', form: z.object({ reason: longText('理由') }) },
      terminated: { label: '终结执行', papers: ['court_ruling'], form: z.object({ reason: longText('理由') }) },
    },
  }),
} as const;
