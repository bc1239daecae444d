/** Papers that may lie in a case. */
export const enforcementPapers = {
  decision_document: '行政执法决定书', review_record: '法制审核或集体审议记录', evidence: '现场检查记录和证据', service_receipt: '送达回证', revocation_document: '撤销或变更决定的文书', other: '其他材料',
} as const;
export type EnforcementPaper = keyof typeof enforcementPapers;
