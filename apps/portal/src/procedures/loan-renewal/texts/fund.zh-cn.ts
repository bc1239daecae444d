/** Texts of the fund's own pages (zh-CN). */
export const fundTexts = {
  fund: {
    title: '周转基金', lead: '总额、借出、预留和可用；每晚用业务记录重算一遍，与账簿逐分核对。', figures: '资金情况', asOf: '数据截至 {{time}}', contribution: '融资担保公司出资', borrowing: '银行配套贷款', outstanding: '已借出', reserved: '已批准待放款（预留）', available: '可用余额', cash: '专户存款', accounts: '账户余额', account: '账户', balance: '余额', movement: '录入资金收支', violations: '不符合第三条',
    proof: '核对结果', proofOk: '{{at}} 核对：账簿与业务记录一致', proofBad: '{{at}} 核对：有 {{n}} 处不一致', noProof: '还没有核对过。', ledgerFen: '账簿', recordsFen: '业务记录', difference: '相差', toLedger: '查看账簿', empty: '没有账户。',
    violationWords: { A3_CONTRIBUTION_UNDER_40M: '融资担保公司出资低于 4,000 万元', A3_CONTRIBUTION_OVER_80M: '融资担保公司出资高于 8,000 万元', A3_LOAN_UNDER_CONTRIBUTION: '银行配套贷款低于出资额', A3_TOTAL_NOT_80M: '总额不是 8,000 万元' },
  },
  days: { title: '按日', on: '日期', inFen: '当日收入', outFen: '当日支出', cashFen: '专户存款', outstandingFen: '已借出', reservedFen: '已批准待放款', availableFen: '可用余额', empty: '还没有资金变动。' },
  movement: {
    title: '录入资金收支', kind: '种类', amount: '金额', on: '日期', reference: '银行流水号', will: ['进入“待确认”，由另一个人确认后才记账', '记账后不能修改或删除，并与开户银行的对账单逐笔核对'], list: '不属于具体业务的资金收支', empty: '还没有录入过。', proposedBy: '录入', decidedBy: '确认', state: '状态',
    states: { proposed: '待确认', posted: '已记账', refused: '不予登记' }, confirm: '确认', refuse: '不予登记', confirmTitle: '确认资金收支', refuseTitle: '不予登记', reason: '理由', willConfirm: ['记入周转基金账，借贷各一笔，不能修改或删除'], willRefuse: ['不记账；核实后可以重新录入', '理由记入记录'],
  },
  ledger: { title: '账簿', lead: '只能追加；每一笔写明条款和业务。', on: '日期', label: '摘要', article: '条款', case: '业务', debit: '借方', credit: '贷方', by: '经办', account: '账户', from: '起', to: '止', postings: '分录', empty: '还没有分录。', noCase: '—' },
  lpr: {
    title: '一年期 LPR', lead: '按公布日登记，由第二个人确认后才用于计息。', from: '公布日', rate: '利率', source: '来源', state: '状态', proposedBy: '录入', decidedBy: '确认', states: { proposed: '待确认', confirmed: '有效', rejected: '未确认' }, synthetic: '演示值', empty: '还没有 LPR。', propose: '录入 LPR', proposeTitle: '录入一年期 LPR', bp: '利率（基点）', bpHelp: '3.00% 填 300', will: ['进入“待确认”，由另一个人确认后生效', '确认以后，自公布日起的利息和违约金按它计算'],
    confirm: '确认', reject: '不确认', confirmTitle: '确认 LPR', rejectTitle: '不确认 LPR', willConfirm: ['自 {{from}} 起按 {{rate}} 计息'], willReject: ['这一条不用于计息，可以重新录入'], self: '您录入的，须由另一个人确认',
  },
  blacklist: {
    title: '黑名单', lead: '第三次无正当理由、未经批准的逾期，听取说明后列入；可以申诉，也可以移出。', borrower: '借款人', case: '业务', listedOn: '列入日', reason: '理由', appeal: '申诉', said: { appeal: '{{on}} 申诉：{{reason}}', keep: '{{on}} 维持：{{reason}}' }, state: '状态', listed: '在列', removed: '{{on}} 移出：{{reason}}', empty: '没有借款人在黑名单上。', doAppeal: '申诉', doKeep: '维持', doRemove: '移出', appealTitle: '申诉', keepTitle: '维持列入', removeTitle: '移出黑名单', reasonLabel: '理由', action: '办理',
    willAppeal: ['申诉送交转贷服务办公室负责人', '处理以前仍在黑名单上'], willKeep: ['申诉记为不采纳，仍在黑名单上'], willRemove: ['自今日起可以重新申请', '移出的理由记入记录'],
  },
  banks: { title: '承贷银行', lead: '各行在办业务、未兑现承诺的次数和处理措施。', name: '银行', open: '在办业务', defaults: '未兑现承诺', sanction: '处理措施', sanctioned: '{{on}} 起：{{reason}}', none: '没有', lift: '解除', liftTitle: '解除处理措施：{{name}}', reason: '理由', will: ['该行的客户可以重新申请', '解除的理由记入记录'], empty: '还没有银行。', action: '办理' },
  statements: {
    title: '开户银行对账', lead: '开户银行每日对账单与账簿逐笔核对；对不上的列在下面，由人说明。', days: '每日对账', on: '日期', opening: '期初', closing: '期末', lines: '笔数', matched: '已核对', differences: '差异', ledgerClosing: '账簿期末', empty: '还没有收到对账单。', worklist: '差异', kind: '种类', kinds: { 'only-in-statement': '只在对账单上', 'only-in-ledger': '只在账簿上', 'amount-differs': '金额不同', 'day-differs': '日期不同', 'account-differs': '账户不同', 'balance-gap': '余额不连贯' }, reference: '流水号', statementFen: '对账单', ledgerFen: '账簿', summary: '摘要', state: '状态', states: { open: '待说明', explained: '已说明' }, explain: '说明', explained: '{{by}}：{{text}}', explainTitle: '说明差异', explanation: '说明', will: ['说明记入记录，差异不再待办', '账簿不因此改变'], none: '没有差异。', action: '办理',
  },
} as const;
