import { LianbanProblem } from '@lianban/service';

const invalid = (name: string, field: string, detail: string, remedy: string) => (): LianbanProblem =>
  new LianbanProblem(`LOAN_RENEWAL.${name}`, 422, { detail, remedy, errors: [{ field, code: name, message: detail, remedy }] });
const conflict = (name: string, detail: string, remedy: string) => (): LianbanProblem => LianbanProblem.conflict(`LOAN_RENEWAL.${name}`, detail, remedy);

/** Every problem of this procedure beside those of `decide` and of filing; zh-CN, codes stable. */
export const loanProblems = {
  creditCodeForm: invalid('CREDIT_CODE_FORM', 'borrower.creditCode', '统一社会信用代码应为 18 位大写字母和数字，不含 I、O、S、V、Z', '按营业执照重新填写'),
  creditCodeCheck: invalid('CREDIT_CODE_CHECK', 'borrower.creditCode', '统一社会信用代码的校验位不符', '核对营业执照；确与证照一致的，勾选确认后提交，并上传佐证'),
  phone: invalid('PHONE_INVALID', 'borrower.contactPhone', '联系电话不是有效的手机号码或座机号码', '填写 11 位手机号码，或带区号的座机号码'),
  legalPhone: invalid('PHONE_INVALID', 'borrower.legalPhone', '法定代表人的电话不是有效的手机号码或座机号码', '填写 11 位手机号码，或带区号的座机号码；没有的可以不填'),
  bankUnknown: invalid('BANK_UNKNOWN', 'bank', '没有这家承贷银行', '从列表中选择承贷银行'),
  borrowerUnknown: invalid('BORROWER_UNKNOWN', 'borrower.key', '没有这个借款人', '从列表中选择，或作为新借款人填写'),
  borrowerCode: invalid('BORROWER_CODE_DIFFERS', 'borrower.creditCode', '统一社会信用代码与该借款人已登记的不一致', '核对营业执照；代码确有变更的，请到转贷服务办公室更正登记'),
  borrowerTaken: invalid('BORROWER_CODE_TAKEN', 'borrower.creditCode', '这一统一社会信用代码已登记在另一借款人名下', '核对证照；确需更正的，请联系转贷服务办公室'),
  applicationExists: conflict('APPLICATION_EXISTS', '这笔贷款已有一项正在办理的申请', '在列表中打开该申请继续办理；需要重新申请的，先撤回'),
  counterPaper: invalid('COUNTER_PAPER', 'counterDocumentId', '窗口代办须有借款人签字或盖章的书面材料，一份材料只能用于一次代办', '先上传“借款人书面申请或说明（窗口代办）”，再选择这份材料'),
  textBlanks: (blanks: readonly string[], known: readonly string[]): LianbanProblem => invalid('TEXT_BLANKS', 'text', `文本中有不认识的栏名：${blanks.map((name) => `{${name}}`).join('、')}`, `只能使用：${known.map((name) => `{${name}}`).join('')}；金额栏名后加“大写”即为大写金额`)(),
  textAccount: invalid('TEXT_ACCOUNT', 'text', '账号应为 8 至 32 位数字', '按开户许可证填写，不含空格'),
  textFrom: invalid('TEXT_FROM', 'from', '启用日不能早于文件施行日', '填写 2023-11-19 或以后的日期'),
  textUnknown: conflict('TEXT_UNKNOWN', '没有待确认的这一版文本', '刷新页面查看现在的状态'),
  textSamePerson: conflict('TEXT_SAME_PERSON', '载入和确认不能是同一人', '请另一人确认'),
  kindUnknown: invalid('DOCUMENT_KIND', 'kind', '没有这种材料', '从列表中选择材料种类'),
};
