/** What a step may know beside its form, in words. */
export const stepDataWords: Readonly<Record<string, string>> = {
  correctedReason: '更正理由', url: '公开网址', digest: '网页摘要', fetchedAt: '核验时间', version: '版本', found: '核验发现', reason: '理由', untilOn: '延至', round: '轮次', unit: '协助执行单位',
};
