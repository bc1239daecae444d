import { LianbanProblem } from '../problems/lianban-problem.js';

/** Refusals by the header Idempotency-Key. */
export const idempotencyProblems = {
  keyInvalid: () => new LianbanProblem('IDEMPOTENCY_KEY_INVALID', 400, { detail: '请求头 Idempotency-Key 须为 8 至 200 个可见的 ASCII 字符', remedy: '请为每次提交生成一个新的 UUID' }),
  keyReused: () => new LianbanProblem('IDEMPOTENCY_KEY_REUSED', 422, { detail: '同一个 Idempotency-Key 已用于另一份内容', remedy: '内容改过的，请换一个新的键重新提交' }),
  inFlight: () => LianbanProblem.conflict('IDEMPOTENCY_IN_FLIGHT', '同一次提交正在办理', '请稍候再试，不必重新填写'),
  answerLost: () => LianbanProblem.conflict('IDEMPOTENCY_ANSWER_LOST', '同一次提交可能已经生效，但结果没有来得及返回', '请刷新页面核对；确未生效的，再重新提交'),
};
