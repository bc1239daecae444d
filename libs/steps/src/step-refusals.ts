/** Sentence and remedy of what every declared step may be refused for (zh-CN); a service prefixes the code with its procedure. */
export const stepRefusals = {
  CASE_CLOSED: { detail: '该事项已办结，不能再办理', remedy: '刷新页面查看办理结果' },
  STEP_NOT_OPEN: { detail: '该环节现在不需要办理', remedy: '刷新页面，按当前环节办理' },
  STEP_SUSPENDED: { detail: '该环节正在中止计时', remedy: '中止原因消除以后再办理' },
  OUTCOME_UNKNOWN: { detail: '该环节没有这种办理结果', remedy: '从页面给出的选项中选择' },
  DATA_INVALID: { detail: '填写内容有误', remedy: '按各栏提示改正后再提交' },
  PAPERS_MISSING: { detail: '缺少办理本环节须有的材料', remedy: '先上传所列材料' },
  SAME_PERSON: { detail: '复核须由另一人办理', remedy: '请本单位另一名有权限的人员办理' },
  DATE_WRONG: { detail: '日期不合理', remedy: '核对日期：不得晚于今天，也不得早于上一环节' },
} as const satisfies Record<string, { detail: string; remedy: string }>;
export type StepRefusal = keyof typeof stepRefusals;
