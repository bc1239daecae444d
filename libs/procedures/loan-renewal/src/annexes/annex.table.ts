import type { CaseDocumentKind } from '../steps/case-documents.js';

/** One blank of an annex. */
export interface AnnexField {
  name: string;
  /** As the annex calls it. */
  label: string;
  /** How the official wording names it between braces, where its label is not the only one of that name. */
  word?: string;
}

export interface AnnexPart {
  heading?: string;
  fields: readonly AnnexField[];
  /** Places for seals, signatures and dates, in the order of the annex. */
  signatures: readonly string[];
}

export interface AnnexSpec {
  title: string;
  addressee?: string;
  /** The paper that it becomes once it is signed: who may read that paper may print this. */
  paper: CaseDocumentKind;
  parts: readonly AnnexPart[];
}

const DAY = '　　　年　　月　　日';
const account: readonly AnnexField[] = [{ name: 'accountName', label: '账户全称' }, { name: 'accountBank', label: '开户行' }, { name: 'accountNumber', label: '帐号' }];

/** The annexes of 景府发〔2023〕9号: their blanks and places to sign. Their sentences are the office's to load. */
export const annexes = {
  'annex-1': {
    title: '实体经济续贷办理承诺函', addressee: '景德镇市中小微企业转贷服务办公室', paper: 'bank_commitment_letter',
    parts: [
      {
        heading: '到期借款',
        fields: [
          { name: 'borrower', label: '借款人' }, { name: 'bank', label: '银行' }, { name: 'maturing', label: '借款金额' }, { name: 'contract', label: '借款合同编号' }, { name: 'loanDueOn', label: '到期日' },
        ],
        signatures: [],
      },
      { heading: '承诺发放的贷款', fields: [{ name: 'committed', label: '贷款金额' }, { name: 'termMonths', label: '贷款期限（月）' }, { name: 'payOn', label: '足额发放日' }], signatures: [] },
      {
        heading: '还贷周转金',
        fields: [
          { name: 'amount', label: '还贷周转金' }, { name: 'fundAccountBank', label: '开户行' }, { name: 'fundAccountName', label: '户名' }, { name: 'fundAccountNumber', label: '账号' }, { name: 'liabilityRate', label: '月利率' },
        ],
        signatures: ['承诺人（单位盖章）', '承贷银行行长或授权代表人签章', `时间：${DAY}`],
      },
    ],
  },
  'annex-2': {
    title: '实体经济借用还贷周转基金推荐书', paper: 'recommendation',
    parts: [
      {
        fields: [{ name: 'borrower', label: '借款人名称' }, { name: 'address', label: '借款人地址' }, { name: 'legalRepresentative', label: '法定代表人' }, { name: 'legalPhone', label: '电话' }, { name: 'intent', label: '申请人意向' }],
        signatures: ['借款人（盖章）', '法人代表（签章）', DAY],
      },
      { heading: '承贷银行推荐意见', fields: [{ name: 'opinion', label: '推荐意见' }], signatures: [] },
      {
        heading: '周转基金放款指定的借款人账户', fields: account,
        signatures: ['承贷银行（盖章）', '客户经理（签字）', '联系电话', '负责人或有权人（签字）', '联系电话', DAY],
      },
    ],
  },
  'annex-3': {
    title: '实体经济借用还贷周转基金审批表', paper: 'approval_form',
    parts: [
      {
        fields: [
          { name: 'borrower', label: '借款人名称' }, { name: 'address', label: '详细地址' }, { name: 'industry', label: '所属行业' }, { name: 'registeredCapital', label: '注册资金' },
          { name: 'creditCode', label: '三证合一代码' }, { name: 'basicAccountBank', label: '基本账户开户行名称' }, { name: 'basicAccountNumber', label: '基本账户账号' },
          { name: 'legalRepresentative', label: '法定代表人姓名' }, { name: 'legalPhone', label: '手机号码（法定代表人）', word: '法定代表人手机号码' },
          { name: 'contactName', label: '联系人姓名' }, { name: 'contactPhone', label: '手机号码（联系人）', word: '联系人手机号码' },
          { name: 'maturing', label: '本次到期贷款额度' }, { name: 'loanDueOn', label: '到期时间' }, { name: 'purpose', label: '用途' }, { name: 'amount', label: '申请借用周转基金额度' },
          { name: 'expectedDays', label: '预计周转基金使用期限' },
        ],
        signatures: ['申请人：企业（盖章）', '法人代表签章', DAY],
      },
      { heading: '市中小微企业转贷有限公司意见', fields: [], signatures: ['公司（盖章）', '法人代表签章', DAY] },
    ],
  },
} as const satisfies Record<string, AnnexSpec>;

export type AnnexKind = keyof typeof annexes;
export const annexKinds = Object.keys(annexes) as [AnnexKind, ...AnnexKind[]];

export function annexSpec(kind: AnnexKind): AnnexSpec {
  return annexes[kind];
}

export function annexFields(kind: AnnexKind): AnnexField[] {
  return annexSpec(kind).parts.flatMap(({ fields }) => fields);
}
