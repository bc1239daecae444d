import { z } from 'zod';
import { count, day, longText, money, note, sealedText, text } from '@lianban/steps';
import { step } from './step-spec.js';

const reason = z.object({ reason: longText('理由') });

/** Arts. 12(2)–(3), 14(1), 14(2): from the bank's review to the approval. */
export const applicationSteps = {
  'bank-review': step({
    title: '承贷银行续贷审查审批', owner: 'lending-bank', by: ['bank-handler', 'bank-approver'], article: '12(3)', term: 'review',
    outcomes: { approved: { label: '同意续贷', form: z.object({ note: note('审批意见') }) }, declined: { label: '不同意续贷', form: reason } },
  }),
  'commitment-letter': step({
    title: '出具续贷办理承诺函', owner: 'lending-bank', by: ['bank-approver'], article: 'annex-1', term: 'signing',
    outcomes: {
      issued: {
        label: '出具承诺函', papers: ['bank_commitment_letter'],
        form: z.object({ committedFen: money('承诺续贷金额'), termMonths: count('贷款期限（月）', 360), payOn: day('最迟放款日'), signatory: sealedText('签章人') }),
      },
      withheld: { label: '不出具', form: reason },
    },
  }),
  recommendation: step({
    title: '签署推荐意见', owner: 'lending-bank', by: ['bank-handler'], article: '12(3)', term: 'signing',
    outcomes: {
      recommended: {
        label: '推荐', papers: ['recommendation'],
        form: z.object({ accountName: sealedText('指定账户全称'), accountBank: text('开户行'), accountNumber: sealedText('账号', 40), opinion: longText('推荐意见') }),
      },
      'not-recommended': { label: '不推荐', form: reason },
    },
  }),
  'initial-review': step({
    title: '项目经理初审', owner: 'transfer-service-office', by: ['fund-manager'], article: '14(1)3', term: 'review',
    outcomes: { passed: { label: '初审通过', form: z.object({ note: note('初审意见') }) }, refused: { label: '不予通过', form: reason } },
  }),
  supplement: step({
    title: '一次性补正材料', owner: 'borrower', by: ['borrower'], article: '14(1)3', term: 'answer',
    outcomes: { supplied: { label: '已补齐', form: z.object({ note: note() }) } },
  }),
  approval: step({
    title: '转贷服务办公室负责人审批', owner: 'transfer-service-office', by: ['fund-head'], article: '14(2)', term: 'approval',
    outcomes: { approved: { label: '批准', form: z.object({ note: note('审批意见') }) }, refused: { label: '不批准', form: reason } },
  }),
  'leading-group-decision': step({
    title: '领导小组审批', owner: 'loan-fund-leading-group', by: ['leading-group-member'], article: '10(4)', term: 'approval',
    outcomes: { approved: { label: '同意', form: z.object({}) }, refused: { label: '不同意', form: z.object({}) } },
  }),
} as const;
