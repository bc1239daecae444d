/** Titles of the steps of all procedures by code: what the audit says of them. */
export const auditSteps: Readonly<Record<string, string>> = {
  'bank-review': '承贷银行续贷审查审批', 'commitment-letter': '出具续贷办理承诺函', recommendation: '签署推荐意见', 'initial-review': '项目经理初审', supplement: '一次性补正材料',
  approval: '转贷服务办公室负责人审批', 'leading-group-decision': '领导小组审批', agreement: '借款人签订借用协议和保证函', countersignature: '办公室签订借用协议', prepayment: '预缴一个月利息和手续费',
  'account-bank-check': '开户银行审核协议和承诺函', 'account-bank-correction': '更正后重新提交开户银行', 'loan-receipt': '借款人开具借款收据', disbursement: '放款至指定账户',
  'disbursement-notice': '承贷银行签收放款通知', 'old-loan-repayment': '提交原贷款归还凭证', pledge: '抵（质）押解除与重新登记', 'renewal-loan': '承贷银行发放续贷资金',
  'renewal-notice': '办公室签收续贷发放通知', 'fund-return': '归还周转基金', 'overlong-fee': '领导小组确定超期手续费', settlement: '据实结算', 'top-up': '补缴利息和手续费',
  'penalty-payment': '缴纳逾期违约金', 'delay-decision': '审批延期归还申请', 'delay-resolution': '领导小组审批延期归还（超过一个月）', 'overdue-hearing': '说明逾期原因',
  'overdue-judgement': '认定逾期有无正当理由', 'blacklist-hearing': '列入黑名单前陈述申辩', 'blacklist-decision': '决定是否列入黑名单', 'default-explanation': '说明未兑现续贷承诺的特殊原因',
  'default-decision': '认定银行违约责任', 'sanction-execution': '执行对银行的处理措施', collection: '依法清收', 'bank-liability': '银行支付违约金', 'fraud-referral': '弄虚作假移送处理',
  listing: '挂牌督办', team: '成立事故调查组', investigation: '提交事故调查报告', 'extension-decision': '审批延期提交调查报告', 'draft-review': '审核把关调查报告', closing: '批复结案',
  publication: '向社会公开', redaction: '公开前脱敏检查', release: '复核发布', 'page-repair': '修复公开页面', rectification: '落实整改措施', evaluation: '评估整改和处理落实情况',
  'evaluation-filing': '评估情况报上级安委会办公室备案', 'filing-receipt': '接收评估备案', 'legal-review': '重大执法决定审核', issue: '作出决定并送达', performance: '当事人履行决定', demand: '催告当事人履行',
  verification: '核查履行情况', 'enforcement-choice': '决定强制执行方式', 'compulsory-enforcement': '依法强制执行', 'court-application': '向人民法院申请强制执行', 'court-result': '法院审查和执行结果',
  'power-supply-receipt': '签收停止供电协助执行通知', 'power-supply-execution': '执行停止供电', 'power-supply-lifting': '解除停止供电',
  'explosives-supply-receipt': '签收停止供应民用爆炸物品协助执行通知', 'explosives-supply-execution': '执行停止供应民用爆炸物品', 'explosives-supply-lifting': '解除停止供应民用爆炸物品',
  restore: '恢复数据共享', coordinate: '协调数据共享',
};

/** How a step ended; one word for all procedures. */
export const auditOutcomes: Readonly<Record<string, string>> = {
  approved: '同意', declined: '不同意续贷', issued: '已作出', withheld: '不出具或不予公开', recommended: '推荐', 'not-recommended': '不推荐', passed: '审核通过', refused: '不同意',
  supplied: '已补齐', signed: '已签订', received: '已到账', accepted: '审核通过', rejected: '不予受理或拒绝', resubmitted: '已更正并重新提交', paid: '已发放', acknowledged: '已签收', proved: '已核验',
  registered: '已重新登记', 'not-paid': '未发放，周转基金已归还', returned: '退回或已归还', set: '已确定', settled: '确认结算', explained: '已说明', justified: '有正当理由', unjustified: '无正当理由',
  listed: '列入或已挂牌', 'not-listed': '不列入', excused: '有特殊原因，不追究', liable: '无特殊原因，追究责任', executed: '已执行', filed: '已申请或报备', recovered: '资金已收回，无须清收', formed: '已成立',
  submitted: '提交调查报告', closed: '批复结案', ready: '提交复核', dropped: '不再办理', released: '同意发布', repaired: '已修复', implemented: '已落实', evaluated: '已评估', performed: '已履行',
  served: '已送达催告书', 'not-performed': '仍未履行', court: '申请人民法院强制执行', compulsory: '依法强制执行', terminated: '终结执行', lifted: '已恢复', overdue: '逾期', proposed: '拟定决议',
  cured: '已恢复', 'handed-over': '已移交', supported: '已支持', kept: '仍由原单位办理',
};

/** What is asked for beside the steps. */
export const auditRequests: Readonly<Record<string, string>> = {
  'ask-extension': '申请延期提交调查报告', regrade: '伤亡或损失变化', correct: '更正公开内容', serve: '登记或更正送达日', revoke: '登记决定已撤销', extend: '同意延期或分期履行', suspend: '中止执行', resume: '恢复执行',
  'resend-halt': '再次通知协助执行',
  explain: '说明情况', 'ask-help': '请市数据局支持', mute: '静默告警', unmute: '取消静默', 'hand-over': '移交告警', 'cause-changed': '系统更新告警原因', 'mute-ended': '静默到期，恢复提醒', cured: '系统确认已恢复，告警结束',
};

export const auditOpened: Readonly<Record<string, string>> = {
  'loan-renewal': '借款事项立案', 'enforcement-disclosure': '执法决定公开立案', 'decision-performance': '决定履行立案', 'accident-investigation': '事故调查立案',
  'share-alert': '共享告警立案', 'subsidised-enrolment': '身份确认立案',
};
