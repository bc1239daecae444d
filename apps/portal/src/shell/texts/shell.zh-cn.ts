/** Texts of the frame around every page. */
export const shellTexts = {
  nav: {
    label: '主菜单', open: '打开菜单', home: '工作台', upload: '上传名单', batches: '名单批次', inbox: '结果回传', received: '收到的名单', cases: '身份确认', bulk: '批量答复', persons: '人员查询',
    coverage: '应保尽保', shares: '名单落地', board: '督办总览', steps: '期限清单', notices: '通知', calendar: '节假日通知', settings: '本地参数', substitutes: '代行', organisations: '单位和账号', rules: '规则计算',
    loans: '续贷业务', newLoan: '申请借用', fund: '周转基金', ledger: '账簿', lpr: 'LPR', blacklist: '黑名单', banks: '承贷银行', statements: '开户银行对账', texts: '附件文本',
    enforcement: '执法决定公开', newDecision: '录入执法决定', performance: '执法决定履行', accidents: '事故调查处理', newAccident: '录入事故', plans: '执法计划', inspections: '检查记录', publications: '公开核验', intake: '名单接收', punctuality: '按期情况',
    exchange: '共享总览', alerts: '共享告警', deadLetters: '死信处理', replays: '重放与丢弃', topics: '主题保存', catalogue: '共享目录', audit: '审计',
  },
  header: {
    post: '当前岗位', switchPost: '切换岗位', switched: '已切换到：{{post}}', signOut: '退出登录', account: '账户', today: '业务日期 {{date}}', skip: '跳到正文', demo: '演示',
    unread: '{{n}} 条未签收的通知',
  },
  sending: {
    text: '已保存，待发送 {{n}} 条，自 {{at}} 起；恢复后自动发送，不需要重新提交', what: '这是什么', title: '已保存，待发送',
    kept: '您提交的内容已经写入数据库并记入审计，不会丢失。', order: '发往其他单位和其他服务的消息在本服务排队，消息服务恢复后按原来的先后顺序自动发出，每条只生效一次。',
    elsewhere: '在此之前，其他单位的页面、督办看板和对方的回执可能还看不到这次提交；期限以提交时间计算，不受影响。', nothing: '请不要重新提交，也不需要做任何操作；全部发出后这条提示自动消失。',
  },
  clock: {
    title: '演示时钟', lead: '把业务日期向前推若干个工作日，提醒、逾期通知和督办梯级会按日期到达。时钟只能向前。', days: '工作日数', run: '推进', running: '正在推进',
    done: '业务日期已是 {{date}}', daysRequired: '请填写 1 至 60 之间的整数',
  },
  login: {
    title: '登录联办', lead: '联办让全市各部门在法定时限内一起办成一件事：名单共享、身份确认、期限督办。', button: '统一身份认证登录',
    signedOut: '您已退出登录。', idle: '长时间没有操作，已自动退出登录。', expired: '登录已失效，请重新登录。', failed: '登录没有成功，请重试。',
    points: ['上传名单，先预检、后提交，复核由第二个人完成', '每一件事由谁办、哪天到期、依据哪一条，都能查到', '每个截止日都能逐日核对'],
    rules: '不登录也可以使用：规则计算', loanCalculator: '续贷周转基金：日期和费用测算', privacy: '为履行法定职责处理个人信息；查看明文须写明用途并记入审计。',
    again: '登录已失效', againText: '已填写的内容仍在本页。请在新窗口重新登录，然后回到本页继续。', againButton: '在新窗口登录', againDone: '我已登录，继续',
    signedInTitle: '已登录', signedInText: '可以关闭本窗口，回到原来的页面继续。',
  },
  shareReasons: {
    SHARE_GAP: '前一版本还没有采用', SHARE_PARTS_MISSING: '还有分块没有到达', SHARE_CHUNK_ALTERED: '分块与清单不符', SHARE_CHUNK_COPIES: '同一分块内容不一', SHARE_CHUNK_MALFORMED: '分块格式不对', SHARE_CHUNK_UNREADABLE: '分块无法读取',
    SHARE_COUNT_DIFFERS: '行数与清单不符', SHARE_OUTSIDE_SCOPE: '有范围之外的行', SHARE_ROW_INVALID: '有不合约定的行', SHARE_MANIFEST_CONFLICT: '同一版本有两份清单', SHARE_SIGNATURE_INVALID: '签名不符', SHARE_WRONG_TOPIC: '发送的通道不对',
    CRYPTO_ALTERED: '密文被改动或密钥不符', CRYPTO_INPUT_INVALID: '加密内容不合约定', CRYPTO_KEY_UNKNOWN: '没有对应的密钥', CRYPTO_NOT_A_RECIPIENT: '接收单位不在收件名单中', CRYPTO_NOT_CANONICAL: '清单格式不对', CRYPTO_REGISTRY_INVALID: '公钥名册无效', CRYPTO_SUITE_UNKNOWN: '加密方式不认识',
    LIST_NOT_TAKEN: '不接收这份名单', FIELDS_NOT_AGREED: '字段与约定不符', MESSAGE_UNREADABLE: '消息无法读取', MESSAGE_SHAPE: '消息格式不对', MESSAGE_TYPE_UNKNOWN: '消息种类不认识',
  },
  evidence: {
    download: '下载证据包', of: '下载证据包：{{of}}',
    hint: '证据包不依赖本平台即可核验：在装有联办命令行的电脑上运行 npx lianban evidence verify <证据包> --anchor platform.pub.json；平台公钥文件由市数据局另行提供。',
  },
  posts: { system: '系统' },
  error: {
    notFound: '没有这个页面', notFoundText: '地址可能写错了，或页面已经移走。', home: '回工作台', crashed: '页面出错了', crashedText: '已填写的内容可能没有保存。请刷新页面；仍然出现时请报给系统管理员。', reload: '刷新页面',
  },
} as const;
