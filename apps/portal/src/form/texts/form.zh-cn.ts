/** Texts of every form that is declared by its fields (zh-CN). */
export const formTexts = {
  yuan: '元', ofRow: '第 {{n}} 行：{{message}}', basisPoints: '基点', dateExample: '2026-10-12', dateHint: '写成 2026-10-12', rateHint: '1 基点是万分之一，即 0.1‰', sealedHint: '加密保存，页面上遮盖显示',
} as const;
