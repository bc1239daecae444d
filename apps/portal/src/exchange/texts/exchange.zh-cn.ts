/** Texts of the monitor of department shares (zh-CN). */
export const exchangeTexts = {
  overview: {
    title: '共享总览', lead: '各部门答应共享的数据是否按时、完整地到了使用方：现在要处理什么，轮到谁办。',
    platform: '本系统在省数据共享平台之上做业务协同：催报、核对、补发；不是新的交换平台，不替代省平台。',
    needs: '{{n}} 项共享需要处理：{{parts}}。', part: '{{n}} 项{{condition}}', allWell: '{{n}} 项共享没有迟报、静默、退回或卡住的。', none: '还没有部门共享数据接入。', unheard: '监控服务没有回答：{{n}} 项共享现在的状态都未知。', unheardNone: '监控服务没有回答：现在各项共享的状态都未知。',
    unheardWhy: '监控服务没有回答，不能判断', unheardAsOf: '下面是 {{at}} 最后收到的内容，状态一律按未知显示；监控服务恢复后自动更新。', lastKnown: '最后所知：{{condition}}', pausedAt: '已暂停刷新，显示的是 {{at}} 的情况。',
    kafkaDown: '消息总线自 {{since}} 起连不上：部门的上传和决定照常受理，恢复后自动补发。', kafkaUnknown: '消息总线的状态未知。',
    tiles: '按状态', others: '其他要处理的', all: '全部', attention: '需要处理', letters: '未治愈的死信', alerts: '未办结的告警', replays: '待复核的重放', notConnected: '目录中未接入的共享',
    table: '共享清单', count: '共 {{shown}} 项', countOf: '符合条件 {{shown}} 项，共 {{total}} 项', empty: '还没有可以显示的共享。', filteredEmpty: '没有符合条件的共享。', depends: '共同依赖的',
  },
  filters: { condition: '状态', giver: '提供方', consumer: '使用方', list: '名单' },
  columns: { share: '共享', condition: '状态', since: '{{at}} 起', ago: '已 {{for}}', reason: '原因', reasonAndTurn: '原因，轮到谁', turn: '轮到', promise: '承诺与到达', lag: '滞后', data: '数据', nobody: '无须办理' },
  ago: { moment: '不到 1 分钟', minutes: '{{n}} 分钟', hours: '{{n}} 小时', days: '{{n}} 天' },
  phone: '电话 {{phone}}', contact: '{{name}}，电话', noContact: '通讯录中没有联系人',
  promise: { wanted: '应报 {{period}} 期，{{due}} 前', noDay: '无固定报送日', left: '剩 {{n}} 个工作日', today: '今天到期', over: '已过 {{n}} 个工作日', provisional: '暂定，待当年放假通知', last: '第 {{version}} 版（{{period}} 期）', lastAt: '{{at}} 发布', never: '从未收到', receipts: { applied: '使用方已采用', refused: '使用方退回：{{reason}}', stuck: '使用方卡住：{{reason}}' }, ofVersion: '第 {{version}} 版{{words}}', noReceipt: '还没有使用方回执' },
  lag: {
    none: '没有滞后', unknown: '未知', unknownHint: '没有向消息总线查到，不是零', behind: '落后 {{time}}', messages: '{{n}} 条', trends: { growing: '↗ 在增加', steady: '→ 持平', shrinking: '↘ 在减少', none: '' }, zero: '预计 {{time}} 后追平', never: '照现在的速度追不平', rate: '每秒 {{n}} 条', asOf: '截至 {{at}}',
    spark: '最近滞后的走势：由 {{first}} 条到 {{last}} 条，最高 {{most}} 条', chart: '最近一小时的滞后', chartWords: '{{from}} 至 {{to}}：最高 {{most}} 条（{{mostAt}}），现在 {{last}} 条。', noSamples: '最近一小时没有取到滞后数据，状态未知。', axis: '条', table: '逐点数据', at: '时间', count: '滞后（条）',
  },
  data: { volume: '本期变动 {{n}} 行', usual: '通常约 {{n}} 行', unusual: '▲ 数量异常', breaks: '结构不符 {{n}} 处', letters: '死信 {{n}} 封', contract: '契约 {{v}}', spread: '▲ 契约版本不一：给 {{given}}，收 {{read}}', good: '数量、结构正常', unknown: '数量未知', noContract: '未知' },
  alert: { open: '告警 {{number}}', muted: '告警 {{number}}，静默到 {{until}}' },
  depends: {
    kafka: '消息总线（Kafka）', kafkaStates: { reachable: '● 可用', unreachable: '■ 连不上', unknown: '？ 未知' }, kafkaSince: '自 {{at}}', services: '服务', service: '服务', condition: '状态', asOf: '最后应答', sending: '待发送', sendingSince: '{{n}} 条，最早 {{at}}', sendingNone: '没有', jobs: '待办作业', jobsOf: '{{waiting}} 个等待，{{failed}} 个失败', empty: '还没有查到任何服务。',
    keys: '密钥', keysFine: '其余 {{n}} 把密钥有效，{{days}} 天内没有到期的。', keysFineAll: '{{n}} 把密钥都有效，没有将到期的。', keysNone: '还没有查到密钥，状态未知。', keyName: '名称', keyOwner: '持有方', keyPurpose: '用途', keyUntil: '有效期至', keyState: '状态', keyStates: { valid: '● 有效', expiring: '▲ 将到期', expired: '■ 已过期', unknown: '？ 未知' }, keyLeft: '剩 {{n}} 天', keyOver: '已过 {{n}} 天', keyOpen: '没有期限',
    purposes: { signing: '签名', wrapping: '封装数据密钥', sealing: '静态加密', digest: '摘要', codec: '流程加密' },
  },
  share: {
    lead: '{{giver}} → {{consumer}}', now: '现在', promise: '承诺', promiseWhy: '报送日遇放假顺延到下一个工作日；过了报送日还没有当期版本为“迟报”，再超过静默期限为“静默”。期限是本地参数。依据 {{basis}}。', versions: '各版本', chart: '最近一小时的滞后', history: '状态变化', noHistory: '还没有状态变化。', noVersions: '还没有发布过版本。',
    version: '版本', period: '期', published: '发布', rows: '行数', rowsOf: '共 {{rows}} 行（增 {{added}}，改 {{changed}}，退 {{left}}）', chunks: '分块', chunksOf: '{{seen}} / {{expected}}', chunksAltered: '■ 被改动 {{n}} 块', chunksMissing: '▲ 缺 {{n}} 块', chunksWhole: '● 完整', signature: '签名', signed: '● 签名有效', unsigned: '■ 签名不符', receipt: '使用方回执', receiptNone: '还没有回执', receipts: { applied: '● 已采用', refused: '■ 退回', stuck: '▲ 卡住' }, receiptSigned: '回执签名有效', receiptUnsigned: '■ 回执签名不符', after: '发布后 {{time}}', contract: '契约版本', digest: '清单摘要',
    kinds: { changes: '变动', snapshot: '全量', withdrawal: '撤回' }, until: '{{from}} 至 {{until}}', ongoing: '{{from}} 至今',
    resend: '请提供方补发', openAlert: '打开告警', letters: '看它的死信', catalogue: '目录条目', all: '共享总览',
    resendTitle: '请 {{giver}} 补发', resendOk: '发出补发请求', resendVersion: '版本', resendReason: '理由', resendWill: ['向提供方的节点发出补发请求，不经人手', '按原样再发这一版的全部分块和清单，内容、版本号和签名都不变', '使用方已有的部分不会重复采用；收到使用方“已采用”的回执才算修好', '理由和经办人记入审计'], resendDone: '补发请求已发出，等使用方回执', resendNone: '还没有发布过版本，没有可以补发的。',
  },
  topics: {
    title: '主题保存', lead: '每个消息主题声明的分区、保存期和压缩方式，与消息总线上的实际值对照。', name: '主题', owner: '所有者', key: '键', consumers: '使用方', partitions: '分区', retention: '保存', cleanup: '清理', messages: '消息数', verdict: '对照', as: '● 与声明一致', drift: '■ 与声明不一致', unknown: '？ 未知', unknownHint: '没有向消息总线查到', declared: '声明', actual: '实际', cleanups: { delete: '到期删除', compact: '压缩（每键留最后一条）' }, days: '{{n}} 天', forever: '一直保存', empty: '还没有声明主题。', filter: '对照', search: '按名称查找', none: '没有', kafka: '消息总线查不到时，实际值显示为未知，不作一致。',
  },
  home: { own: '本单位的共享情况', ownLead: '下列共享还没有到位，或没有按承诺进行，请按“怎么办”处理。', ownNone: '本单位的共享都按承诺进行。', ownUnknown: '现在查不到本单位的共享情况，状态未知。', what: '怎么办', tasks: '需要处理的共享', none: '现在没有需要处理的共享。', open: '打开共享总览', all: '查看全部（{{n}}）', replays: '待复核的重放', replaysNone: '没有待复核的重放。' },
  advice: {
    'giver-late': '请尽快上传 {{period}} 期名单并送复核；没有变动也要报一期', 'giver-silent': '请联系节点管理员核对上传，并补报 {{period}} 期', 'giver-rejected': '请按退回的原因改正后重新上传', 'giver-stuck': '请确认节点在运行；需要时由共享运维经办发起补发', 'giver-due': '请在 {{due}} 前上传 {{period}} 期名单',
    consumer: '请确认本单位的接收节点在运行，并查看原因', unknown: '请确认本单位的节点在运行、网络畅通；恢复应答后自动更新', wait: '已在途，等使用方回执', declined: '已谢绝，无须报送', other: '无须办理，等对方处理',
  },
  refused: '状态未知',
} as const;
