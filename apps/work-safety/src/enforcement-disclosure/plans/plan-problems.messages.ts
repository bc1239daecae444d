import { LianbanProblem } from '@lianban/service';

const conflict = (code: string, detail: string, remedy: string) => (): LianbanProblem => LianbanProblem.conflict(code, detail, remedy);
const invalid = (code: string, field: string, detail: string, remedy: string) => (): LianbanProblem => new LianbanProblem(code, 422, { detail, remedy, errors: [{ field, code, message: detail, remedy }] });

/** Why a plan does not go the way that somebody wants; zh-CN, codes stable. */
export const planProblems = {
  unknown: () => LianbanProblem.notFound('这一执法计划'),
  exists: conflict('PLAN_EXISTS', '本单位该年度已有执法计划', '打开该计划继续编制；已批准的，提出调整'),
  year: invalid('PLAN_YEAR', 'year', '只能编制今年或明年的执法计划', '核对年度'),
  notDraft: conflict('PLAN_NOT_DRAFT', '计划已提交或已批准，不能修改', '已提交的，等待批准或退回；已批准的，提出调整'),
  notSubmitted: conflict('PLAN_NOT_SUBMITTED', '没有待批准的计划', '刷新页面查看现在的状态'),
  samePerson: conflict('PLAN_SAME_PERSON', '编制和批准不能是同一人', '请另一人批准或退回'),
  notApproved: conflict('PLAN_NOT_APPROVED', '计划尚未批准', '批准后再办理'),
  adjusting: conflict('PLAN_ADJUSTING', '已有一项调整正在办理', '先办完正在办理的调整'),
  drawTwice: invalid('PLAN_DRAW_TWICE', 'pool', '供抽取的名单中有重复的名称', '去掉重复的名称；同名的加以区分'),
  drawCount: invalid('PLAN_DRAW_COUNT', 'count', '抽取数量超过名单中的数量', '减少抽取数量，或补充名单'),
};
