/** Texts of what cases of every procedure show alike (zh-CN). */
export const caseworkTexts = {
  search: '按业务编号查找', dateWrong: '写成 2026-10-12', setting: '期限按本地参数：{{label}}', suspended: '{{from}} 至 {{to}} 中止计时：{{reason}}', running: '现在', moved: '期限由 {{from}} 改为 {{to}}：{{reason}}',
} as const;
