/** Texts of the procedure of subsidised enrolment (zh-CN). */
export const enrolmentTexts = {
  queue: {
    title: '身份确认', lead: '比对中不能当场确定的人，由认定部门的县级机构确认。超过期限没有答复不算同意。', number: '事项编号', kind: '原因', state: '状态', person: '人员', categories: '身份类别', county: '县（市、区）', due: '我方期限', opened: '立案日', year: '参保年度', light: '灯', scope: '范围',
    scopes: { mine: '待我答复', office: '本机构', review: '待我复核', all: '全部' }, empty: '现在没有需要确认的事项。', export: '导出待办（XLSX）', bulk: '批量答复', batchConfirm: '批量确认', answered: '已答复',
  },
  states: { open: '待答复', 'awaiting-review': '待复核', disagreed: '意见不一', confirmed: '已确认', rejected: '不予资助', 'source-withdrawn': '来源已撤回', corrected: '已更正' },
  events: { opened: '立案', adopted: '新版本接续', reopened: '重新立案', closed: '办结', confirm: '答复：确认', reject: '答复：不予认定', 'ask-correction': '答复：要求更正', approve: '复核：同意', return: '复核：退回', decide: '裁定', 'add-offices': '增加承办单位', 'source-withdrawn': '来源已撤回，结束', corrected: '来源已更正，结束' },
  ruleTitles: { match: '身份比对', exit: '退出名单' },
  factKeys: {
    county: '县（市、区）', validFrom: '起', validTo: '止', diedOn: '死亡日期', insuredOn: '参保日期', benefitsFrom: '职工待遇首日', insuranceYear: '参保年度', paidFen: '缴费（分）', paidOn: '缴费日期', registerStatus: '登记状态', householdType: '户籍类型', status: '状态', registeredOn: '登记日期', householdNumber: '户号', relation: '与户主关系', residence: '居住类型', school: '学校（园）', schoolKind: '学校类别', schoolYear: '学年', term: '学期', enteredOn: '入学（园）日期', cardState: '卡状态', issuedOn: '发卡日期', validUntil: '有效期至',
  },
  stepStates: { open: '待答复', answered: '待复核', reviewed: '已完成', closed: '已结束' },
  answers: { confirm: '确认', reject: '不予认定', 'ask-correction': '要求更正' },
  actions: { confirm: '确认身份', reject: '不予认定', 'ask-correction': '要求更正名单', approve: '同意', return: '退回重答', decide: '裁定' },
  case: {
    title: '事项 {{number}}', yourTurn: '轮到您处理', waiting: '等待{{office}}', closed: '已办结', steps: '各单位的确认', facts: '已知情况', sources: '来源名单', ruling: '裁定说明', history: '经过', technical: '技术详情（流程运行记录）', contact: '联系人 {{name}}，{{phone}}',
    opened: '{{date}} 开始', answered: '{{by}} 于 {{at}} 答复：{{answer}}', reviewed: '{{by}} 于 {{at}} 复核', reason: '理由：{{text}}', outcome: '结果', kind: '原因', county: '县（市、区）', year: '参保年度', state: '状态', silence: '没有答复；沉默不算同意，事项会一直停在这里并逐级督办。', twoPersons: '答复和复核须由两个人完成。',
    list: '名单', version: '版本', line: '行号', department: '部门', category: '身份类别', recognisedOn: '认定日期', officer: '经办岗位', approvers: '批准岗位', sourceState: '状态', noRuling: '还没有裁定。', asOf: '判断日：{{date}}',
  },
  dialog: {
    confirmTitle: '确认身份', rejectTitle: '不予认定', 'ask-correctionTitle': '要求更正名单', approveTitle: '同意该答复', returnTitle: '退回重答', decideTitle: '裁定', reason: '理由', reasonCode: '不予认定的原因', outcome: '裁定结果', outcomeConfirmed: '确认资助参保', outcomeRejected: '不予资助', category: '按哪一类身份', note: '补充说明（选填）',
    reasonRequired: '请写明理由', codeRequired: '请选择原因', outcomeRequired: '请选择裁定结果', submit: '提交', done: '已提交',
    will: {
      confirm: ['{{n}} 人按本单位意见确认身份', '需要第二个人复核的，复核通过后生效', '其他单位也须答复的，各答复一致后办结'], reject: ['{{n}} 人按本单位意见不予认定', '需要第二个人复核的，复核通过后生效', '理由写入经过，名单提供部门能看到'],
      'ask-correction': ['名单提供部门会收到更正要求', '在更正之前，期限照常计算'], approve: ['{{n}} 份答复生效', '各单位意见一致时事项办结，不一致时转医保复核裁定'], return: ['答复退回重做，期限不变'], decide: ['事项按裁定办结，{{n}} 人的参保资格随之确定', '裁定和理由写入经过，各单位都能看到'],
    },
  },
  batchConfirm: {
    title: '批量确认', lead: '只确认没有疑点的事项；存疑的不在其中，须逐件处理。', kind: '原因', eligible: '可以确认', excluded: '存疑，排除', total: '合计', pick: '选择要确认的原因', run: '确认 {{n}} 件', will: ['{{n}} 件事项的本单位意见记为“确认”', '存疑的 {{excluded}} 件不受影响', '需要复核的，仍由第二个人复核'], none: '现在没有可以批量确认的事项。', done: '已确认 {{n}} 件', open: '查看可确认的数量', needPick: '请至少选择一种原因',
  },
  bulk: {
    title: '批量答复', lead: '导出本机构的待办，在表中填写“答复”和“理由”，再上传。', step1: '第一步：导出', step2: '第二步：上传填好的表', export: '导出待办（XLSX）', upload: '上传答复', choose: '选择填好的 XLSX，或拖到这里', required: '请选择填好的 XLSX 文件', chosen: '已选：{{name}}（{{size}}）',
    result: '处理结果', accepted: '{{n}} 件已接受', refused: '{{n}} 件没有接受', row: '行', number: '事项编号', code: '错误码', message: '原因', remedy: '怎么改', allGood: '全部已接受。', note: '没有接受的行可以改好后再传一次，已接受的不会重复。',
  },
  person: {
    title: '人员查询', lead: '用完整证件号码和用途查询一个人为什么在或不在名单上。每次查询都记入审计。', idNumber: '证件号码', purpose: '用途', purposeHint: '如：群众来访核实参保资格', search: '查询', idRequired: '请输入完整的证件号码', purposeRequired: '请写明用途，至少 2 个字', notFound: '没有查到这个人',
    identities: '身份认定', register: '登记与其他名单', enrolments: '参保与缴费', rulings: '裁定', cases: '确认事项', none: '没有记录。', from: '起', to: '止', list: '名单', version: '版本', line: '行号', status: '状态', year: '年度', paid: '个人已缴（元）', paidOn: '缴费日', subsidy: '资助（元）', entitled: '待遇享受期', until: '{{from}} 至 {{to}}', current: '现行', former: '曾经', searchedFor: '本次用途：{{purpose}}', facts: '内容', another: '查询另一个人',
  },
  coverage: {
    title: '应保尽保', lead: '应当参保的人有多少已经参保，按县和身份类别。', year: '参保年度', county: '县（市、区）', category: '身份类别', mustBe: '应参保', are: '已参保', exceptions: '待确认', missing: '未参保', percent: '参保率', total: '合计', asOf: '数据截至 {{time}}', names: '查看名单', empty: '这个年度还没有名单采用。',
    missingTitle: '未参保人员', missingLead: '应当参保而没有参保的人，姓名和号码已脱敏。', outcome: '当前判断', person: '人员', noneMissing: '没有未参保的人。', case: '确认事项', open: '打开',
  },
  shares: {
    title: '名单落地', lead: '各部门发布的名单版本到达医保之后的情况。', list: '名单', version: '版本', period: '期次', department: '部门', counties: '范围', state: '状态', rows: '变动行数', landed: '到达', applied: '采用', outcomes: '比对结果', cases: '未结事项', reason: '原因', evidence: '证据', versionOf: '{{list}}第 {{n}} 版', empty: '还没有名单到达。', states: { landing: '接收中', applying: '比对中', applied: '已采用', refused: '被拒收', stuck: '等前一版本' }, persons: '{{label}} {{n}}',
  },
  ruling: { label: '步骤', formula: '怎么算', value: '结果', basis: '依据', title: '逐步说明', setting: '本地参数「{{label}}」（{{source}}，{{effectiveFrom}} 起）' },
} as const;
