/** Texts of the public calculator (zh-CN). */
export const ruleTexts = {
  title: '规则计算', lead: '输入情况，看规则怎么说、依据哪一条、怎么一步步算出来。不保存任何输入，结果仅供核对。', rule: '规则', formula: '怎么算', basis: '依据', since: '自 {{date}} 起施行', run: '计算', result: '结果', steps: '逐步说明', asOf: '判断日：{{date}}', step: '步骤', value: '结果',
  notCovered: '这段日期涉及还没有发布放假通知的年度，不能确定。', range: '结果在 {{earliest}} 至 {{latest}} 之间。', required: '请填写', dateHint: '格式 2026-10-12', unknownRate: '{{date}} 的一年期 LPR 没有收录或尚未确认，请在表单中填写利率。', review: '条文没有写明，须由人判断。', none: '没有可用的规则。', yes: '是', no: '否', empty: '—',
  loan: {
    title: '续贷周转基金测算', lead: '按景府发〔2023〕9号测算最后申请日、利息和手续费、逾期违约金。不须登录，不保存任何输入；结果仅供参考，以实际放款日的利率和归还日为准。', how: '怎么算出来的', allRules: '全部规则', percent: '%',
    dates: '什么时候申请', datesLead: '须在银行贷款到期日前的第 20 个工作日以前提出（第十二条第二项）。', dueDate: '银行贷款到期日', latest: '最后申请日', latestHint: '当日提交仍算按时', safe: '稳妥日', safeHint: '留足 20 个完整工作日，建议不晚于这一天', unknown: '当年放假安排未公布，无法确定',
    fees: '要付多少', feesLead: '利息按一年期 LPR 逐日计算，手续费按天数分档（第八条）；放款前先预缴一个月，归还后据实结算、多退少补（第十二条第五项）。', amount: '借用金额', days: '使用天数', daysHelp: '一般 13 天以内，原则上不超过 30 天', lpr: '一年期 LPR（%）', lprHelp: '以放款日有效的为准，如 3.00',
    interest: '利息', fee: '手续费', total: '合计', prepaid: '放款前预缴（一个月）', refund: '归还后应退', topup: '归还后应补', group: '使用超过一个月，手续费由领导小组决定（第八条）', rate: '费率 {{rate}}',
    penalty: '逾期要付多少', penaltyLead: '逾期不归还的，除利息外每日按当日一年期 LPR 的 1 倍加收违约金（第十九条）。', deadline: '应归还日', repay: '实际归还日', lprByDay: '不填则按已收录的各日利率', penaltyFen: '违约金', overdueDays: '逾期天数', inTime: '没有逾期', order: '实际归还日不能早于应归还日',
  },
  units: { money: '元', percent: '%', permille: '‰' },
  hints: {
    lprByDate: '例如 3.00；不填则按放款日（预缴日）查已收录的利率', lprByDays: '例如 3.00；不填则按逾期各日查已收录的利率', lprLines: '每行一次调整：起始日 利率，例如 2024-07-22 3.35；填写后以表为准', queueLines: '每行一份申请：编号 申请时间 贷款产品，例如 A01 2026-10-12T09:00 财园信贷通', eventLines: '每行一次逾期：是否有正当理由 是否经批准，例如 否 否', prepaidByRule: '不填则按规则计算', overAMonth: '只对超过一个月的借款起作用', usualLevel: '不填则按等级的一般情形',
  },
  fields: {
    dueDate: '贷款到期日', filedOn: '申请日期', applicantType: '借款人类型', inCity: '在本市设立', sound: '基本面好', policyOk: '符合产业和信贷政策', purpose: '用途', temporaryDifficulty: '暂时的资金周转困难', bankCommits: '银行承诺续贷', requestedFen: '申请金额', committedFen: '银行承诺续贷金额', expectedDays: '预计使用天数', maturingFen: '到期贷款金额', availableFen: '基金可用余额', blacklisted: '借款人在黑名单上', bankSanctioned: '承贷银行被追责', timely: '按时申请', provided: '已提交的材料', queue: '排队的申请', spanBy: '按天数还是按日期', days: '借用天数', disburse: '放款日', repay: '归还日', principalFen: '借用本金', lprBp: '一年期 LPR', prepaidOn: '预缴日', prepaidFen: '已预缴金额', leadingGroupFeeBp: '领导小组决定的手续费率', renewalDisbursed: '续贷资金到位日', agreedEnd: '约定到期日', deadline: '最后归还日', lprTable: 'LPR 调整表', unreturnedFen: '未返还的周转金', committedDate: '承诺发放日', receivedDate: '实际到账日', events: '历次逾期', contributionFen: '担保公司出资', bankLoanFen: '配套贷款', outstandingFen: '已借出', reservedFen: '已预留',
    date: '起算日', n: '工作日数（负数为向前）', identity: '身份类别', category: '参保人员类别', payDate: '缴费日期', coverageYear: '参保年度', birthDate: '出生日期', interruptionFrom: '职工医保中断首日', statusDate: '状态变化日期', article: '依据哪一条', reason: '退费事由', applyDate: '申请退费日期', entitlementStart: '待遇期开始日', paidFen: '已缴金额', identifiedDate: '身份认定日期', windowStart: '集中征缴期开始', windowEnd: '集中征缴期结束', enrolled: '是否已参保', subsidyFen: '应资助金额', residentStart: '居民待遇开始日', residentEnd: '居民待遇结束日', employeeBenefitStart: '职工待遇首日', employeeBenefitEnd: '职工待遇末日',
    grade: '事故等级', investigatedBy: '负责查处的政府', closingDate: '结案日期', decisionDate: '作出决定的日期', lastTrained: '上次培训日期', today: '所问之日' },
  options: {
    days: '按天数', dates: '按日期', enterprise: '企业', individual_business: '个体工商户', natural_person_with_business: '有经营实体的自然人', natural_person: '其他自然人', repay_maturing_loan: '归还到期贷款', fixed_asset: '固定资产投资', other_purpose: '其他用途', recommendation: '推荐书（附件 2）', approval_form: '审批表（附件 3）', personal_guarantee: '个人连带责任担保函', loan_contract: '借款合同原件及复印件', bank_commitment_letter: '续贷办理承诺函（附件 1）',
    general: '一般居民', newborn: '新生儿', subsidised: '资助参保对象', assisted_not_subsidised: '医疗救助对象（不资助）', employee_interrupted: '职工医保中断', graduate_return: '毕业返乡', demobilised: '退役', moved_in: '户籍迁入', returned_from_abroad: '回国', released: '刑满释放', '21': '第 21 条（身份认定）', '23': '第 23 条（申请退费）',
    duplicate: '重复缴费', employee_insurance: '参加职工医保', other_area: '在其他地区参保', army: '参军', death: '死亡', true: '是', false: '否',
    ordinary: '一般', larger: '较大', major: '重大', extraordinary: '特别重大', county: '县级', city: '市级', province: '省级',
  },
  values: {
    latest: '最后申请日', clear_days: '稳妥日（留足 20 个完整工作日）', proof: '逐日说明', timely: '按时', reasons: '理由', complete: '材料齐全', missing: '缺少', may_follow: '其中可以补交', unknown: '不在所列之内', order: '次序', days: '天数', fee_rate_bp: '手续费率', decision: '由谁决定', fee_fen: '手续费', lpr_bp: '一年期 LPR', interest_fen: '利息', total_fen: '合计', status: '结算', prepaid_fen: '已预缴', refund_fen: '应退', topup_fen: '应补', deadline: '最后一天', overdue_days: '逾期天数', penalty_fen: '违约金', rate_periods: '各段利率', total_due_fen: '应付合计', count: '计入次数', blacklisted: '列入黑名单', ok: '符合', violations: '不符之处', available_fen: '可用余额',
    workday: '是否工作日', date: '结果日期', category: '身份', department: '认定部门', named_in_art15: '第 15 条列名', tilt: '大病保险倾斜', start: '待遇开始', end: '待遇结束', rule: '适用情形', waiting_days: '等待天数', retro_from: '追溯自', outcome: '结论', amount_fen: '退费金额', segments: '居民待遇享受期',
    grade: '事故等级', investigated_by: '负责查处', supervisor: '挂牌督办、审核把关', evaluation_filed_with: '评估情况报备', due: '下次轮训期限', overdue: '已逾期',
  },
  columns: { date: '日期', counted: '计入', index: '第几个', reason: '原因', notice_number: '通知', name: '节日', from: '自', to: '至', days: '天数', lpr_bp: '一年期 LPR' },
  words: {
    GRADE_LEVEL_MISMATCH: '事故等级与查处层级不符：较大事故由市级人民政府负责查处（第（七）项）。', NOT_IN_TEXT: '通知没有写明这种情形，请按国家和省的规定办理。',
    BEFORE_DOCUMENT_IN_FORCE: '这一天在文件施行之前，结果仅供参考。', DRAWN_BEFORE_DOCUMENT_IN_FORCE: '放款在文件施行之前，已发放的借款不按本办法重新计价。',
    ok: '可以', reject: '不予批准', leading_group: '报领导小组', auto: '按规定档次', settled: '可以结算', needs_leading_group: '待领导小组决定手续费',
    A4_APPLICANT: '借款人不属于三类对象（第 4 条）', A4_CITY: '不在本市设立（第 4 条）', A4_SOUNDNESS: '基本面不符（第 4 条）', A4_POLICY: '不符合政策（第 4 条）', A5_PURPOSE: '用途不符（第 5 条）', A5_TEMPORARY: '不是暂时困难（第 5 条）', A5_BANK_COMMITMENT: '银行未承诺续贷（第 5 条）', A10_3_OVER_COMMITMENT: '超过承诺续贷金额（第 10 条）', A3_FUND_BALANCE: '基金余额不足（第 3 条）', A19_BLACKLISTED: '在黑名单上（第 19 条）', A18_BANK_SANCTIONED: '承贷银行被追责（第 18 条）', A12_2_LATE: '逾期申请（第 12 条）', A6_OVER_30M: '超过 3000 万元（第 6 条）', A10_2_OVER_30_DAYS: '超过 30 天（第 10 条）', A10_2_OVER_13_DAYS: '超过一般的 13 天（第 10 条）', A5_OVER_MATURING: '高于到期贷款（第 5 条）',
    A3_CONTRIBUTION_UNDER_40M: '出资不足 4000 万元', A3_CONTRIBUTION_OVER_80M: '出资超过 8000 万元', A3_LOAN_UNDER_CONTRIBUTION: '贷款少于出资额', A3_TOTAL_NOT_80M: '总额不是 8000 万元',
    recommendation: '推荐书（附件 2）', approval_form: '审批表（附件 3）', personal_guarantee: '个人连带责任担保函', loan_contract: '借款合同原件及复印件', bank_commitment_letter: '续贷办理承诺函（附件 1）',
    counted: '工作日', 'make-up': '调休上班', weekend: '周末', holiday: '放假',
    refund: '退费', none: '不退费', review: '转人工判断', A17_WINDOW: '集中征缴期内缴费（第 17 条）', A17_WAITING: '期外缴费，设等待期（第 17 条）', A18_BIRTH_YEAR: '新生儿，当年（第 18 条）', A18_NEXT_YEAR: '新生儿，下一年（第 18 条）', A19_SUBSIDISED: '资助参保对象（第 19 条）', A19_ASSISTED: '医疗救助对象（第 19 条）', A19_EMPLOYEE: '职工医保中断（第 19 条）', A19_OTHER: '其他情形（第 19 条）',
  },
} as const;
