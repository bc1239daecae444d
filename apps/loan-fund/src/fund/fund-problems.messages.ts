import { LianbanProblem } from '@lianban/service';

/** Why the fund does not take a movement; zh-CN, codes stable. */
export const fundProblems = {
  cashShort: () => LianbanProblem.conflict('LOAN_RENEWAL.CASH_SHORT', '周转基金专户存款不足，不能支出（9号文第三条、第二十一条）', '核对专户流水；等待资金归还后再办理'),
};
