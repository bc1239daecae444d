/** Texts of the loan-renewal fund: queue, application, case (zh-CN). */
export const loanTexts = {
  part: '还贷周转基金',
  form: {
    next: '下一步', back: '上一步', done: '已提交', changed: '已填写的内容还没有提交',
  },
  states: { open: '办理中', refused: '不予办理', withdrawn: '已撤回', settled: '已结清' },
  reasons: {
    A4_APPLICANT: '借款人类型不在范围内（第四条）', A4_CITY: '不在本市设立（第四条）', A4_SOUNDNESS: '基本面不符合要求（第四条）', A4_POLICY: '不符合产业政策或信贷政策（第四条）', A5_PURPOSE: '用途不是归还到期贷款（第五条）', A5_TEMPORARY: '不是暂时的资金周转困难（第五条）', A5_BANK_COMMITMENT: '银行没有承诺续贷（第五条）',
    A10_3_OVER_COMMITMENT: '额度大于银行承诺续贷金额（第十条第三项）', A3_FUND_BALANCE: '周转基金可用余额不足（第三条）', A19_BLACKLISTED: '借款人已列入黑名单（第十九条）', A18_BANK_SANCTIONED: '承贷银行已被追究责任（第十八条）', A12_2_LATE: '申请晚于最后申请日（第十二条第二项）',
    A6_OVER_30M: '单笔额度超过 3,000 万元（第六条）', A10_2_OVER_30_DAYS: '使用时间超过 30 天（第十条第二项）', A10_2_OVER_13_DAYS: '使用时间超过一般的 13 天（第十条第二项）', A5_OVER_MATURING: '申请额度大于到期贷款（第五条）',
  },
  queue: {
    title: '续贷业务', lead: '每笔业务从申请到归还结清；最急的在前。', number: '业务编号', borrower: '借款人、承贷银行', amount: '申请额度', dates: '到期日、申请日', step: '当前环节', office: '责任单位', due: '期限', light: '灯', state: '状态', marks: '标记', priority: '优先', special: '报领导小组', scope: '范围', scopes: { mine: '待我办理', all: '全部' },
    empty: '现在没有待您办理的业务。', emptyAll: '还没有业务。', apply: '申请借用', none: '—', 
  },
  apply: {
    title: '申请借用周转基金', lead: '按附件 3 填写；提交以后上传第十一条规定的材料。', steps: ['借款人', '到期贷款和借用', '核对并提交'], submit: '提交申请', done: '申请已提交，请上传材料', file: '申请', will: ['受理后由承贷银行开始审查', '提交以后内容不能再改；放款以前可以撤回', '材料在下一页上传'],
    preview: '提交前的测算', previewWaiting: '填完本步各栏后，这里显示最后申请日和预缴金额。', latest: '最后申请日', latestHint: '当日提交仍算按时', safe: '稳妥日', safeHint: '留足 20 个完整工作日，建议不晚于这一天', unknownSafe: '当年放假安排未公布，无法确定', timely: '按时', late: '已过最后申请日', tooLate: '已过最后申请日，提交不予受理', tooLateRemedy: '特殊情况请向转贷服务办公室反映。', prepayment: '预缴利息和手续费（一个月，估算）', prepaymentHint: '以放款前预缴当日的 LPR 为准，归还后据实结算', special: '须报领导小组', warnings: '请注意', proof: '怎么算出来的', noProof: '没有可显示的计算过程',
    specialReason: '特殊情况的理由', specialRequired: '须报领导小组，请填写特殊情况的理由', specialHelp: '超出一般额度、期限或期限已过时必须填写', creditCode: '统一社会信用代码校验不符，请核对。', creditCodeConfirm: '代码与证照一致，提交后补交佐证材料', check: '请核对', borrowerKnown: '以本单位名义申请', error: '提交前请先改正',
  },
  fields: {
    applicantType: '借款人类型', name: '借款人名称', creditCode: '统一社会信用代码', address: '详细地址', industry: '所属行业', legalRepresentative: '法定代表人', contactName: '联系人', contactPhone: '手机号码', legalPhone: '法定代表人手机号码', registeredCapitalFen: '注册资金', basicAccountBank: '基本账户开户行', basicAccountNumber: '基本账户账号', inCity: '在本市设立', sound: '基本面良好', policyOk: '符合国家产业政策和信贷政策',
    bank: '承贷银行', contractNumber: '借款合同编号', maturingFen: '本次到期贷款额度', loanDueOn: '贷款到期日', amountFen: '申请借用额度', expectedDays: '预计使用期限（天）', expectedDaysHelp: '一般 13 天以内，原则上不超过 30 天', programme: '优先名单贷款', noProgramme: '没有', secured: '有抵（质）押', purpose: '用途', purposes: { repay_maturing_loan: '归还到期贷款', other: '其他用途' }, temporaryDifficulty: '属于暂时的资金周转困难',
  },
  case: {
    title: '业务 {{number}}', turn: '轮到您处理：{{what}}', own: '贵单位须办：{{step}}；办妥后由负责登记的单位记入', colleague: '等待本单位有权限的岗位办理：{{step}}', waiting: '等待{{office}}：{{step}}', call: '{{name}}，{{phone}}', closed: '已办结：{{state}}', idle: '现在没有待办环节', steps: '办理环节', money: '资金', facts: '申请', borrower: '借款人', documents: '材料', ledger: '资金明细', history: '经过', technical: '技术详情（流程运行记录）', none: '没有。',
    upcoming: '未开始', opened: '{{date}} 开始', closedOn: '{{date}} 办结', by: '{{name}}办理', byAtCounter: '{{name}}在窗口代借款人办理', codeConfirmed: '统一社会信用代码校验位不符，借款人确认与证照一致', codeEvidence: '初审通过前须上传统一社会信用代码佐证（如登记机关证明）。', codeEvident: '佐证已上传，见“材料”。', caseClosed: '业务已结束，本环节不再办理', round: '第 {{n}} 次', paused: '计时已中止；恢复以后，截止日按中止的工作日顺延', fixed: '截止日由事实确定', said: '填写内容', allSteps: '显示未开始的环节', limits: '申请期限', limitsValue: '最后申请日 {{latest}}', limitsSafe: '，稳妥日 {{safe}}',
    resolution: '会议决定', decisions: { approved: '同意', refused: '不同意', set: '确定手续费率' }, fee: '手续费率 {{rate}}‰', present: '到会成员', agreed: '同意', dissent: '不同意：{{reason}}', unsigned: '待签字', special: '报领导小组的原因', specialReason: '借款人写明的理由', closedReason: '结束的理由',
    amount: '申请借用额度', maturing: '到期贷款', loanDue: '贷款到期日', contract: '借款合同编号', days: '预计使用期限', daysValue: '{{n}} 天', programme: '优先名单贷款', secured: '抵（质）押', type: '借款人类型', bank: '承贷银行', filed: '申请日', state: '状态',
    prepaymentDue: '应预缴', prepaid: '已预缴', disbursedOn: '放款日', agreedEndOn: '约定归还日', returnDueOn: '应归还日', returnedOn: '归还日', overdue: '逾期', penalty: '逾期违约金', settlement: '结算', settlementDays: '实际使用', interest: '利息', fee2: '手续费', refund: '应退', topup: '应补', entryOn: '日期', entryLabel: '摘要', entryArticle: '条款', entryAmount: '金额', article: '第{{article}}条', noEntries: '还没有资金往来。',
  },
  history: {
    opened: '提交申请', 'supplement-asked': '要求补正', 'delay-asked': '申请延期归还', withdraw: '撤回申请', settled: '结清', refused: '不予办理', withdrawn: '已撤回', 'fraud-referred': '移送处理', uploaded: '上传材料', rung: '督办',
    steps: { done: '办理环节', proposed: '录入会议决定', signed: '签署会议决定', overdue: '逾期', opened: '环节开始' },
  },
  papers: {
    hidden: '没有您的岗位可以查看的材料。', checklist: '第十一条规定的材料', other: '其他材料', missing: '还缺', given: '已提交', choose: '选择文件', kind: '材料种类', download: '下载', uploaded: '{{by}} 于 {{at}} 上传', digest: '文件摘要 {{sha}}', accept: 'PDF、OFD、图片（JPG、PNG）、XLSX 或 DOCX，每个文件不超过 {{limit}}', mayFollow: '银行审批后补交',
  },
  actions: {
    complete: '办理：{{title}}', 'ask-supplement': '要求补正', 'ask-delay': '申请延期归还', 'propose-resolution': '录入会议决定', 'sign-resolution': '签署会议决定', withdraw: '撤回申请', 'refer-fraud': '移送处理', upload: '上传材料', outcome: '办理结果', submit: '提交', papersFirst: '办理本结果须先上传：', more: '其他操作',
    will: { closes: '业务就此结束，理由会告知各方', moves: '环节办结并记入经过，业务进入下一环节', money: '金额记入周转基金账，不能撤回', reserve: '所借金额随即预留，不再借给别人', late: '到期不办将按日提醒并督办' },
  },
  counter: {
    offer: '代办：{{what}}', title: '窗口代办：代{{name}}办理', choose: '选择证明借款人意愿的书面材料；一份材料只能用于一次代办。', missing: '须先上传借款人签字或盖章的书面申请或说明。', ownPapers: '以本环节的签字材料为依据；经过中记为窗口代办。', noAccount: '借款人没有账号：由转贷服务办公室在窗口代办，并电话通知借款人。需要开通账号的，把机构编号 {{office}} 报系统管理员。',
  },
  annexes: {
    title: '打印附件', 'annex-1': '附件 1 续贷办理承诺函', 'annex-2': '附件 2 推荐书', 'annex-3': '附件 3 审批表', source: '景府发〔2023〕9号 {{annex}}', masked: '个人信息已遮盖', typeFirst: '空白栏可在打印前填写，也可打印后手写；填写的内容不保存。', capital: '（大写）', blank: '空白栏',
    notLoaded: '正式文本尚未载入。', notLoadedHint: '以下只列出附件的各栏；正式文本由转贷服务办公室载入并经第二人确认后显示。', version: '正式文本：第 {{version}} 版，{{from}} 起启用，{{source}}',
  },
  texts: {
    title: '附件文本', lead: '附件 1 至 3 的正式文本和周转基金专户。一人载入，另一人确认后启用；各版都保留，已经形成的材料沿用当日的文本。', which: '文本', version: '第 {{n}} 版', from: '启用日', text: '内容', source: '来源', state: '状态', current: '现行', states: { proposed: '待确认', confirmed: '已确认', rejected: '已退回' }, proposedBy: '载入', decidedBy: '确认', people: '经办', empty: '还没有载入文本。',
    load: '载入文本', textHelp: '需要填入业务内容处写栏名，如 {借款人}、{借款金额}、{借款金额大写}；未写入的各栏列在文本下面', will: ['进入“待确认”，由另一人确认', '确认以后，自启用日起形成的附件使用这一版'], second: '待另一人确认', confirm: '确认', reject: '退回', confirmTitle: '确认附件文本', rejectTitle: '退回附件文本', confirmWill: ['自启用日起，新形成的附件使用这一版'], rejectWill: ['这一版不使用，可以重新载入'],
  },
  supplement: { title: '一次性要求补正', documents: '须补的材料', note: '说明', will: ['借款人收到一次性补正通知，只能要求这一次', '初审中止计时，补齐后继续', '补正期限过后仍未补齐的，初审恢复计时，可以材料不全为由不予通过'] },
  delay: { title: '申请延期归还', untilOn: '延至', reason: '理由', will: ['须在归还日以前申请；批准以前，原归还日不变', '等待决定期间不算逾期；不同意的，自原归还日起计算逾期', '使用时间超过一个月的，由领导小组决定'] },
  withdraw: { title: '撤回申请', reason: '理由', will: ['业务结束，已预缴的款项退回', '以后可以重新申请'] },
  fraud: { title: '移送弄虚作假线索', reason: '线索和理由', will: ['移送市政府金融办处理，签收后记入业务', '借出的资金仍须按期归还', '业务撤回或结清后，移送继续办理'] },
  resolve: { title: '录入会议决定：{{step}}', decision: '决定', feeBp: '手续费率（基点）', reason: '会议决定的内容', present: '到会成员', will: ['到会成员逐一签字，半数以上同意才生效', '录入以后不能修改'], noMembers: '机构目录中没有领导小组成员。', approved: '同意', refused: '不同意' },
  sign: { title: '签署会议决定：{{step}}', agrees: '您的意见', agree: '同意', dissent: '不同意', reason: '不同意的理由', reasonRequired: '不同意须写明理由', opinionRequired: '请选择您的意见', will: ['签字记入业务，不能撤回', '到会成员全部签字后决定生效'], decided: '会议决定' },
} as const;
