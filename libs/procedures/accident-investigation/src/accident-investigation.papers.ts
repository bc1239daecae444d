/** Papers that may lie in a case. */
export const accidentPapers = {
  accident_report: '事故快报', listing_notice: '挂牌督办通知书', team_approval: '成立调查组的批复', investigation_report: '事故调查报告', review_opinion: '审核意见', closing_approval: '结案批复',
  rectification_proof: '整改措施落实材料', evaluation_report: '评估报告', other: '其他材料',
} as const;
export type AccidentPaper = keyof typeof accidentPapers;
