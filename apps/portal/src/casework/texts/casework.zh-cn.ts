/** Texts of what cases of every procedure show alike (zh-CN). */
export const caseworkTexts = {
  search: '按业务编号查找', dateWrong: '写成 2026-10-12', setting: '期限按本地参数：{{label}}', suspended: '{{from}} 至 {{to}} 中止计时：{{reason}}', running: '现在', moved: '期限由 {{from}} 改为 {{to}}：{{reason}}',
  papers: {
    upload: '上传', replace: '再传一份', uploading: '正在上传', done: '已上传',
    faults: { empty: '文件是空的，请重新选择', big: '文件太大，每个文件不超过 {{limit}}', type: '只接受 PDF、OFD、JPG、PNG、XLSX 或 DOCX 文件' },
  },
  step: {
    opened: '{{date}} 开始', closedOn: '{{date}} 办结', by: '{{name}}办理', bySystem: '系统办结', round: '第 {{n}} 次', paused: '计时已中止；恢复以后，截止日按中止的工作日顺延', late: '办结日晚于期限 {{due}}', call: '{{name}}，{{phone}}', whole: '查看全文（{{n}} 字）',
  },
  noStep: '没有待办环节', more: '另有 {{n}} 个环节',
} as const;
