import { LianbanProblem } from '@lianban/service';

const conflict = (name: string, detail: string, remedy: string) => (): LianbanProblem => LianbanProblem.conflict(`SUBSIDISED_ENROLMENT.${name}`, detail, remedy);
const invalid = (name: string, detail: string, remedy: string) => (): LianbanProblem => new LianbanProblem(`SUBSIDISED_ENROLMENT.${name}`, 422, { detail, remedy });

/** Every problem of this procedure beside those of `decide` (caseRefusals); zh-CN, codes stable. */
export const enrolmentProblems = {
  categoryNotClaimed: invalid('CATEGORY_NOT_CLAIMED', '没有部门以这一身份类别认定此人', '从本事项列出的身份类别中选择'),
  previewStale: conflict('PREVIEW_STALE', '预览之后待办有变化，未批量确认', '请重新预览，核对数量后再确认'),
  previewInvalid: invalid('PREVIEW_INVALID', '批量确认凭据无效、已过期或属于他人', '请重新预览后再确认'),
  answersFile: invalid('ANSWERS_FILE', '文件不是从本系统导出的待办表', '请在待办列表中导出表格，填写后原样上传，不要增删列'),
  answersTooLarge: invalid('ANSWERS_FILE_TOO_LARGE', '文件超过 20 MB', '请确认是从本系统导出的待办表；确实过大的，请分几个文件上传'),
  answersMissing: invalid('ANSWERS_FILE_MISSING', '没有收到文件', '请选择填写好的 xlsx 文件后再上传'),
};

/** Why a row of an uploaded answer sheet was not taken. */
export const answerRowProblems = {
  NO_KEY: { message: '本行缺少系统标识，不是导出的行', remedy: '请在导出的表格中填写，不要新增行' },
  UNKNOWN: { message: '本行不属于贵单位的待办', remedy: '请重新导出本单位的待办表' },
  ANSWER_UNKNOWN: { message: '“答复”一栏的内容无法识别', remedy: '请填写：确认、驳回或要求更正' },
  REASON_UNKNOWN: { message: '“驳回理由”不在可选范围内', remedy: '请从填写说明所列的理由中选择一项' },
  REASON_TOO_LONG: { message: '“说明”超过 500 字', remedy: '请精简说明' },
} as const;
