/** Texts of the audit page (zh-CN). */
export const auditTexts = {
  title: '审计', lead: '谁、在什么时间、从哪个岗位、对什么、为什么做了或看了什么。各服务的记录另有一份在此保存，逐条相扣，只能查看；查看本页也会记入审计。',
  filters: { service: '服务', from: '自', until: '至', actor: '人员或岗位', actorBegins: '账号或岗位代码', action: '动作', object: '对象', objectBegins: 'batch/…', withPurpose: '用途', purposes: { true: '写明用途的', false: '未写用途的' }, kept: '保存类别' },
  columns: { at: '时间', who: '人员和岗位', what: '动作', object: '对象', purpose: '用途', hash: '摘要（详情）' },
  kept: { log: '一般记录', handover: '提供或查看个人信息' }, system: '系统', open: '查看', openOne: '查看第 {{ordinal}} 条：{{action}}', none: '—',
  empty: '还没有审计记录：各服务封存后几秒内送到。',
  drawer: { title: '{{service}} 第 {{ordinal}} 条', at: '时间', who: '账号', post: '岗位', role: '角色', department: '部门', county: '县（市、区）', action: '动作', code: '动作代码', object: '对象', purpose: '用途', source: '来源地址', trace: '追踪号', kept: '保存类别', keptUntil: '至少保存至', prevHash: '上一条摘要', hash: '本条摘要', detail: '明细', noDetail: '没有更多明细' },
  verify: {
    run: '校验链', running: '正在逐条校验', title: '校验结果', at: '{{at}} 校验；只校验本处保存的副本，与各服务原件的比对由命令 lianban audit verify 完成。', allHold: '全部成立：{{rows}} 条逐条相扣，签名有效', broken: '{{n}} 个服务的审计链不成立，请立即报告安全管理员并保全现场',
    service: '服务', rows: '校验条数', purged: '按期清理', last: '最近收到', result: '结果', holds: '成立', never: '没有收到过记录', bad: '第 {{ordinal}} 条：{{sentence}}',
  },
  export: '导出', county: '市本级',
} as const;
