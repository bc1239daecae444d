import { LianbanProblem } from '@lianban/service';

const invalid = (field: string, code: string, message: string, remedy: string): LianbanProblem => new LianbanProblem(code, 422, { detail: message, remedy, errors: [{ field, code, message, remedy }] });

/** Why a substitution cannot be granted. */
export const substitutionProblems = {
  dates: () => invalid('toOn', 'SUBSTITUTION_DATES', '截止日须不早于开始日和今天，且自开始日起不超过一年', '请改正起止日期'),
  holder: () => invalid('holder', 'SUBSTITUTION_HOLDER', '此人现在不担任这个岗位', '请从岗位名单中选择现任人员'),
  substitute: () => invalid('substitute', 'SUBSTITUTION_PERSON', '代行人须是在用的另一个人，且自己不担任这个岗位', '请另选一人'),
  oneself: () => new LianbanProblem('SECOND_PERSON_REQUIRED', 403, { detail: '管理员不能把岗位授予自己代行', remedy: '请由另一位系统管理员授予' }),
  overlap: () => LianbanProblem.conflict('SUBSTITUTION_EXISTS', '此人在这段时间已代行这个岗位', '请先结束原来的代行，或改用其他日期'),
  over: () => LianbanProblem.conflict('SUBSTITUTION_OVER', '这次代行已经结束', '请刷新列表'),
};
