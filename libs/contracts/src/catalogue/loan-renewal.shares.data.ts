import { sharesOf, type CatalogueShare } from './catalogue-share.js';

const share = sharesOf('景府发〔2023〕9号');
const carried = { personal: true, procedure: 'loan-renewal' } as const;

/** Transfers around the loan-renewal fund. */
export const loanRenewalShares: readonly CatalogueShare[] = [
  share('loans-falling-due', 'banks', ['transfer-service-office'], ['9'], { title: '即将到期贷款信息', abstract: '各银行将要到期的企业贷款：银行、借款人、合同、金额、到期日。', purpose: '预测周转基金的用款需求', kind: 'list', frequency: null, personal: true }),
  share('financing-status', 'banks', ['transfer-service-office'], ['9'], { title: '企业融资状况', abstract: '本地企业在各银行的融资情况。', purpose: '安排周转基金的使用', kind: 'list', frequency: null, personal: true }),
  share('loan-application', 'borrower', ['lending-bank', 'transfer-service-office'], ['11', '12(2)', '14(1)1'], { ...carried, title: '转贷申请', abstract: '推荐表、审批表、担保、借款合同以及要求的其他材料。', purpose: '向周转基金申请借款', kind: 'event', frequency: '贷款到期前 20 个工作日' }),
  share('bank-recommendation', 'lending-bank', ['transfer-service-office'], ['12(3)', '14(1)2', 'annex-1', 'annex-2'], { ...carried, title: '银行推荐意见', abstract: '承贷银行的意见，承诺续贷的金额、期限、日期和指定账户。', purpose: '审核转贷申请', kind: 'event', frequency: null }),
  share('leading-group-referral', 'transfer-service-office', ['loan-fund-leading-group'], ['8', '10(4)'], { ...carried, title: '提请领导小组研究的事项', abstract: '超过一个月的借款和特殊情形，附理由。', purpose: '由领导小组作出决定', kind: 'event', frequency: null }),
  share('account-bank-papers', 'transfer-service-office', ['account-bank'], ['15'], { ...carried, title: '划款材料', abstract: '借款协议和加盖印章的承诺函复印件。', purpose: '开户银行划款前核对', kind: 'event', frequency: '每次划款' }),
  share('disbursement-notice', 'transfer-service-office', ['lending-bank'], ['16'], { ...carried, title: '放款告知', abstract: '案件、放款金额、日期和账户。', purpose: '承贷银行监督用款归还原贷款', kind: 'event', frequency: '放款后及时' }),
  share('new-loan-notice', 'lending-bank', ['transfer-service-office'], ['17'], { ...carried, title: '续贷发放告知', abstract: '案件、新贷款金额和发放日期。', purpose: '收回周转基金', kind: 'event', frequency: '新贷款发放后及时' }),
  share('old-loan-repaid', 'lending-bank', ['transfer-service-office'], ['16'], { ...carried, title: '原贷款结清证明', abstract: '证明周转资金已用于归还原贷款。', purpose: '确认资金没有挪作他用', kind: 'event', frequency: null, inferred: true }),
  share('fund-quarterly-report', 'transfer-service-office', ['loan-fund-leading-group'], ['23'], { title: '基金运行季度报告', abstract: '基金使用和运行的汇总情况。', purpose: '领导小组掌握基金运行', kind: 'report', frequency: '每季度', personal: false }),
  share('fund-audit-report', 'audit', ['loan-fund-leading-group'], ['23'], { title: '基金专项审计结果', abstract: '专项审计发现的问题和结论。', purpose: '对基金实施监督', kind: 'report', frequency: '不定期', personal: false }),
  share('fund-supervision', 'transfer-service-office', ['finance-bureau', 'finance-office', 'central-bank-branch', 'financial-regulator', 'account-bank'], ['3'], { ...carried, title: '基金监管所需账目与案件', abstract: '供监管单位查阅的账目和转贷案件。', purpose: '监管基金运作', kind: 'report', frequency: null, inferred: true }),
  share('bank-commitment-record', 'transfer-service-office', ['financial-regulator'], ['18', '22'], { title: '银行履行承诺记录', abstract: '按银行汇总的守诺与失诺情况。', purpose: '指导银行业机构', kind: 'report', frequency: null, personal: false, inferred: true, procedure: 'loan-renewal' }),
  share('bank-sanction', 'transfer-service-office', [], ['18'], { title: '对失诺银行的处理建议', abstract: '失诺的银行、所违反的承诺和建议的处理；文件没有写明由谁执行。', purpose: '对失诺银行作出处理', kind: 'event', frequency: null, personal: false, inferred: true }),
  share('fund-surplus', 'transfer-service-office', ['sme-guarantee-company'], ['21'], { title: '基金结余情况', abstract: '收入、利息、成本和结余。', purpose: '增加担保公司资本', kind: 'report', frequency: '每年', personal: false, inferred: true }),
  share('fund-account-statement', 'account-bank', ['transfer-service-office'], ['3', '21'], { title: '周转基金专户对账单', abstract: '开户银行逐日提供的专户收支明细和余额。', purpose: '逐笔核对专户收支', kind: 'list', frequency: null, personal: false, inferred: true }),
];
