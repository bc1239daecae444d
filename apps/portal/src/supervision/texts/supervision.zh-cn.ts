/** Texts of supervision, notices, calendar and settings (zh-CN). */
export const supervisionTexts = {
  procedures: { 'subsidised-enrolment': '资助参保', 'loan-renewal': '还贷周转基金', 'enforcement-disclosure': '执法决定公开', 'decision-performance': '执法决定履行', 'accident-investigation': '事故调查处理', 'share-alert': '共享告警' },
  board: {
    title: '督办总览', lead: '每个数字都能点开，打开的清单就是这么多条。', groupBy: '按', groups: { department: '部门', county: '县（市、区）', procedure: '事项' }, name: '名称', open: '未办结', total: '合计', asOf: '数据截至', source: '{{service}} {{time}}', silent: '{{service}} 超过 5 分钟没有消息，灯不可信', never: '{{service}} 还没有数据', strip: '未来的工作日', workday: '上班', off: '休息', empty: '现在没有正在计时的环节。', today: '今天', print: '打印',
    services: { 'medical-insurance': '医保', 'loan-fund': '还贷周转基金', 'work-safety': '安全生产监管执法', 'exchange-monitor': '共享监控', 'department-node': '部门前置机', supervision: '督办', gateway: '门户' },
  },
  steps: {
    title: '期限清单', lead: '每个单位欠着的每个环节，最急的在前。', number: '业务编号', step: '环节', office: '责任单位', basis: '依据', opened: '开始', due: '期限', left: '剩余', light: '灯', rung: '已发出', state: '状态', department: '部门', county: '县（市、区）', procedure: '事项', city: '市本级', open: '未办结', closed: '已办结', empty: '没有正在计时的环节。', none: '—', issue: '发出督办', closedOn: '{{date}} 办结',
  },
  noticeKinds: { 'reminder-3': '提前提醒（3 个工作日）', 'reminder-1': '提前提醒（1 个工作日）', overdue: '逾期通知', urging: '催办', 'supervision-order': '督办单', 'listed-supervision': '挂牌督办', circular: '通报' },
  noticeStates: { sent: '已发', missed: '错过，已由后一级代替', proposed: '待签发', issued: '已签发' },
  step: {
    title: '环节 {{number}}', facts: '环节', proof: '逐日计算', notices: '提醒与督办', movements: '期限变动', suspensions: '中止计时', openCase: '打开事项', kind: '种类', state: '状态', dueOn: '应发日', at: '时间', by: '签发岗位', text: '内容', none: '没有。', moved: '{{from}} 改为 {{to}}：{{reason}}', suspended: '{{from}} 至 {{to}}：{{reason}}', running: '现在', term: '期限 {{n}} 个工作日', fixed: '截止日由承诺或批准的日期确定', provisional: '暂定', calendar: '日历版本', setting: '本地参数', outcome: '结果', closed: '已于 {{date}} 办结',
    rungTitle: '签发{{kind}}', rungText: '内容', rungRequired: '请写明内容', rungDefault: '{{number}}“{{title}}”应于 {{due}} 办结，现已逾期，请尽快办理并说明原因。', rungOk: '签发', rungDone: '已签发，将送达责任单位',
    rungWill: ['{{kind}}送达{{office}}', '签发人和内容记入环节，不能撤回', '责任单位会在通知中看到，并须签收'], issueButton: '签发{{kind}}',
  },
  notices: { title: '通知', lead: '送达本机构的办理通知、办理结果、提醒、逾期通知和督办。', acknowledge: '签收', acknowledged: '于 {{at}} 签收', waiting: '待签收', kind: '种类', text: '内容', number: '业务编号', due: '期限', arrived: '送达', issuedBy: '签发', state: '状态', empty: '本机构还没有收到通知。', auto: '系统', done: '已签收' },
  calendar: {
    title: '节假日通知', lead: '工作日按国务院办公厅通知计算；通知由一人录入、另一人批准，生效后正在计算的期限会重新计算并列出变动。', year: '年度', number: '文号', issued: '发文日', state: '状态', days: '放假 {{off}} 天，调休上班 {{work}} 天', dayCount: '安排', proposed: '录入', approved: '批准', states: { proposed: '待批准', 'in-force': '有效', superseded: '已被取代', rejected: '未批准' }, moved: '期限变动', synthetic: '演示', empty: '还没有录入过通知。',
    load: '录入通知', loadTitle: '录入节假日通知', loadHint: '选择通知的 JSON 文件；生效前先核对内容。', choose: '选择 JSON 文件', fileWrong: '文件不是节假日通知：{{reason}}', preview: '将要录入', offDays: '放假的工作日', workDays: '调休上班的周末', submit: '提交批准', submitted: '已提交，等另一位管理员批准', demo: '载入随附的演示通知',
    willLoad: ['{{year}} 年的通知进入“待批准”', '由另一位管理员批准后才生效'], approve: '批准', reject: '不批准', approveTitle: '批准节假日通知', willApprove: ['{{year}} 年的工作日按本通知重新计算', '正在计算的期限逐一重算，变动的会列出并记入审计', '已经办结的环节不变'], reason: '理由', self: '您录入的通知须由另一个人批准', approvedDone: '已批准，正在重新计算期限', rejectedDone: '已记为未批准', reasonRequired: '请写明理由', rejectTitle: '不批准该通知', willReject: ['通知不生效，期限不变'],
  },
  moved: { title: '期限变动', lead: '这份通知生效后改变的期限。', number: '业务编号', step: '环节', office: '责任单位', from: '原期限', to: '新期限', at: '时间', empty: '没有期限因此改变。' },
  settings: {
    title: '本地参数', lead: '法律没有写明的，由本地规定；每个参数有生效日和来源，由两个人完成。', key: '参数', value: '值', from: '生效日', source: '来源', state: '状态', proposed: '提出', approved: '批准', states: { proposed: '待批准', 'in-force': '有效', rejected: '未批准' }, synthetic: '演示值', empty: '还没有本地参数。', propose: '提出新值', proposeTitle: '提出参数的新值', keyLabel: '参数', valueLabel: '新值', fromLabel: '生效日', sourceLabel: '来源（文号或决定）', required: '请填写', dateHint: '格式 2026-11-01', submitted: '已提交，等另一个人批准', approve: '批准', reject: '不批准', filter: '查找参数', willPropose: ['新值进入“待批准”，批准之前不生效', '由另一个人批准'], approveTitle: '批准参数', rejectTitle: '不批准参数', willApprove: ['自 {{date}} 起，{{key}} 为 {{value}}', '之后新开始的环节按新值计算'], willReject: ['新值不生效'], done: '已处理', search: '按名称查找',
  },
} as const;
