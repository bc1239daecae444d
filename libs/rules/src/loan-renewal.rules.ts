import type { Calendar } from '@lianban/calendar';
import {
  applicationTimely, ApplicationTimelyFacts, bankDefault, BankDefaultFacts, blacklist, BlacklistFacts, DOCUMENT, DOCUMENT_IN_FORCE_FROM,
  documents, DocumentsFacts, eligibility, EligibilityFacts, feeTier, FeeTierFacts, fundCapacity, FundCapacityFacts, fundSetup,
  FundSetupFacts, interest, InterestFacts, latestApplicationDate, LatestApplicationDateFacts, overduePenalty, OverduePenaltyFacts,
  prepayment, PrepaymentFacts, priority, PriorityFacts, Readings, repayDeadline, RepayDeadlineFacts, settlement, SettlementFacts,
  shippedLprTable, type RuleContext,
} from '@lianban/procedure-loan-renewal';
import { defineRule } from './rule.js';

const of = (...articles: string[]) => ({ inForceFrom: DOCUMENT_IN_FORCE_FROM, config: Readings, basis: { document: DOCUMENT, articles } });
const context = ({ config, calendar }: { config: Readings; calendar: Calendar }): RuleContext => ({ readings: config, calendar, lpr: shippedLprTable });

/** The loan-renewal revolving fund, 景府发〔2023〕9号, in the order of a loan's life. */
export const loanRenewalRules = [
  defineRule({
    ...of('12', '14'), id: 'A.latest_application_date', title: '还贷周转：最后申请日', input: LatestApplicationDateFacts,
    formula: '贷款到期日不计，向前数第 20 个工作日，当日仍算按时；并列出留足 20 个完整工作日的稳妥日', readings: ['A.leadMode'],
    evaluate: (facts, judged) => latestApplicationDate(facts, judged.asOf, context(judged)),
  }),
  defineRule({
    ...of('10', '12', '14'), id: 'A.application_timely', title: '还贷周转：申请是否按时', input: ApplicationTimelyFacts,
    formula: '申请日不晚于最后申请日；逾期不予受理', readings: ['A.leadMode', 'A.lateFiling'],
    evaluate: (facts, judged) => applicationTimely(facts, judged.asOf, context(judged)),
  }),
  defineRule({
    ...of('3', '4', '5', '6', '10', '12', '18', '19'), id: 'A.eligibility', title: '还贷周转：借用条件', input: EligibilityFacts,
    formula: '对象、用途、银行承诺、额度、余额任一不合即不予批准；超过 3000 万元或 30 天的报领导小组', readings: ['A.overCommitment', 'A.lateFiling'],
    evaluate: (facts, judged) => eligibility(facts, judged.asOf, context(judged)),
  }),
  defineRule({
    ...of('11'), id: 'A.documents', title: '还贷周转：申请材料', input: DocumentsFacts,
    formula: '第 11 条列明的五种材料，以及办公室另外要求的', readings: [],
    evaluate: (facts, { asOf }) => documents(facts, asOf),
  }),
  defineRule({
    ...of('7'), id: 'A.priority', title: '还贷周转：优先次序', input: PriorityFacts,
    formula: '三种信贷通贷款企业优先，同类按申请时间', readings: [],
    evaluate: (facts, { asOf }) => priority(facts, asOf),
  }),
  defineRule({
    ...of('8'), id: 'A.fee_tier', title: '还贷周转：手续费档次', input: FeeTierFacts,
    formula: '7 天以内 0.5‰，8—13 天 1‰，14—20 天 2‰，一个月以内 3‰，再长由领导小组决定；按全部本金一次收取', readings: ['A.dayCount', 'A.monthBasis'],
    evaluate: (facts, judged) => feeTier(facts, judged.asOf, context(judged)),
  }),
  defineRule({
    ...of('8'), id: 'A.interest', title: '还贷周转：利息', input: InterestFacts,
    formula: '本金 × 一年期 LPR × 天数 ÷ 360', readings: ['A.dayCount', 'A.yearDays'],
    evaluate: (facts, judged) => interest(facts, judged.asOf, context(judged)),
  }),
  defineRule({
    ...of('8', '12'), id: 'A.prepayment', title: '还贷周转：预缴利息和手续费', input: PrepaymentFacts,
    formula: '30 天利息加 3‰ 手续费，与预计天数无关', readings: ['A.yearDays'],
    evaluate: (facts, judged) => prepayment(facts, judged.asOf, context(judged)),
  }),
  defineRule({
    ...of('8', '12'), id: 'A.settlement', title: '还贷周转：归还后结算', input: SettlementFacts,
    formula: '预缴减去实际利息和实际手续费，多退少补；超过一个月的须先有领导小组决定的费率', readings: ['A.dayCount', 'A.monthBasis', 'A.yearDays'],
    evaluate: (facts, judged) => settlement(facts, judged.asOf, context(judged)),
  }),
  defineRule({
    ...of('12', '17'), id: 'A.repay_deadline', title: '还贷周转：最后归还日', input: RepayDeadlineFacts,
    formula: '续贷资金到位次日与约定到期日中较早的一天', readings: ['A.nextDay'],
    evaluate: (facts, judged) => repayDeadline(facts, judged.asOf, context(judged)),
  }),
  defineRule({
    ...of('19'), id: 'A.overdue_penalty', title: '还贷周转：逾期违约金', input: OverduePenaltyFacts,
    formula: '本金 × 逾期各日一年期 LPR 之和 ÷ 360，在利息之外加收', readings: ['A.yearDays'],
    evaluate: (facts, judged) => overduePenalty(facts, judged.asOf, context(judged)),
  }),
  defineRule({
    ...of('annex-1'), id: 'A.bank_default', title: '还贷周转：银行未兑现承诺的责任', input: BankDefaultFacts,
    formula: '金额 × 6.625‰ ÷ 30 × 承诺日次日起的天数', readings: ['A.bankMonthDays'],
    evaluate: (facts, judged) => bankDefault(facts, judged.asOf, context(judged)),
  }),
  defineRule({
    ...of('19'), id: 'A.blacklist', title: '还贷周转：黑名单', input: BlacklistFacts,
    formula: '无正当理由且未经批准的逾期累计满 3 次', readings: ['A.blacklistMin'],
    evaluate: (facts, judged) => blacklist(facts, judged.asOf, context(judged)),
  }),
  defineRule({
    ...of('3'), id: 'A.fund_setup', title: '还贷周转：基金构成', input: FundSetupFacts,
    formula: '出资 4000 万元至 8000 万元，有贷款的不少于出资额，总额 8000 万元', readings: [],
    evaluate: (facts, { asOf }) => fundSetup(facts, asOf),
  }),
  defineRule({
    ...of('3'), id: 'A.fund_capacity', title: '还贷周转：基金余额', input: FundCapacityFacts,
    formula: '8000 万元减去已借出和已预留，不小于申请额', readings: [],
    evaluate: (facts, { asOf }) => fundCapacity(facts, asOf),
  }),
];
