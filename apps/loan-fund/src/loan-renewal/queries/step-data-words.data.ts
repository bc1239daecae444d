/** What a step knows beside its own form: computed sums, and what was asked for (zh-CN). Others are not shown. */
export const stepDataWords: Readonly<Record<string, string>> = {
  dueFen: '应收金额', days: '天数', overdueDays: '逾期天数', deadlineOn: '应还日', penaltyFen: '逾期违约金', interestFen: '利息', feeFen: '手续费', lprBp: '一年期 LPR', prepaidFen: '已预缴',
  refundFen: '应退', topupFen: '应补', untilOn: '申请延至', reason: '理由', documents: '须补正的材料', note: '说明', specialReasons: '报领导小组的原因',
};
