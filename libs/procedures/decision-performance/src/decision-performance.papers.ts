/** Papers that may lie in a case. */
export const performancePapers = {
  performance_proof: '履行凭证（缴款书、整改验收、封条记录等）', demand_notice: '催告书及送达回证', enforcement_record: '强制执行记录', court_application: '强制执行申请书', court_ruling: '法院裁定或结案通知', other: '其他材料',
} as const;
export type PerformancePaper = keyof typeof performancePapers;
