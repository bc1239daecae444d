import { LianbanProblem } from '@lianban/service';

const conflict = (name: string, detail: string, remedy: string) => (): LianbanProblem => LianbanProblem.conflict(`LOAN_RENEWAL.${name}`, detail, remedy);
const invalid = (name: string, field: string, detail: string, remedy: string) => (): LianbanProblem =>
  new LianbanProblem(`LOAN_RENEWAL.${name}`, 422, { detail, remedy, errors: [{ field, code: name, message: detail, remedy }] });

/** Why the fund or one of its registers does not take something; zh-CN, codes stable. */
export const fundProblems = {
  cashShort: conflict('CASH_SHORT', '周转基金专户存款不足，不能支出（9号文第三条、第二十一条）', '核对专户流水；等待资金归还后再办理'),
  movementLater: invalid('MOVEMENT_DATE', 'on', '收支日期不能晚于今天', '按银行回单填写实际收支日期'),
  movementTwice: conflict('MOVEMENT_EXISTS', '该流水号的同一收支已经录入', '核对待确认的收支和账簿；不是同一笔的，核对银行流水号'),
  movementUnknown: () => LianbanProblem.notFound('这一笔资金收支'),
  movementChanged: conflict('MOVEMENT_CHANGED', '这一笔资金收支已被他人处理', '刷新页面查看现在的状态'),
  movementSamePerson: conflict('MOVEMENT_SAME_PERSON', '录入和确认不能是同一人', '请另一人确认'),
  lprExists: conflict('LPR_EXISTS', '该公布日的 LPR 已经录入', '核对列表；有误的，由第二人退回后重新录入'),
  lprLater: invalid('LPR_DATE', 'from', '公布日不能晚于今天', '公布后再录入'),
  lprUnknown: conflict('LPR_UNKNOWN', '没有待确认的这一条 LPR', '刷新页面查看现在的状态'),
  lprSamePerson: conflict('LPR_SAME_PERSON', '录入和确认不能是同一人', '请另一人确认'),
  entryUnknown: () => LianbanProblem.notFound('这条黑名单记录'),
  entryChanged: conflict('BLACKLIST_CHANGED', '该记录已被他人处理', '刷新页面后再办理'),
  appealTwice: conflict('APPEAL_EXISTS', '已有一项申诉正在处理', '等待处理结果'),
  noAppeal: conflict('APPEAL_MISSING', '没有待处理的申诉', '刷新页面查看现在的状态'),
  bankNotSanctioned: conflict('BANK_NOT_SANCTIONED', '该银行现在没有处理措施', '刷新页面查看现在的状态'),
  differenceChanged: conflict('DIFFERENCE_CHANGED', '该差异已被他人处理，或不存在', '刷新页面后再办理'),
  differenceSamePerson: conflict('DIFFERENCE_SAME_PERSON', '登记该笔分录的人不能自己说明差异', '请另一人核实后说明'),
};
