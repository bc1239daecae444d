export const catalogueTexts = {
  title: '共享目录',
  lead: '本市文件要求或推断的部门间共享：谁给谁、为什么、依据哪一条、靠什么承载。',
  layer: '联办建立在省级政务数据共享平台之上，只协调本市各部门的报送、接收与办理，不是新的共享交换平台，也不取代它。',
  openMessages: '主题与消息结构', search: '查找', searchHint: '名称、用途或依据', empty: '目录里没有与贵单位有关的共享。', party: '单位', document: '文件', carrier: '承载方式', countOf: '{{name}}（{{count}}）',
  columns: { title: '共享事项', between: '提供方 → 接收方', basis: '依据', carrier: '承载', frequency: '约定', declined: '谢绝' },
  nobody: '文件没有写明', explicit: '明文', inferred: '推断', inferredHint: '从文件职责中推断，当事单位可以谢绝', personal: '含个人信息', noneDeclined: '—',
  attributes: { unconditional: '无条件共享', conditional: '有条件共享', withheld: '不予共享' },
  detail: {
    back: '共享目录', about: '概况', giver: '提供方', receivers: '接收方', purpose: '用途', basis: '依据', kind: '义务来源', contact: '联系人', noContact: '未登记', promise: '约定报送', declined: '谢绝', noDeclined: '没有单位谢绝', declinedBy: '{{name}}于 {{on}} 谢绝：{{reason}}',
    metadata: '目录元数据', metadataNote: '核心元数据按 GB/T 21063.3—2007 与江西省地方标准 DB36/T 1124—2019 的项目列出；带“*”的是本平台增加的项目。', code: '资源代码', provider: '提供方', providerCode: '提供方代码', summary: '摘要', format: '格式', attribute: '共享类型', condition: '共享条件', method: '共享方式',
    open: '开放属性', cycle: '更新周期', published: '发布日期', related: '关联资源', version: '契约版本*', sensitivity: '敏感程度*', topic: '主题*', retention: '保存*', days: '{{n}} 天', unset: '未确定', first: '首个版本', none: '无',
    fields: '信息项', field: '名称', key: '字段', type: '数据类型', required: '必填', yes: '是', no: '否', personal: '个人信息', note: '填写要求', noFields: '还没有名单承载这一项，信息项未确定。', sample: '样例', sampleNote: '合成数据，不是任何真实的人或企业，按查看者所见脱敏。', empty: '空',
    lists: '承载的名单', list: '名单', listReceivers: '接收', listVersion: '版本',
    changes: '变更记录', changeVersion: '版本', changeOn: '日期', changeWhat: '变更', changeVerdict: '判定', noChanges: '还没有变更，现行的是首个版本。', verdicts: { first: '首个版本', compatible: '兼容', breaking: '不兼容' },
    download: '下载结构（JSON Schema）',
  },
  types: {
    'id-number': '证件号码', 'person-name': '姓名', county: '县（市、区）', date: '日期', category: '身份类别', text: '文本', phone: '电话', sex: '性别', 'amount-yuan': '金额（元）', year: '年度', change: '变动', 'bank-account': '银行账号', 'document-type': '证件类型', serial: '流水号', 'party-name': '单位名称', 'decision-number': '决定书文号', 'credit-code': '统一社会信用代码',
  },
  decide: {
    declined: '谢绝', accepted: '改为接受', declinedTitle: '谢绝“{{title}}”', acceptedTitle: '接受“{{title}}”', reason: '理由', reasonHelp: '双方和数据局都会看到；不写个人信息',
    declinedWill: ['贵单位不再参与这项共享：作为提供方不再报送，作为接收方不再收到之后的版本', '已经发布的版本不收回', '随时可以改为接受'], acceptedWill: ['之后的版本恢复共享', '谢绝期间没有收到的，由提供方节点自动补发一份完整快照'], done: '已记录，稍候各服务生效',
  },
  compare: {
    title: '比较拟用的结构', intro: '粘贴或选择一份 JSON Schema，与已发布的结构比较：尚未升级的使用方能否读新消息，升级后的使用方能否读仍保留在主题中的旧消息。不保存，不发布。', list: '名单', paste: '拟用的结构（JSON Schema）', choose: '选择文件', run: '比较', notJson: '这不是一份 JSON：{{reason}}', notObject: '结构应是一个 JSON 对象', tooLarge: '文件超过 1 MB', needed: '请粘贴或选择一份结构',
    same: '与已发布的结构相同', compatible: '兼容：可以在同一主题内发布，须提高契约版本并写明变更', breaking: '不兼容：须另立新主题 {{topic}}', place: '位置', kind: '变化', sentence: '说明', kinds: { added: '新增', removed: '删去', changed: '变更' }, breaks: '不兼容', harmless: '无碍', noDifferences: '没有差别', whole: '整体',
  },
  messages: {
    title: '主题与消息结构', lead: '由契约生成的 AsyncAPI 3.0 文档：每个主题由谁写、按什么键、保存多久、谁来读、消息长什么样。', back: '共享目录', download: '下载 asyncapi.json', group: '类别', search: '查找主题', topic: '主题', count: '{{shown}} / {{total}} 个主题', empty: '没有符合条件的主题。', letters: '死信主题', withLetters: '含死信主题', choose: '从左侧选择一个主题。',
    owner: '写方', key: '键', ordering: '顺序', retention: '保存', forever: '按键保留最新一条（压实）', days: '{{n}} 天', partitions: '分区', consumers: '读方', noConsumers: '未登记', dlq: '死信', isDlq: '本身是死信主题',
    message: '消息', headers: '消息头', payload: '内容', rows: '数据块中的行', binary: '加密的字节', path: '字段', type: '类型', required: '必需', note: '说明', yes: '是', no: '可缺', either: '以下之一：',
  },
  schema: { text: '文本', integer: '整数', number: '数', boolean: '是否', object: '对象', list: '列表', null: '空值', any: '任意', date: '日期', instant: '时间', oneOf: '取值：{{values}}', constant: '固定为 {{value}}', codes: '代码表（会增加）：{{values}}', nullable: '或空', listOf: '{{type}}的列表', map: '以名称为键的{{type}}', pattern: '格式 {{pattern}}', more: '{{values}} 等 {{n}} 个', binary: '字节' },
};
