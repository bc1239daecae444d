import { rulesWith, type Action } from './permissions.js';

/** How each action is called in a refusal: «您当前的岗位不能…». */
const words: Record<Action, string> = {
  'case.read': '查看身份确认事项', 'case.answer': '答复身份确认', 'case.review': '复核身份确认', 'case.decide': '裁定身份认定分歧', 'case.export-clear': '导出未遮蔽的待办表',
  'person.read': '查询人员', 'person.reveal': '查看完整的姓名和号码', 'coverage.read': '查看应保尽保情况', 'coverage.missing': '查看未参保人员名单', 'rung.issue': '签发督办',
  'share.read': '查看共享版本', 'share.evidence': '下载共享证据', 'integrity.read': '查看对账数据',
};

/** The door of a route: the roles of the permission table; the place is checked where the row is. */
export const rulesFor = rulesWith(words);
