/** Texts of recording an enforcement decision (zh-CN). */
export const decisionTexts = {
  title: '录入执法决定', lead: '录入一次；公开和履行的期限由系统计算、提醒和核验。', submit: '提交', done: '已录入', fromInspection: '据现场检查记录填写了当事人和违法事实，请核对。', codeConfirm: '校验位不符；代码与证照一致，确认提交', reviewHint: '重大执法决定须填写；尚未审核的，决定日留空，提交后由系统提请审核。',
  groups: { decision: '决定', party: '当事人', law: '事实和依据', money: '金额和裁量', review: '审核' },
  fields: {
    kinds: '决定种类', decidedOn: '决定日', decidedOnHelp: '尚未作出的决定留空，按草案录入', decisionNumber: '决定文号', decisionNumberHelp: '如 景应急罚〔2026〕12号；草案可以留空', servedOn: '送达日', performByOn: '履行期限', firmName: '当事人名称', naturalPerson: '当事人是自然人或以个人姓名为字号', naturalPersonHelp: '选“是”的，公开时不写姓名', creditCode: '统一社会信用代码',
    persons: '有关人员姓名', personsHelp: '一行一人；只用于公开前的脱敏检查，不公开', violation: '违法事实', basis: '法律依据', basisHelp: '一行一条，写法律名称和条款', amountFen: '罚款、没收金额', violationKind: '违法行为种类', band: '应处的裁量档次', bandReason: '裁量理由', bandReasonHelp: '数额与应处的档次或法定幅度不符时必须填写', none: '未指明', reviewedBy: '审核或审议机构', reviewedOn: '审核日',
  },
  card: {
    title: '提交以后', due: '公开期限', dueWaiting: '填写决定日后显示', dueIs: '{{date}} 24:00 前公开', provisional: '暂定，{{from}} 至 {{to}} 之间', major: '审核', majorWaiting: '选择决定种类后显示', isMajor: '属于重大执法决定，须经审核', notMajor: '不属于重大执法决定', performance: '履行', performed: '同时跟踪履行', notPerformed: '没有须跟踪履行的内容', halts: '通知协助执行', bandWaiting: '填写金额和违法行为种类后显示裁量档次。', bandIs: '数额属于{{band}}档', bandOutside: '数额超出法定幅度', bandRange: '法定幅度 {{least}} 至 {{most}}', bandReason: '与应处的档次不符，须写明裁量理由', hint: '按本市参数试算，以提交后系统计算为准。',
  },
} as const;
