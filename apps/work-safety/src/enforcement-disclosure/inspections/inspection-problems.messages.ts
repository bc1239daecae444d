import { LianbanProblem, type FieldProblem } from '@lianban/service';

const refusals = {
  INSPECTION_DATE: { field: 'inspectedOn', message: '检查日期不能晚于今天', remedy: '填写实际检查的日期' },
  INSPECTION_CREDIT_CODE: { field: 'creditCode', message: '统一社会信用代码的位数、字符或校验位不符', remedy: '按营业执照重新填写；没有代码的，留空' },
  INSPECTION_CERTIFICATES: { field: 'officers', message: '两名执法人员的证号相同', remedy: '核对执法证号，每人填写自己的证号' },
  INSPECTION_REASON: { field: 'reason', message: '不属于执法计划的检查没有写明原因', remedy: '选择执法计划，或写明检查原因' },
  INSPECTION_DRAW: { field: 'drawId', message: '没有选择这一次抽取所属的执法计划', remedy: '选择执法计划，或去掉抽取' },
  INSPECTION_FINDINGS: { field: 'findings', message: '检查结论与发现的问题不一致', remedy: '未发现问题的，不填问题；其他结论至少填写一个问题' },
  INSPECTION_COUNTY: { field: 'county', message: '所在县（市、区）不属于本单位', remedy: '填写本单位所在县（市、区），或留空' },
  INSPECTION_PLAN: { field: 'planId', message: '执法计划不存在、尚未批准，或不属于本单位', remedy: '选择本单位已批准的执法计划，或写明检查原因' },
  INSPECTION_PLAN_YEAR: { field: 'planId', message: '检查日期不在执法计划的年度内', remedy: '选择该年度的执法计划' },
  INSPECTION_DRAW_UNKNOWN: { field: 'drawId', message: '执法计划中没有这一次抽取', remedy: '从计划的抽取记录中选择' },
  INSPECTION_UNKNOWN: { field: 'inspectionId', message: '检查记录不存在，或不属于作出决定的单位', remedy: '从本单位的检查记录中选择' },
} as const;

export type InspectionRefusal = keyof typeof refusals;

/** Why an inspection is not recorded: the first reason names the problem, each names its field; zh-CN, codes stable. */
export function inspectionProblem(...codes: readonly [InspectionRefusal, ...InspectionRefusal[]]): LianbanProblem {
  const [first] = codes;
  const errors: FieldProblem[] = codes.map((code) => ({ ...refusals[code], code }));
  return new LianbanProblem(first, 422, { detail: refusals[first].message, remedy: refusals[first].remedy, errors });
}
