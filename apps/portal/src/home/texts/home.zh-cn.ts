/** Texts of the home page (zh-CN). */
export const homeTexts = {
  title: '工作台', lead: '{{name}}，{{post}}。业务日期 {{date}}。', todo: '要办的事', due: '期限', tasks: '现在要办', counts: '一览', all: '查看全部', none: '现在没有到期或待办的事。', noneAction: '看看全部', task: '事项', light: '灯', action: '办理', part: '待办', countsPart: '一览', allOf: '查看全部（{{n}}）', overdueSteps: '逾期环节',
  report: '{{title}} {{period}} 期', owed: '应报送', owedIfAny: '有新的再报送', reported: '已发布', inProgress: '办理中', overdue: '已过报送日 {{date}}', dueBy: '{{date}} 前报送', state: '状态', upload: '去上传', open: '打开',
  tiles: {
    checked: '预检完成，待提交', returned: '被退回', failed: '预检中断', submitted: '待复核', published: '已发布', myOpen: '待我答复', myRed: '逾期', myYellow: '临期', review: '待我复核', office: '本机构未办结', disagreed: '意见不一，待裁定', openCases: '待答复', awaitingReview: '待复核的答复', allCases: '全部确认事项', red: '逾期环节', yellow: '临期环节', green: '正常环节', none: '来源失联', openSteps: '未办结环节', shares: '名单落地', calendarProposed: '节假日通知', settings: '本地参数', unread: '待签收的通知', loansRed: '逾期业务', loansYellow: '临期业务', loansMine: '待我办理', loansOpen: '办理中的业务',
    decisionsRed: '公开逾期', decisionsYellow: '公开临期', decisionsMine: '决定公开：待我办理', decisionsOpen: '办理中的决定', performanceRed: '履行逾期', performanceYellow: '履行临期', performanceMine: '决定履行：待我办理', accidentsRed: '事故逾期', accidentsYellow: '事故临期', accidentsMine: '事故：待我办理', accidentsOpen: '办理中的事故',
    decisionsLate: '决定公开逾期', performanceLate: '决定履行逾期', accidentsLate: '事故办理逾期', sharesTroubled: '需要处理的共享', received: '共享给本单位的名单', alertsOpen: '未恢复的共享告警', alertsMine: '轮到本单位的共享告警', deadLetters: '待处理的死信', replaysProposed: '待复核的重放',
    publicationFindings: '公开页面异常', intakeProblems: '名单接收待处理', plans: '执法计划',
  },
} as const;
