import { rulesWith, type SafetyPermission } from './permissions.js';

/** How each action is called in a refusal: «您当前的岗位不能…». */
const words: Record<SafetyPermission, string> = {
  'case.read': '查看安全生产监管执法事项', 'step.complete': '办理这一环节', 'request.make': '这样办理', 'decision.file': '录入执法决定', 'accident.file': '录入事故', 'document.upload': '上传材料', 'document.read': '查看材料',
  'text.check': '检查公开文本', 'plan.read': '查看执法计划', 'plan.write': '编制执法计划', 'plan.decide': '批准执法计划', 'inspection.read': '查看检查记录', 'inspection.record': '记录检查',
  'punctuality.read': '查看按期情况', 'publication.read': '查看公开情况', 'intake.read': '查看接收名单', 'intake.settle': '处理接收差异', 'rung.issue': '签发督办',
};

/** The door of a route: the roles of the permission table; the place is checked where the row is. */
export const rulesFor = rulesWith(words);
