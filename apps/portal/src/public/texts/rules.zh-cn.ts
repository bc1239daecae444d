/** Texts of the public calculator (zh-CN). */
export const ruleTexts = {
  title: '规则计算', lead: '输入情况，看规则怎么说、依据哪一条、怎么一步步算出来。不保存任何输入，结果仅供核对。', rule: '规则', formula: '怎么算', basis: '依据', since: '自 {{date}} 起施行', run: '计算', result: '结果', steps: '逐步说明', asOf: '判断日：{{date}}', step: '步骤', value: '结果',
  notCovered: '这段日期涉及还没有发布放假通知的年度，不能确定。', range: '结果在 {{earliest}} 至 {{latest}} 之间。', required: '请填写', dateHint: '格式 2026-10-12', warning: '这一天在文件施行之前，结果仅供参考。', review: '条文没有写明，须由人判断。', none: '没有可用的规则。', yes: '是', no: '否', empty: '—',
  fields: { date: '起算日', n: '工作日数（负数为向前）', identity: '身份类别', category: '参保人员类别', payDate: '缴费日期', coverageYear: '参保年度', birthDate: '出生日期', interruptionFrom: '职工医保中断首日', statusDate: '状态变化日期', article: '依据哪一条', reason: '退费事由', applyDate: '申请退费日期', entitlementStart: '待遇期开始日', paidFen: '已缴金额（分）', identifiedDate: '身份认定日期', windowStart: '集中征缴期开始', windowEnd: '集中征缴期结束', enrolled: '是否已参保', subsidyFen: '应资助金额（分）', residentStart: '居民待遇开始日', residentEnd: '居民待遇结束日', employeeBenefitStart: '职工待遇首日', employeeBenefitEnd: '职工待遇末日' },
  options: {
    general: '一般居民', newborn: '新生儿', subsidised: '资助参保对象', assisted_not_subsidised: '医疗救助对象（不资助）', employee_interrupted: '职工医保中断', graduate_return: '毕业返乡', demobilised: '退役', moved_in: '户籍迁入', returned_from_abroad: '回国', released: '刑满释放', '21': '第 21 条（身份认定）', '23': '第 23 条（申请退费）',
    duplicate: '重复缴费', employee_insurance: '参加职工医保', other_area: '在其他地区参保', army: '参军', death: '死亡', true: '是', false: '否',
  },
  values: {
    workday: '是否工作日', date: '结果日期', category: '身份', department: '认定部门', named_in_art15: '第 15 条列名', tilt: '大病保险倾斜', start: '待遇开始', end: '待遇结束', rule: '适用情形', waiting_days: '等待天数', retro_from: '追溯自', outcome: '结论', amount_fen: '退费金额（分）', segments: '居民待遇享受期',
  },
  words: {
    refund: '退费', none: '不退费', review: '转人工判断', A17_WINDOW: '集中征缴期内缴费（第 17 条）', A17_WAITING: '期外缴费，设等待期（第 17 条）', A18_BIRTH_YEAR: '新生儿，当年（第 18 条）', A18_NEXT_YEAR: '新生儿，下一年（第 18 条）', A19_SUBSIDISED: '资助参保对象（第 19 条）', A19_ASSISTED: '医疗救助对象（第 19 条）', A19_EMPLOYEE: '职工医保中断（第 19 条）', A19_OTHER: '其他情形（第 19 条）',
  },
} as const;
