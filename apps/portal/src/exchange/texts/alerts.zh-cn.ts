/** Texts of the alerts on department shares (zh-CN). */
export const alertTexts = {
  list: { title: '共享告警', lead: '共享出了问题并持续一段时间后，系统自动立案告警，由轮到的单位恢复；恢复后由系统办结。', state: '状态', states: { open: '未恢复', muted: '静默中', closed: '已恢复' }, kind: '种类', whose: '范围', mine: '轮到本单位的', number: '业务编号', subject: '对象', reason: '原因', opened: '立案', turn: '轮到', due: '期限', mutedUntil: '静默到 {{until}}：{{reason}}', closed: '{{at}} 恢复', empty: '没有这样的告警。', emptyOpen: '没有未恢复的告警。', none: '—' },
  page: {
    title: '共享告警 {{number}}', steps: '办理环节', history: '经过', facts: '告警', subject: '对象', kind: '种类', state: '状态', code: '原因代码', opened: '立案', explanation: '责任单位说明', explained: '{{text}}（{{on}}）', noExplanation: '责任单位还没有说明。', share: '打开共享', letters: '看死信', technical: '技术详情', noSteps: '没有办理环节。',
    turn: '轮到{{office}}：{{step}}', mine: '轮到本单位：{{step}}', muted: '告警静默到 {{until}}：{{reason}}', mutedMore: '静默期间不提醒、不督办；问题还在，恢复后照常办结。', closed: '已于 {{at}} 恢复，系统办结', call: '联系人 {{name}}，电话 {{phone}}', system: '恢复后由系统办结，不能由人宣布。', paused: '静默中，暂停计时',
  },
  act: { complete: '办理：{{title}}', outcome: '办理结果', will: ['办理结果、经办人和时间记入经过，不能撤回'], done: '已办理',
    consequences: { explain: ['说明显示在告警页上，市数据局和对方都能看到', '说明不会使告警办结；恢复后由系统办结'], 'ask-help': ['市数据局增加一个“协调数据共享”环节，有办理期限', '恢复的期限不变'], mute: ['静默期间不提醒、不督办，期限暂停计时', '到所填的日子自动恢复提醒；问题恢复时照常办结', '总览和共享页照常显示真实状态'], unmute: ['立即恢复提醒和计时'], 'hand-over': ['由所选单位负责恢复，重新计算期限', '原单位的环节记为“已移交”'] } },
  history: { 'case.opened': '系统立案', 'case.cured': '已恢复，系统办结', 'case.explain': '说明情况', 'case.ask-help': '请市数据局支持', 'case.mute': '静默告警', 'case.unmute': '取消静默', 'case.hand-over': '移交告警', 'case.cause-changed': '原因有变', 'case.mute-ended': '静默到期，恢复提醒', rung: '签发督办' },
} as const;
