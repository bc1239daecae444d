import { LianbanProblem } from '@lianban/service';

/** Why an entry of the worklist cannot be settled so; zh-CN, codes stable. */
export const intakeRefusals = {
  unknown: () => LianbanProblem.notFound('这一条接收差异'),
  changed: () => LianbanProblem.conflict('INTAKE_CHANGED', '这一条接收差异已被他人或后来的名单处理', '刷新页面查看现在的状态'),
  outcome: () => LianbanProblem.conflict('INTAKE_OUTCOME', '这一条接收差异不能这样处理', '刷新页面，从所列的处理方式中选一个'),
  caseTaken: () => LianbanProblem.conflict('INTAKE_CASE_TAKEN', '该事项已对应名单中的另一行', '核对文号；确属重复报送的，请报送部门退出其中一行'),
};
