/** Texts of enforcement plans, draws and inspections (zh-CN). */
export const planTexts = {
  list: { title: '执法计划', lead: '每个单位每年一份：重点监管对象、检查内容和措施；调整须写明理由，各版都保留。', year: '年度', office: '单位', state: '状态', targets: '重点监管对象', planned: '计划检查', inspected: '已检查', progress: '{{done}} / {{planned}} 次', draft: '编制计划', empty: '还没有执法计划。', adjusting: '调整{{state}}', open: '{{year}} 年度执法计划' },
  page: {
    title: '{{year}} 年度执法计划', versions: '各版本', version: '第 {{n}} 版', shown: '内容', showing: '正在查看', inForce: '现行', by: '{{by}} 于 {{at}} 编制', decided: '{{by}} 于 {{at}}{{what}}', reason: '调整理由：{{reason}}', decisionReason: '意见：{{reason}}', show: '查看', target: '监管对象', contentAndMeasures: '检查内容、执法措施', times: '次数', random: '随机抽查', fixed: '必查', which: '方式', facts: '概况', noTargets: '没有列监管对象。',
  },
  form: {
    newTitle: '编制执法计划', edit: '修改计划', adjust: '调整计划', year: '年度', summary: '计划说明', targets: '重点监管对象', nth: '第 {{n}} 个', add: '增加一个', remove: '删去', target: '监管对象', content: '检查内容', measures: '执法措施', times: '检查次数', random: '从中随机抽查', reason: '调整理由', save: '保存', sent: '已保存', cancel: '取消',
  },
  act: {
    edit: '修改', submit: '提交批准', approve: '批准', return: '退回', adjust: '调整', draw: '随机抽取', reason: '理由', submitWill: ['计划交审核负责人批准', '批准以前不能再改'], approveWill: ['计划自批准起执行，各版保留'], returnWill: ['退回编制人修改，理由记入版本记录'],
  },
  draw: {
    title: '随机抽取', list: '随机抽取记录', what: '抽取', whats: { targets: '检查对象', inspectors: '执法人员' }, pool: '候选名单', poolHelp: '一行一个，至少两个，不重复', count: '抽取数量', seed: '种子', seedHelp: '16 位十六进制数；留空由系统随机产生并记录', ok: '抽取', will: ['种子、候选名单和结果一并记录，不能修改', '任何人用同一种子和名单可以算出同样的结果'], chosen: '抽中', from: '从 {{n}} 个中抽取 {{k}} 个', by: '{{by}} 于 {{at}}', recompute: '复算', same: '复算一致：同一种子和名单得出同样的结果', differs: '复算不一致，请报系统管理员', none: '还没有随机抽取过。', poolShow: '候选名单（{{n}} 个）', fewer: '抽取数量不能多于候选数量', twice: '候选名单有重复的，请删去',
  },
  inspections: {
    title: '检查记录', lead: '每次现场检查当场记录；执法人员不少于两名，发现问题的据此作出决定。', record: '记录检查', number: '编号', on: '检查日期', firm: '被检查单位', office: '检查单位', conclusion: '结论', planned: '来源', fromPlan: '计划内', beside: '计划外', decisions: '据此作出的决定', empty: '还没有检查记录。', search: '按编号、单位查找', none: '—', county: '县（市、区）',
  },
  inspection: {
    title: '检查记录 {{number}}', place: '检查地点', creditCode: '统一社会信用代码', officers: '执法人员', officer: '{{name}}（证号 {{certificate}}）', reason: '检查事由', record: '现场检查记录', findings: '发现的问题', noFindings: '没有发现问题。', by: '记录', recorded: '{{by}} 于 {{at}} 记录', plan: '所属计划', openPlan: '打开计划', facts: '检查', file: '据此录入决定',
  },
  recordForm: {
    title: '记录检查', lead: '在现场或当日记录。', creditCode: '统一社会信用代码（选填）', county: '所在县（市、区）（选填）', facts: '检查', people: '执法人员', found: '检查情况', plan: '执法计划', noPlan: '计划外（须写明事由）', draw: '随机抽取', noDraw: '不是随机抽取的', reason: '检查事由', reasonHelp: '计划外的检查须写明，如投诉举报、专项部署', name: '姓名', certificate: '执法证号', nth: '第 {{n}} 名', add: '增加一名', addFinding: '增加一个问题', finding: '第 {{n}} 个问题', remove: '删去', submit: '保存记录', done: '检查已记录', countyNone: '不指定', reasonRequired: '计划外的检查须写明事由',
  },
} as const;
