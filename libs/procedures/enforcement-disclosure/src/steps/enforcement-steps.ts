import { publicationSteps } from '@lianban/disclosure';
import { day, dayOrNone, longText, note, step, text } from '@lianban/steps';
import { z } from 'zod';

const reason = z.object({ reason: longText('理由') });
const officer = ['enforcement-officer'] as const;
const head = ['enforcement-head'] as const;

/** Every step of a decision, in the order of items 10 and 9. */
export const enforcementSteps = {
  'legal-review': step({
    title: '重大执法决定审核', owner: 'office', by: head, article: '10', term: 'review',
    outcomes: {
      passed: { label: '审核通过', papers: ['review_record'], form: z.object({ reviewedBy: text('审核或审议机构'), opinion: note('审核意见') }) },
      returned: { label: '退回，不作出决定', form: reason },
    },
  }),
  issue: step({
    title: '作出决定并送达', owner: 'office', by: officer, article: '10', term: 'signing',
    outcomes: {
      issued: { label: '已作出决定', papers: ['decision_document'], form: z.object({ decisionNumber: text('决定文号', 60), decidedOn: day('决定日'), servedOn: dayOrNone('送达日'), performByOn: dayOrNone('履行期限') }) },
      dropped: { label: '不作出决定', form: reason },
    },
  }),
  ...publicationSteps({ owner: 'office', prepare: officer, release: head, article: '9' }),
} as const;
export type EnforcementStepCode = keyof typeof enforcementSteps;
export const enforcementStepCodes = Object.keys(enforcementSteps) as [EnforcementStepCode, ...EnforcementStepCode[]];
