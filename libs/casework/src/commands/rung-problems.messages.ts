import { LianbanProblem } from '@lianban/service';
import { problemPrefix, type CaseworkProcedure } from '../casework-procedure.js';

const texts = {
  stepClosed: ['STEP_CLOSED', '该环节已办结，无须督办', '刷新页面查看最新状态'],
  stepSuspended: ['STEP_SUSPENDED', '该环节正在中止计时，不能督办', '中止计时结束后，待系统按逾期天数提出再签发'],
  rungNotProposed: ['RUNG_NOT_PROPOSED', '该环节尚未到这一督办梯级', '等待系统按逾期天数提出后再签发'],
  rungOvertaken: ['RUNG_OVERTAKEN', '这一督办梯级已被更高梯级代替', '请签发当前提出的梯级'],
  rungRepeated: ['RUNG_REPEATED', '24 小时内已就该环节签发过同一督办', '满 24 小时后再次签发，或改签更高梯级'],
} as const;

/** Why a rung is not issued; the codes begin with the procedure's name. */
export function rungProblems(procedure: Pick<CaseworkProcedure, 'procedure'>): Record<keyof typeof texts, () => LianbanProblem> {
  const conflict = ([name, detail, remedy]: (typeof texts)[keyof typeof texts]) => () => LianbanProblem.conflict(`${problemPrefix(procedure)}.${name}`, detail, remedy);
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, conflict(text)])) as Record<keyof typeof texts, () => LianbanProblem>;
}
