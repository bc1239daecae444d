import { rulesWith, type LoanPermission } from './permissions.js';

/** How each action is called in a refusal: «您当前的岗位不能…». */
const words: Record<LoanPermission, string> = {
  'loan.read': '查看续贷周转业务', 'loan.file': '提出借用申请', 'step.complete': '办理这一环节', 'supplement.ask': '要求补正', 'delay.ask': '申请延期归还', 'resolution.propose': '录入会议决定',
  'resolution.sign': '在会议决定上签字', 'loan.withdraw': '撤回申请', 'fraud.refer': '移送弄虚作假线索', 'document.upload': '上传材料', 'document.read': '查看材料', 'rung.issue': '签发督办',
  'text.read': '查看办公室文本', 'text.propose': '载入办公室文本', 'text.decide': '确认办公室文本',
};

/** The door of a route: the roles of the permission table; the place is checked where the row is. */
export const rulesFor = rulesWith(words);
