import { z } from 'zod';
import { day, money, note, rateBp, sealedText, text, choice } from '@lianban/steps';
import { step } from './step-spec.js';

/** Arts. 12(5), 13, 16, 17: the old loan is repaid, the new one paid, the money returned and settled. */
export const returnSteps = {
  'old-loan-repayment': step({
    title: '提交原贷款归还凭证', owner: 'lending-bank', by: ['bank-handler', 'bank-approver'], article: '16', term: 'fact',
    outcomes: { proved: { label: '已归还', papers: ['repayment_proof'], form: z.object({ repaidOn: day('归还日'), amountFen: money('归还金额') }) } },
  }),
  pledge: step({
    title: '抵（质）押解除与重新登记', owner: 'collateral-registry', by: ['registry-clerk'], article: '13', term: 'answer',
    outcomes: {
      registered: {
        label: '已重新登记', papers: ['pledge_registration'],
        form: z.object({ releasedOn: day('解除日'), registeredOn: day('重新登记日'), registryContact: sealedText('登记机构专人'), bankContact: sealedText('银行专人') }),
      },
    },
  }),
  'renewal-loan': step({
    title: '承贷银行发放续贷资金', owner: 'lending-bank', by: ['bank-handler', 'bank-approver'], article: 'annex-1(1)', term: 'fact',
    outcomes: {
      paid: { label: '已发放', form: z.object({ paidOn: day('发放日'), amountFen: money('发放金额'), reference: text('银行流水号', 60) }) },
      'not-paid': { label: '未发放，周转基金已归还', form: z.object({ note: note() }) },
    },
  }),
  'renewal-notice': step({
    title: '办公室签收续贷发放通知', owner: 'transfer-service-office', by: ['fund-manager', 'fund-accountant'], article: '17', term: 'answer',
    outcomes: { acknowledged: { label: '已签收', form: z.object({}) } },
  }),
  'fund-return': step({
    title: '归还周转基金', owner: 'borrower', by: ['fund-accountant'], recordedBy: 'transfer-service-office', article: '17', term: 'fact',
    outcomes: {
      returned: {
        label: '已足额归还',
        form: z.object({ returnedOn: day('到账日'), amountFen: money('到账金额'), payer: choice('归还人', { borrower: '借款人', bank: '承贷银行' }), reference: text('银行流水号', 60) }),
      },
    },
  }),
  'overlong-fee': step({
    title: '领导小组确定超期手续费', owner: 'loan-fund-leading-group', by: ['leading-group-member'], article: '8', term: 'approval',
    outcomes: { set: { label: '已确定', form: z.object({ feeBp: rateBp('手续费率（基点）') }) } },
  }),
  settlement: step({
    title: '据实结算', owner: 'transfer-service-office', by: ['fund-accountant'], article: '12(5)', term: 'approval',
    outcomes: { settled: { label: '确认结算', form: z.object({ settledOn: day('结算日'), reference: note('退款流水号') }) } },
  }),
  'top-up': step({
    title: '补缴利息和手续费', owner: 'borrower', by: ['fund-accountant'], recordedBy: 'transfer-service-office', article: '12(5)', term: 'answer',
    outcomes: { received: { label: '已到账', form: z.object({ amountFen: money('到账金额'), receivedOn: day('到账日'), reference: text('银行流水号', 60) }) } },
  }),
  'penalty-payment': step({
    title: '缴纳逾期违约金', owner: 'borrower', by: ['fund-accountant'], recordedBy: 'transfer-service-office', article: '19', term: 'answer',
    outcomes: { received: { label: '已到账', form: z.object({ amountFen: money('到账金额'), receivedOn: day('到账日'), reference: text('银行流水号', 60) }) } },
  }),
} as const;
