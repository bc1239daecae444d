import { z } from 'zod';
import { day, longText, money, note, text } from '@lianban/steps';
import { step } from './step-spec.js';

const explained = { explained: { label: '已说明', form: z.object({ reason: longText('说明') }) } };

/** Arts. 18–20 and Annex 1 item 3: what follows when the bank or the borrower does not keep the day. */
export const exceptionSteps = {
  'delay-decision': step({
    title: '审批延期归还申请', owner: 'transfer-service-office', by: ['fund-head'], article: '19', term: 'fact',
    outcomes: { approved: { label: '同意延期', form: z.object({ note: note() }) }, refused: { label: '不同意', form: z.object({ reason: longText('理由') }) } },
  }),
  'delay-resolution': step({
    title: '领导小组审批延期归还（超过一个月）', owner: 'loan-fund-leading-group', by: ['leading-group-member'], article: '10(4)', term: 'fact',
    outcomes: { approved: { label: '同意延期', form: z.object({}) }, refused: { label: '不同意', form: z.object({}) } },
  }),
  'overdue-hearing': step({ title: '说明逾期原因', owner: 'borrower', by: ['borrower'], article: '19', term: 'answer', outcomes: explained }),
  'overdue-judgement': step({
    title: '认定逾期有无正当理由', owner: 'transfer-service-office', by: ['fund-head'], article: '19', term: 'review',
    outcomes: { justified: { label: '有正当理由', form: z.object({ reason: longText('认定理由') }) }, unjustified: { label: '无正当理由', form: z.object({ reason: longText('认定理由') }) } },
  }),
  'blacklist-hearing': step({ title: '列入黑名单前陈述申辩', owner: 'borrower', by: ['borrower'], article: '19', term: 'answer', outcomes: explained }),
  'blacklist-decision': step({
    title: '决定是否列入黑名单', owner: 'transfer-service-office', by: ['fund-head'], article: '19', term: 'approval',
    outcomes: { listed: { label: '列入', form: z.object({ reason: longText('理由') }) }, 'not-listed': { label: '不列入', form: z.object({ reason: longText('理由') }) } },
  }),
  'default-explanation': step({ title: '说明未兑现续贷承诺的特殊原因', owner: 'lending-bank', by: ['bank-approver'], article: '18', term: 'answer', outcomes: explained }),
  'default-decision': step({
    title: '认定银行违约责任', owner: 'transfer-service-office', by: ['fund-head'], article: '18', term: 'review',
    outcomes: { excused: { label: '有特殊原因，不追究', form: z.object({ reason: longText('认定理由') }) }, liable: { label: '无特殊原因，追究责任', form: z.object({ reason: longText('认定理由') }) } },
  }),
  'sanction-execution': step({
    title: '执行对银行的处理措施', owner: 'finance-office', by: ['finance-officer'], article: '18', term: 'answer',
    outcomes: { executed: { label: '已执行', form: z.object({ measures: longText('已执行的措施') }) } },
  }),
  collection: step({
    title: '依法清收', owner: 'transfer-service-office', by: ['fund-manager'], article: '18', term: 'answer',
    outcomes: { filed: { label: '已建立清收案卷', form: z.object({ court: text('受理法院或机构'), fileNumber: text('案号', 60) }) }, recovered: { label: '资金已收回，无须清收', form: z.object({ note: note() }) } },
  }),
  'bank-liability': step({
    title: '银行支付违约金', owner: 'lending-bank', by: ['fund-accountant'], recordedBy: 'transfer-service-office', article: 'annex-1(3)', term: 'answer',
    outcomes: { received: { label: '已到账', form: z.object({ amountFen: money('到账金额'), receivedOn: day('到账日'), reference: text('银行流水号', 60) }) } },
  }),
  'fraud-referral': step({
    title: '弄虚作假移送处理', owner: 'finance-office', by: ['finance-officer'], article: '20', term: 'answer', outlives: true,
    outcomes: { acknowledged: { label: '已受理', form: z.object({ authority: text('受理机关') }) } },
  }),
} as const;
