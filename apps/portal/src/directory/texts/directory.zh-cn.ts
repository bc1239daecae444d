/** Texts of the directory: who acts from whose post (zh-CN). */
export const directoryTexts = {
  substitutes: {
    title: '代行', lead: '岗位现任人员不在时，由另一个人在起止日期内从该岗位办理。每次办理都记下两个人的名字；期满自动失效。', grant: '授予代行', empty: '还没有授予过代行。',
    post: '岗位', holder: '现任', substitute: '代行人', dates: '起止日期', span: '{{from}} 至 {{to}}', reason: '理由', state: '状态', states: { coming: '未开始', running: '进行中', over: '已期满', ended: '已结束' },
    granted: '授予', ended: '{{at}} 结束：{{reason}}', end: '结束',
  },
  grant: {
    title: '授予代行', post: '岗位和现任人员', substitute: '代行人', from: '开始日', to: '截止日', dateHint: '格式 2026-11-01', reason: '理由', reasonHint: '如：培训、休假，或现任人员的书面委托', required: '请选择', reasonRequired: '请写明理由，至少 2 个字', submit: '授予', done: '已授予',
    will: ['代行人登录后可以切换到这个岗位，权限与现任人员相同', '办理记录和审计同时写明代行人和现任人员', '期满自动失效，也可以提前结束'],
  },
  end: { title: '结束代行', reason: '理由', reasonRequired: '请写明理由，至少 2 个字', submit: '结束', done: '已结束', will: ['{{name}} 立即不能再从这个岗位办理', '已经办理的事项不受影响'] },
} as const;
