import type { EligibilityReason } from '@lianban/procedure-loan-renewal';

/** Why an application is not taken in, or goes to the leading group, with its article (zh-CN). */
export const eligibilityWords: Record<EligibilityReason, string> = {
  A4_APPLICANT: '借款人不属于企业、个体工商户或有经营实体的自然人（9号文第四条）',
  A4_CITY: '借款人不在本市设立（9号文第四条）',
  A4_SOUNDNESS: '借款人基本面不符合要求（9号文第四条）',
  A4_POLICY: '不符合国家产业政策或信贷政策（9号文第四条）',
  A5_PURPOSE: '用途不是归还到期贷款（9号文第五条、第十条第一项）',
  A5_TEMPORARY: '不是资金周转暂时困难（9号文第五条）',
  A5_BANK_COMMITMENT: '银行没有承诺办理续贷（9号文第五条）',
  A10_3_OVER_COMMITMENT: '申请额度大于银行承诺续贷金额（9号文第十条第三项）',
  A3_FUND_BALANCE: '周转基金可用余额不足（9号文第三条）',
  A19_BLACKLISTED: '借款人在黑名单上（9号文第十九条）',
  A18_BANK_SANCTIONED: '承贷银行因未兑现续贷承诺被取消业务（9号文第十八条）',
  A12_2_LATE: '申请晚于最后申请日（9号文第十二条第二项）',
  A6_OVER_30M: '额度超过 3000 万元，须报领导小组（9号文第六条、第十条第四项）',
  A10_2_OVER_30_DAYS: '使用时间超过 30 天，须报领导小组（9号文第十条第二项、第四项）',
};
