import { z } from 'zod';
import { day, longText, money, note, sealedText, text } from '@lianban/steps';
import { step } from './step-spec.js';

/** Arts. 12(4)–(5), 14(3), 15, 16: what must be signed, paid in and checked before the money leaves. */
export const signingSteps = {
  agreement: step({
    title: '借款人签订借用协议和保证函', owner: 'borrower', by: ['borrower'], article: '14(3)', term: 'signing',
    outcomes: {
      signed: { label: '已签订', papers: ['agreement', 'guarantee_letter'], form: z.object({ guarantor: sealedText('保证人'), signedOn: day('签订日期') }) },
    },
  }),
  countersignature: step({
    title: '办公室签订借用协议', owner: 'transfer-service-office', by: ['fund-head'], article: '12(4)', term: 'signing',
    outcomes: { signed: { label: '已签订', form: z.object({ agreementNumber: text('协议编号', 50) }) } },
  }),
  prepayment: step({
    title: '预缴一个月利息和手续费', owner: 'borrower', by: ['fund-accountant'], recordedBy: 'transfer-service-office', article: '12(5)', term: 'answer',
    outcomes: { received: { label: '已到账', form: z.object({ amountFen: money('到账金额'), receivedOn: day('到账日'), reference: text('银行流水号', 60) }) } },
  }),
  'account-bank-check': step({
    title: '开户银行审核协议和承诺函', owner: 'account-bank', by: ['account-bank-clerk'], article: '15', term: 'review',
    outcomes: { accepted: { label: '审核通过', form: z.object({ note: note() }) }, rejected: { label: '拒绝办理', form: z.object({ reason: longText('拒绝原因') }) } },
  }),
  'account-bank-correction': step({
    title: '更正后重新提交开户银行', owner: 'transfer-service-office', by: ['fund-manager'], article: '15', term: 'answer',
    outcomes: { resubmitted: { label: '已更正并重新提交', form: z.object({ note: longText('更正说明') }) } },
  }),
  'loan-receipt': step({
    title: '借款人开具借款收据', owner: 'borrower', by: ['borrower'], article: '12(5)', term: 'signing',
    outcomes: { issued: { label: '已开具', papers: ['loan_receipt'], form: z.object({ issuedOn: day('开具日期') }) } },
  }),
  disbursement: step({
    title: '放款至指定账户', owner: 'transfer-service-office', by: ['fund-accountant'], article: '12(5)', term: 'fact',
    outcomes: { paid: { label: '已放款', form: z.object({ paidOn: day('放款日'), reference: text('银行流水号', 60) }) } },
  }),
  'disbursement-notice': step({
    title: '承贷银行签收放款通知', owner: 'lending-bank', by: ['bank-handler', 'bank-approver'], article: '16', term: 'answer',
    outcomes: { acknowledged: { label: '已签收', form: z.object({}) } },
  }),
} as const;
