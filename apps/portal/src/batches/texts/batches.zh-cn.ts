/** Texts of lists and batches (zh-CN). */
export const batchTexts = {
  list: {
    title: '名单批次', lead: '每个上传的文件是一个批次；发布后成为名单的一个版本。', upload: '上传名单', empty: '本单位还没有上传过名单。', emptyReviewer: '还没有提交来复核的名单。',
    number: '批次号', list: '名单', period: '期次', mode: '方式', state: '状态', rows: '行数', refused: '未通过', uploaded: '上传', version: '版本', file: '文件',
    rowsOf: '{{passed}} 通过 / {{read}} 读取',
  },
  mode: { full: '全量', incremental: '增量（新增与退出）' },
  modeHint: { full: '文件就是所申报县（市、区）的完整名单，不在其中的人视为退出。', incremental: '文件只写变动：每行注明新增或退出，其余的保持不变。', day: '文件就是所选这一天的全部记录；再次报送同一天的，以新文件为准。' },
  upload: {
    title: '上传名单', correctTitle: '上传更正文件', lead: '四步：选名单、选文件、核对读取方式、预检。预检通过后再提交复核，提交之前名单不会生效。',
    correctLead: '更正批次 {{number}}：只处理上次未通过的行，已通过的行不变。请用错误工作簿改好后上传，或上传只含更正行的文件。',
    steps: ['选名单', '选文件', '核对读取方式', '预检结果'], listLabel: '名单', period: '期次', counties: '申报的县（市、区）', countiesHint: '只有所选范围内的人会被更新；范围之外的行会报错。',
    all: '全选', mode: '方式', template: '下载模板', columns: '列', basis: '依据', promise: '报送时限：{{label}}', next: '下一步', back: '上一步', send: '上传文件', file: '名单文件',
    choose: '选择文件，或拖到这里', fileHint: 'CSV（不超过 200 万行）或 XLSX（不超过 20 万行）；CSV 编码为 UTF-8 或 GB18030。', chosen: '已选：{{name}}（{{size}}）', remove: '换一个文件',
    sending: '正在传输 {{percent}}', sendingHint: '传输完成之前请不要关闭本页；之后可以离开。', abort: '停止传输', aborted: '已停止传输，服务器上没有留下这个文件。',
    repeated: '同样的文件已经上传过，已为您打开原来的批次。',
    listRequired: '请选择名单', periodRequired: '请选择期次', countiesRequired: '请至少选择一个县（市、区）', modeRequired: '请选择方式', noLists: '本单位没有需要上传的名单。',
  },
  fileError: {
    NONE: '请选择名单文件', TYPE: '文件须为 xlsx 或 csv', SIZE: '文件须小于 {{limit}}', EMPTY: '文件没有内容', VIRUS: '文件含病毒', LOCKED: '文件有打开密码，请去掉密码后重新上传', FAILED: '上传失败，请重试',
    MANY: '一次只能选 1 个文件', TEMPLATE: '表头与模板不一致',
  },
  page: {
    title: '批次 {{number}}', progress: '办理进度', steps: { upload: '上传', layout: '读取方式', check: '预检', submit: '提交', review: '复核', publish: '发布' },
    fileFacts: '文件', list: '名单', period: '期次', counties: '范围', mode: '方式', fileName: '文件名', size: '大小', digest: '文件摘要（SHA-256）', uploaded: '上传', version: '版本', corrects: '更正的批次', openCorrected: '打开被更正的批次',
    original: '下载原文件', receipt: '打印回执', roster: '打印名册', correct: '上传更正文件', history: '经过', approvals: '批准',
    duplicate: '与 {{at}} {{by}} 上传的文件完全相同（批次 {{number}}）', duplicateText: '如果只是重复上传，请取消本批次；如果确要再报一次，可以继续。', refusedTitle: '文件不能受理', failedTitle: '预检中断', failedText: '服务中断了预检，已读的内容没有丢失。可以重新预检。',
    cancelledText: '本批次已取消，没有任何行生效。', withdrawingText: '已提出撤回，正在恢复到上一个版本……', withdrawnText: '本版本已撤回，名单已恢复到上一个版本。', restart: '重新上传',
  },
  events: {
    upload: '上传文件', layout: '修改读取方式', check: '开始预检', checked: '预检完成', failed: '预检中断', refused: '文件不能受理', submit: '提交复核', approve: '批准', return: '退回', cancel: '取消', withdraw: '提出撤回', withdrawn: '已撤回', published: '已发布',
  },
  layout: {
    title: '核对读取方式', lead: '请确认列对应正确，再开始预检。', remembered: '已按本单位上次的对应方式匹配。', encoding: '编码', encodingFound: '已识别为 {{name}}', delimiter: '分隔符', sheet: '工作表', headerRow: '表头在第几行',
    mapping: '列对应', column: '名单的列', source: '文件的列', confidence: '匹配', notMapped: '（没有这一列）', missing: '必填列还没有对应：{{names}}', preview: '前 20 行', previewHint: '核对列是否对得上；姓名、号码、电话和账号已遮蔽。',
    save: '保存读取方式', saved: '已保存', run: '开始预检', sure: '高', likely: '中', unsure: '低，请核对', unset: '未对应', tab: '制表符', comma: '逗号', semicolon: '分号', pipe: '竖线', csv: 'CSV', xlsx: 'XLSX',
  },
  progress: {
    title: '正在预检', stages: { transfer: '传输', parse: '解析', check: '校验', compare: '比对', 'await-submit': '待提交' }, read: '已读', passed: '通过', refused: '错误', hinted: '提示', duplicates: '重复', rate: '{{n}} 行/秒', left: '预计还需 {{time}}',
    safe: '可以离开本页，预检会继续；回来时接着看。', notify: '完成后通知我', notifyOn: '完成后会通知', done: '批次 {{number}} 预检完成', announce: '预检已完成 {{percent}}%', bar: '预检进度',
  },
  findings: {
    title: '预检结果', none: '没有发现问题。', code: '规则', level: '级别', sentence: '说明', rows: '行数', remedy: '怎么改', showRows: '看这些行', levels: { block: '阻断', error: '错误', hint: '提示' },
    levelHint: '阻断：文件不能受理；错误：该行不会被采用；提示：该行会被采用，请人看一下。', workbook: '下载错误工作簿', workbookHint: '您自己的列，问题单元格已标红并加批注；改好后上传更正文件。', rowTitle: '问题行', line: '行号', problems: '问题',
    all: '全部规则', onlyErrors: '只看错误', emptyRows: '这条规则没有对应的行。', filter: '按规则筛选', masked: '姓名和号码已脱敏；请按行号在原文件中查找。',
  },
  difference: {
    title: '与上一版本相比', first: '这是第一个版本，没有可比的版本。', added: '新增', changed: '变更', left: '退出', unchanged: '不变', held: '保留原状', unreadable: '无法辨认', before: '上一版本行数', after: '发布后行数', version: '版本', period: '期次', published: '发布时间', rows: '行数', thisBatch: '本批次',
    heldHint: '有错误但能认出是谁的行，此人保持上一版本的状态。', unreadableHint: '认不出是谁的行存在时，本范围内不会有人被当作退出，除非复核员写明理由放行。', brakeTitle: '闸门已触发：变动超过常规', brakeLimits: '界限：退出不超过 {{left}}%，新增不超过 {{added}}%。', brakeNeeds: '需要写明理由，并由两名不同岗位的复核员批准（已批准 {{n}} / 2）。',
    table: '最近版本的变动',
  },
  decide: {
    submit: '提交复核', approve: '批准发布', return: '退回', cancel: '取消批次', withdraw: '撤回版本', run: '重新预检', reason: '理由', reasonRequired: '请写明理由', reasonBrake: '理由（闸门已触发，必填）', release: '放行：认不出是谁的 {{n}} 行不再阻止退出生效',
    submitTitle: '提交复核', approveTitle: '批准并发布', returnTitle: '退回给经办', cancelTitle: '取消批次', withdrawTitle: '撤回已发布的版本', twoPersons: '上传和批准须由两个人完成；您不能批准自己上传的批次。', firstOfTwo: '您是第一位批准人：批准后还要另一岗位的复核员批准才会发布。', secondOfTwo: '您是第二位批准人：批准后立即发布。',
    willSubmit: ['{{passed}} 行交给复核员批准', '{{refused}} 行有错误，不会被采用，可以之后更正', '批准之前名单不会生效，您可以在批准前取消'],
    willApprove: ['新增 {{added}} 行、变更 {{changed}} 行、退出 {{left}} 行', '名单签名后发送给 {{consumers}}', '发布后仍可撤回，撤回会恢复上一版本'],
    willReturn: ['批次退回给经办，名单不变', '经办会看到您写的理由'], willCancel: ['已读取的 {{read}} 行全部作废', '名单不变；文件按规定留存备查'],
    willWithdraw: ['发布一个新版本，恢复到本版本之前的状态', '由本版本引起、尚未办结的确认事项会以“来源已撤回”结束', '已办结的事项不受影响'],
    done: { submit: '已提交复核', approve: '已批准', return: '已退回', cancel: '已取消', withdraw: '已提出撤回', check: '已开始预检', layout: '已保存' },
  },
  outcome: {
    title: '发送与回执', sending: '待发送 {{left}} 块，已发送 {{sent}} / {{chunks}} 块', consumer: '接收单位', status: '状态', at: '时间', reason: '原因', none: '发布后，各接收单位的回执会出现在这里。', statuses: { waiting: '等待回执', applied: '已采用', refused: '被拒收', stuck: '等前一版本' },
  },
  receipt: {
    title: '名单报送回执', lead: '兹证明下列名单已按规定上传、复核并发布。', counts: '行数', readRows: '读取', passedRows: '通过', refusedRows: '未采用', hints: '提示', signatures: '签字', officer: '经办人', reviewer: '复核人', leader: '负责人', date: '日期：', approvals: '批准', notPublished: '本批次尚未发布，此件仅供内部核对。', events: '经过',
  },
  roster: { title: '身份认定名册', lead: '经办、复核签字后存档。姓名和号码按规定脱敏。', line: '行号', name: '姓名', idNumber: '证件号码', category: '身份类别', county: '认定地', recognisedOn: '认定日期', sign: '签字', total: '共 {{n}} 人', more: '再加载 {{n}} 人', loadAllHint: '打印前请先加载全部名册。', empty: '本批次没有可列入名册的人员。' },
  inbox: {
    title: '结果回传', lead: '医保比对与确认之后，本单位名单上每个人的结果。', at: '时间', list: '名单', version: '版本', line: '行号', person: '人员', category: '身份类别', county: '县（市、区）', outcome: '结果', finding: '校核发现', case: '事项编号', empty: '还没有结果回传；名单发布并完成比对后会出现在这里。',
  },
} as const;
