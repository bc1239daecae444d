/** Lists of other departments that are shared with one's own. */
export const receivedTexts = {
  title: '收到的名单', lead: '其他部门依法共享给本单位的名单。只能用于所列用途；查看明文要写明用途并记入审计。',
  list: '名单', giver: '提供部门', receiver: '接收部门', held: '现有版本', heldOf: '第 {{version}} 版（{{period}}）', rows: '行数', since: '首次到达', appliedAt: '{{at}} 应用', state: '状态',
  nothingYet: '还没有收到', fine: '正常', inferred: '推定的共享', inferredHint: '共享的义务由条文推定，当事部门可以在共享目录中谢绝',
  coming: '第 {{version}} 版{{state}}', comingSince: '自 {{at}} 起', part: '收到的名单',
  emptyTitle: '没有名单共享给本单位',
  empty: {
    named: '景府发〔2023〕10号第5条把贵单位列为协同配合部门，没有规定贵单位提供或接收数据：目前没有应报送的名单，也没有应收到的名单。',
    gives: '条文只规定贵单位提供数据，没有规定向贵单位共享；贵单位的名单在“名单批次”中，比对结果在“结果回传”中。',
    other: '没有文件规定向贵单位共享名单。',
  },
  catalogue: '查看共享目录',
  detail: {
    lead: '{{giver}}提供；{{promise}}', purpose: '用途', condition: '共享条件', basis: '依据', versions: '收到的版本', rows: '现有名单', county: '县（市、区）', search: '查找', searchHint: '单位、编号等',
    export: '导出（脱敏）', empty: '这份名单还没有内容；提供部门发布并应用后会出现在这里。', line: '第 {{version}} 版第 {{line}} 行', source: '来源', action: '操作', byCounty: '各县（市、区）', noVersions: '还没有收到任何版本。',
    missing: '没有这份名单，或者它没有共享给本单位', back: '返回收到的名单',
  },
  version: { number: '版本', kind: '方式', period: '期次', published: '发布时间', changes: '变动', changesOf: '新增 {{added}}，变更 {{changed}}，退出 {{left}}', after: '版本行数', landed: '到达时间', state: '状态', receipt: '本单位回执', evidence: '证据', evidenceOf: '第 {{version}} 版' },
  kinds: { full: '全量', incremental: '增量', correction: '更正', withdrawal: '撤回', snapshot: '快照' },
  receipts: { applied: '已签收应用', refused: '已签名退回', stuck: '已告知等待前一版', none: '尚未签收' },
} as const;
