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
  organisations: {
    title: '单位和账号', lead: '承贷银行和借款人各是一个单位。在窗口登记的新借款人没有账号，由项目经理代办；登记单位并开通账号后，可以自己登录办理。', register: '登记单位', change: '修改', save: '保存', office: '机构编号', officeHelp: '窗口登记的借款人用其业务页面上的编号，如 borrower@N1A2B3C4D；新银行自定，如 lending-bank@bank-13',
    name: '单位名称', contactName: '联系人', contactPhone: '联系电话', accounts: '账号', with: '有账号', without: '没有账号', none: '没有账号', account: '{{name}}（{{title}}），{{from}} 起', orders: '办理', empty: '没有单位。', done: '已保存',
    open: '开通账号', openTitle: '开通账号：{{name}}', role: '岗位', sub: '统一身份认证账号', subHelp: '本人在统一身份认证平台的账号', person: '姓名', close: '停用', closeTitle: '停用账号：{{name}}', reason: '理由',
    willRegister: ['名称和联系人即时告知各业务系统'], willOpen: ['本人用统一身份认证登录后，可以从该单位的岗位办理', '该单位的业务不再列入窗口待办'], willClose: ['本人立即不能再从该岗位办理', '已经办理的事项不受影响'],
  },
} as const;
