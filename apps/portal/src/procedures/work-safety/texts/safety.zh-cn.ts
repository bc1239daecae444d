/** Texts of work safety: queues, case pages, publication, redaction (zh-CN). */
export const safetyTexts = {
  done: '已提交',
  procedures: {
    'enforcement-disclosure': { title: '执法决定公开', lead: '每一件执法决定，自作出之日起 20 个工作日内公开并由系统核验；最急的在前。' },
    'decision-performance': { title: '执法决定履行', lead: '决定要求做的事，从履行期限到催告、核查、强制执行或申请法院；最急的在前。' },
    'accident-investigation': { title: '事故调查处理', lead: '每一起事故，从挂牌督办、调查、审核、结案到公布报告、整改和评估；最急的在前。' },
  },
  queue: {
    number: '业务编号', light: '灯', due: '期限', step: '当前环节', party: '当事人、牵头单位', happened: '决定或发生日', state: '状态', county: '县（市、区）', department: '部门', city: '市本级', scope: '范围', scopes: { mine: '待我办理', all: '全部' },
    search: '按编号、文号、当事人查找', none: '—', empty: '现在没有待您办理的事项。', emptyAll: '还没有事项。', file: '录入执法决定', fileAccident: '录入事故',
  },
  warning: { name: '提示期限（非法定）', short: '提示期限（非法定）{{date}}', text: '：建议在 {{date}} 前公开，来源见本地参数；法定期限以“向社会公开”环节为准。' },
  case: {
    title: '事项 {{number}}', steps: '办理环节', related: '相关事项', documents: '材料', history: '经过', technical: '技术详情（流程运行记录）', upcoming: '未开始', 
    turn: '轮到您处理：{{what}}', waiting: '等待{{office}}：{{step}}', colleague: '等待本单位有权限的岗位办理：{{step}}', system: '等待系统核验：{{step}}', proving: '{{step}}：', call: '{{name}}，{{phone}}', closed: '{{date}} 已办结：{{state}}', idle: '现在没有待办环节',
  },
  history: { opened: '立案', uploaded: '上传材料', rung: '督办', steps: { opened: '环节开始：{{title}}', overdue: '逾期：{{title}}' } },
  papers: {
    none: '没有您的岗位可以查看的材料。', kind: '材料种类', download: '下载', uploaded: '{{by}} 于 {{at}} 上传', digest: '文件摘要 {{sha}}', accept: 'PDF、OFD、图片（JPG、PNG）、XLSX 或 DOCX，每个文件不超过 {{limit}}',
  },
  actions: { complete: '办理：{{title}}', outcome: '办理结果', submit: '提交', papersFirst: '办理本结果须先上传：' },
  will: { moves: '环节办结并记入经过，不能撤回' },
  publication: {
    title: '公开情况', address: '公开网址', versions: '各版本', version: '第 {{n}} 版', current: '（现行）', superseded: '（已被更正）', released: '{{on}} 发布，{{prepared}}拟稿，{{released}}复核', object: '本版网页', corrected: '更正理由：{{reason}}', digest: '摘要 {{digest}}', proofs: '核验记录', noProof: '系统还没有核验过。',
    proved: '系统已于 {{time}} 核验，网页与发布时一致', failed: '系统于 {{time}} 核验，{{found}}', failedWith: '系统于 {{time}} 核验，{{found}}（状态码 {{status}}）', expected: '应为', found: '实为', allProofs: '显示全部 {{n}} 次核验', withdrawn: '决定已于 {{on}} 撤销，网页注明撤销，原内容仍可查看',
    findings: { changed: '网页与发布时不一致', missing: '网页不存在', unreachable: '网页打不开' },
  },
  findings: { title: '公开核验', lead: '系统定期重新读取自己公开的网页；不存在、打不开或与发布时不一致的列在这里，修复并再次核验后消除。', finding: '问题', found: '发现时间', settled: '消除时间', open: '待修复', explanation: '原因和处理', empty: '公开的网页都与发布时一致。', which: '范围', states: { true: '待修复', false: '已消除' } },
  redaction: {
    edit: '编辑', preview: '预览', bodyHint: '“## 标题”另起一节，空行分段', noTitle: '（没有标题）', checking: '正在检查', notYet: '还没有检查', changed: '文本有改动，稍后自动重新检查', clean: '没有发现不宜公开的内容', sum: '必须处理 {{blocking}} 处，提示核对 {{warning}} 处',
    levels: { blocking: '必须处理', warning: '提示核对' }, go: '定位', takeAs: '采用建议：{{text}}', takeDelete: '采用建议：删去', takeAll: '全部采用建议', again: '重新检查', giveUp: '不再更正', returned: '复核退回：{{reason}}', correcting: '更正公开内容：{{reason}}',
    why: { empty: '填写公开标题和公开文本以后才能提交。', stale: '检查完成以后才能提交。', failed: '检查没有完成，不能提交；请重新检查。', blocking: '还有 {{n}} 处必须处理的内容，处理完才能提交。', warning: '还有 {{n}} 处提示：逐处核对，删改，或在“对提示项的核对说明”中写明可以保留的理由。' },
  },
  release: { exactly: '以下文本一经同意，即原样公开：', whole: '全文', difference: '与上一版的差异', unchanged: '与上一版没有差异。', noText: '没有可以显示的公开文本，请刷新页面。' },
  accident: {
    title: '录入事故', lead: '按现在掌握的情况录入；等级由伤亡和损失判定，伤亡变化时再更新。', submit: '提交', done: '已录入', facts: '事故', toll: '伤亡和损失', firm: '事故单位', grade: '等级和查处', gradeWaiting: '填写死亡、重伤人数和直接经济损失后显示。', gradeName: '事故等级', gradeIs: '{{grade}}事故', government: '{{level}}人民政府', by: '负责查处', supervisor: '挂牌督办、审核把关', filed: '评估备案', because: '怎么判定的', mismatch: '本级政府不查处这一等级的事故，不能录入；请由上级政府录入。', hint: '按本市参数试算，以提交后系统计算为准',
    fields: { title: '事故名称', happenedOn: '发生日', reportedOn: '接报日', county: '所在县（市、区）', place: '事故地点', firmName: '事故单位', creditCode: '统一社会信用代码', summary: '事故概况', deaths: '死亡人数', injured: '重伤人数', injuredHelp: '含急性工业中毒', lossFen: '直接经济损失', trafficOrFire: '道路交通或火灾事故', persons: '伤亡和有关人员姓名', personsHelp: '一行一人；只用于公开前的脱敏检查，不公开' },
  },
  punctuality: {
    title: '按期情况', lead: '各县（市、区）、各部门公开、履行和结案的按期情况，可以比较；一件事项有几个计入的环节时分别计数。', by: '比较', groups: { county: '县（市、区）', department: '部门', month: '月份' }, procedure: '事项', from: '起', to: '止', name: '名称', due: '应办结', onTime: '按期', late: '逾期办结', openLate: '逾期未办结', open: '在办', share: '按期率', average: '平均用时（工作日）', total: '合计', list: '清单', lateCases: '逾期事项', asOf: '截至 {{date}}', chart: '按期率比较', legend: '绿色为按期，红色斜纹为逾期；数字见下表。', of: '{{share}}（{{onTime}}/{{due}}）', none: '没有应办结的', empty: '这段时间没有应办结的事项。', day: '写成 2026-10-12',
  },
  intake: {
    title: '名单接收', lead: '部门以名单报送的决定自动登记；文号重复、缺项、后来更改或撤回的，在这里由人处理。', lists: '各名单', list: '名单', version: '版本', waiting: '待登记', recorded: '已登记', refused: '未能登记', withdrawn: '已撤回', openProblems: '待处理', kind: '问题', reference: '文号', party: '当事人', office: '单位', reason: '说明', difference: '变动', before: '原', after: '现', found: '发现时间', case: '事项', settle: '处理', settled: '已处理', outcome: '处理方式', explanation: '说明', state: '状态', states: { open: '待处理', settled: '已处理' }, will: ['处理结果记入记录，不能撤回'], empty: '没有待处理的。', emptyLists: '还没有收到名单。', settledBy: '{{by}} 于 {{at}}：{{outcome}}', line: '第 {{n}} 行',
  },
} as const;
