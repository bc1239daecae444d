import { day, longText, note, step, text } from '@lianban/steps';
import { z } from 'zod';

/** The government that investigates. */
export const government = { owner: 'government', article: '7' } as const;
/** The committee one level up. What the province's says is entered by the city committee's office. */
export const committee = { owner: 'committee', recordedBy: 'city-committee', by: ['committee-officer'], article: '7' } as const;
const reason = z.object({ reason: longText('理由') });

/** From the listing of an accident until its report is approved. */
export const inquirySteps = {
  listing: step({
    ...committee, title: '挂牌督办', term: 'answer',
    outcomes: { listed: { label: '已挂牌督办', form: z.object({ noticeNumber: text('督办通知书文号', 60), listedOn: day('挂牌督办日'), requirements: note('督办要求') }) } },
  }),
  team: step({
    ...government, title: '成立事故调查组', by: ['accident-handler'], term: 'answer',
    outcomes: { formed: { label: '已成立', form: z.object({ formedOn: day('成立日'), leadUnit: text('牵头单位'), units: longText('组成单位') }) } },
  }),
  investigation: step({
    ...government, title: '提交事故调查报告', by: ['accident-handler'], term: 'fact',
    outcomes: {
      submitted: {
        label: '提交调查报告', papers: ['investigation_report'],
        form: z.object({ submittedOn: day('提交日'), cause: longText('事故原因', 4_000), liability: longText('责任认定和处理建议', 4_000), measures: longText('防范和整改措施', 4_000) }),
      },
    },
  }),
  'extension-decision': step({
    ...government, title: '审批延期提交调查报告', by: ['accident-approver'], term: 'approval',
    outcomes: { approved: { label: '同意延期', form: z.object({ note: note() }) }, refused: { label: '不同意', form: reason } },
  }),
  'draft-review': step({
    ...committee, title: '审核把关调查报告', term: 'review',
    outcomes: { passed: { label: '审核通过', form: z.object({ reviewedOn: day('审核日'), opinion: note('审核意见') }) }, returned: { label: '退回补充调查', form: reason } },
  }),
  closing: step({
    ...government, title: '批复结案', by: ['accident-approver'], term: 'fact',
    outcomes: {
      closed: { label: '批复结案', papers: ['closing_approval'], form: z.object({ closedOn: day('批复结案日'), approvalNumber: text('批复文号', 60), rectifyByOn: day('整改完成期限') }) },
    },
  }),
} as const;
