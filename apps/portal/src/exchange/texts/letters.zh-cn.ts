/** Texts of dead letters and of sending them again (zh-CN). */
export const letterTexts = {
  title: '死信处理', lead: '使用方没能处理的消息，按原因归在一起；个人信息已遮盖。', rule: '“已重放”不等于“已治愈”：重放后要等使用方的回执说已经生效，才算治愈；再次被拒的会回到待处理。',
  groups: { title: '按原因', count: '{{groups}} 类原因，{{letters}} 封未治愈', topic: '主题', consumer: '使用方', reason: '原因和办法', counts: '封数', first: '最早', last: '最近', remedy: '办法：{{text}}', empty: '没有死信。', back: '返回按原因', only: '只列 {{topic}} 的死信。', whole: '看全部', all: '共 {{n}} 封', state: '状态', none: '0' },
  list: {
    title: '死信清单', where: '主题 / 分区 / 位移', key: '键', type: '消息种类', reason: '原因', tries: '尝试', triesOf: '投递 {{tries}} 次，重放 {{attempts}} 次', at: '进入时间', state: '状态', bytes: '大小', empty: '没有这样的死信。', selected: '已选 {{n}} 封', select: '选择死信 {{id}}',
    replaySome: '重放所选（{{n}}）', replayAll: '重放筛选出的全部（{{n}}）', discardSome: '丢弃所选（{{n}}）', discardAll: '丢弃筛选出的全部（{{n}}）', atMost: '一次最多选 {{n}} 封；更多时请用“筛选出的全部”。', clear: '取消选择', chooseState: '在下面勾选死信，或把状态选为“待处理”后一次处理筛选出的全部。', from: '自', until: '至', unknownType: '未知',
  },
  preview: {
    running: '正在试算，不会发送任何消息', title: '试算结果', letters: '将重放', lettersOf: '{{n}} 封', keys: '涉及的键', keysOf: '{{n}} 个', topics: '按主题', cannot: '不能重放的', cannotNone: '没有', alreadyApplied: '已经生效、不会再生效一次的', digest: '试算编号', order: '同一键按原来的先后顺序发送', again: '重新试算', changed: '试算之后情况变了，请重新试算。', none: '没有可以重放的死信。', discardLetters: '将丢弃', discardNone: '没有可以丢弃的死信。',
  },
  order: {
    title: '重放死信', ok: '提交复核', reason: '理由', will: ['提交后由另一位复核人同意，才会发送', '只发给当时没能处理它的使用方，其他使用方略过', '已经生效过的不会再生效一次', '使用方回执说已生效，才记为“已治愈”；再次被拒的回到待处理'], done: '已提交，等另一位复核人同意', correctTitle: '改正后重放',
    shareNote: '这是共享名单的消息，密文不能改：重放就是请提供方按原样补发这一版，使用方“已采用”的回执到了才算治愈。', openShare: '打开共享', manyShare: '这些是共享名单的消息：重放就是请提供方按原样补发所在的版本，使用方“已采用”的回执到了才算治愈。',
  },
  discard: { title: '丢弃死信', ok: '提交丢弃', reason: '理由', will: ['丢弃的死信不再重放，它的影响永远不会产生', '提交后由另一位复核人同意才执行', '理由、经办人和复核人记入审计'], done: '已提交' },
  letter: {
    title: '死信', payload: '消息内容（已遮盖个人信息）', kinds: { sealed: '加密内容，没有可以显示的；重放时由提供方按原样补发。', gone: '主题中已经没有这条消息（超过保存期），不能重放。', unreadable: '内容不是 JSON，不能显示。', withheld: '您的岗位不能查看消息内容。' }, body: '消息正文', copy: '复制内容', copied: '已复制', facts: '死信', events: '经过', noEvents: '还没有人处理过。',
    correct: '改正后重放', correctNone: '没有可以改正的字段：遮盖的个人信息和加密内容不能在这里改。', correctHint: '只能改没有遮盖的字段；改动与原文一起留存。', path: '字段', was: '现值', now: '改为', add: '再改一处', remove: '删去这一处', choose: '选择字段', unchanged: '还没有改动。', value: '新值', replay: '重放这一封', discard: '丢弃这一封', noPayload: '没有内容。', nullValue: '（空）', preview: '试算并重放', count: '已改 {{n}} 处', wrong: '须写成数字，如 12', kind: '写成', scalarKinds: { text: '文字', number: '数字', boolean: '是 / 否', null: '空' }, consumer: '使用方', offset: '位置', sha: '投递',
  },
  replays: {
    title: '重放与丢弃', lead: '每次重放或丢弃是一份单子：谁提交、谁复核、发了多少、治愈多少。', number: '单号', kind: '种类', kinds: { replay: '重放', discard: '丢弃' }, corrected: '改正后', state: '状态', reason: '理由', progress: '进度', progressOf: '共 {{letters}} 封：已发 {{sent}}，已治愈 {{cured}}，再次被拒 {{refused}}，待回执 {{waiting}}', discardOf: '共 {{letters}} 封', by: '提交', decided: '复核', decidedBy: '{{by}} 于 {{at}}', waiting: '待复核', approve: '同意', reject: '不同意', empty: '还没有重放或丢弃过。', filter: '状态', bar: '治愈 {{share}}', done: '已处理', own: '须由提交人以外的复核人处理',
    approveTitle: '同意 {{number}}', rejectTitle: '不同意 {{number}}', willReplay: ['{{n}} 封死信按原来的先后顺序发给使用方', '发送后不能撤回；已生效过的不会再生效一次', '治愈与否以使用方回执为准'], willDiscard: ['{{n}} 封死信记为“已丢弃”，不再重放', '不能撤回'], willReject: ['死信回到“待处理”', '理由告知提交人'], decisionReason: '复核意见', reasonRequired: '请写明不同意的理由', letters: '查看死信', partlyHint: '再次被拒的已回到待处理，原因见死信处理。',
    detail: { title: '{{kind}}单 {{number}}', back: '返回清单', order: '单子', changes: '改正内容', changeOf: '{{path}} 改为 {{value}}', noChanges: '按原文发送，没有改正。', list: '死信', first: '先列没有治愈的，最多列 200 封；共 {{n}} 封。', letterState: '在这一单中', states: { waiting: '待发送', sent: '▶ 已发，待回执', cured: '● 已治愈', refused: '■ 再次被拒', discarded: '－ 已丢弃', released: '○ 已放回待处理' }, empty: '没有死信。' },
  },
} as const;
