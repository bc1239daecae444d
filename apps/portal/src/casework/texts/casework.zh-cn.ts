/** Texts of what cases of every procedure show alike (zh-CN). */
export const caseworkTexts = {
  search: '按业务编号查找', dateWrong: '写成 2026-10-12', setting: '期限按本地参数：{{label}}', suspended: '{{from}} 至 {{to}} 中止计时：{{reason}}', running: '现在', moved: '期限由 {{from}} 改为 {{to}}：{{reason}}',
  papers: {
    upload: '上传', replace: '再传一份', uploading: '正在上传', done: '已上传',
    faults: { empty: '文件是空的，请重新选择', big: '文件太大，每个文件不超过 {{limit}}', type: '只接受 PDF、OFD、JPG、PNG、XLSX 或 DOCX 文件' },
  },
  noStep: '没有待办环节', more: '另有 {{n}} 个环节',
} as const;
