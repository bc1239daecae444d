import { LianbanProblem } from '@lianban/service';

const invalid = (field: string, code: string, message: string, remedy: string): LianbanProblem => new LianbanProblem(code, 422, { detail: message, remedy, errors: [{ field, code, message, remedy }] });

/** Why an organisation or one of its accounts cannot be entered. */
export const organisationProblems = {
  unknown: () => invalid('office', 'OFFICE_UNKNOWN', '目录中没有这个机构编号', '先登记单位，再开通账号'),
  role: () => invalid('role', 'ACCOUNT_ROLE', '这个岗位不属于该类单位', '借款人选“借款人经办”，银行选银行岗位'),
  exists: () => LianbanProblem.conflict('ACCOUNT_EXISTS', '此人在该单位已有同一岗位', '无须重复开通'),
  ended: () => LianbanProblem.conflict('ACCOUNT_ENDED', '这个账号已经停用', '刷新列表查看'),
};
