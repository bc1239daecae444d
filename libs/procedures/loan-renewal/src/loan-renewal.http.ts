import { DepartmentCode, lights, pageOf, StepView } from '@lianban/contracts';
import { z } from 'zod';
import { annexKinds } from './annexes/annex.table.js';
import { resolutionSteps } from './loan-renewal.commands.js';
import { ledgerAccountCodes } from './loan-renewal.ledger.js';
import { loanStates } from './loan-renewal.state.js';
import { applicantTypes, type ApplicantType } from './rules/eligibility.facts.js';
import { caseDocumentKinds } from './steps/case-documents.js';
import { loanStepCodes } from './steps/loan-steps.js';

const Fen = z.int();
const Day = z.iso.date();
const applicantType = z.enum(Object.keys(applicantTypes) as [ApplicantType, ...ApplicantType[]], '请选择借款人类型');
const amount = (label: string) => z.int(`${label}以分为单位，须为整数`).positive(`${label}须大于零`);
const words = (label: string, max: number) => z.string(`请填写${label}`).trim().min(1, `请填写${label}`).max(max, `${label}不超过 ${max} 字`);
const optionalWords = (label: string, max: number) => z.string().trim().max(max, `${label}不超过 ${max} 字`).optional();

export const loanStateLabels = { open: '办理中', refused: '不予办理', withdrawn: '已撤回', settled: '已结清' } as const satisfies Record<(typeof loanStates)[number], string>;

/** Annex 3, as filed by the borrower or at the counter by the project manager. */
export const FileApplicationBody = z.object({
  applicantType,
  borrower: z.object({
    /** Office key of a borrower known already; absent: a new one. */
    key: z.string().max(40).optional(),
    name: words('借款人名称', 100), creditCode: words('统一社会信用代码', 18), address: words('详细地址', 200), industry: words('所属行业', 100),
    legalRepresentative: words('法定代表人', 50), contactName: words('联系人', 50), contactPhone: words('手机号码', 20),
    /** Of Annex 3; who has none leaves them out, and they stay blank on the paper. */
    registeredCapitalFen: amount('注册资金').optional(), basicAccountBank: optionalWords('基本账户开户行', 100), basicAccountNumber: optionalWords('基本账户账号', 40), legalPhone: optionalWords('法定代表人手机号码', 20),
  }),
  /** The number fails its check digit and the borrower brings evidence (a document of kind `identifier_evidence` must follow). */
  creditCodeConfirmed: z.boolean().default(false),
  bank: words('承贷银行', 40),
  contractNumber: words('借款合同编号', 60),
  maturingFen: amount('本次到期贷款额度'), loanDueOn: z.iso.date('请填写贷款到期日'), amountFen: amount('申请借用额度'),
  expectedDays: z.int('预计使用期限须为整数天').min(1, '预计使用期限至少 1 天').max(365, '预计使用期限不超过 365 天'),
  programme: z.string().max(40).nullable().default(null), secured: z.boolean('请说明是否有抵（质）押'),
  inCity: z.boolean(), sound: z.boolean(), policyOk: z.boolean(), temporaryDifficulty: z.boolean(), purpose: z.string().max(60),
  specialReason: z.string().trim().max(500).nullable().default(null),
});
export type FileApplicationBody = z.infer<typeof FileApplicationBody>;

/** What the law says about an application before it is filed. */
export const FilingPreview = z.object({
  latestOn: Day, safeOn: Day.nullable(), timely: z.boolean(), specialReasons: z.array(z.string()), warnings: z.array(z.string()),
  prepaymentFen: Fen.nullable(), explanation: z.array(z.object({ label: z.string(), formula: z.string(), value: z.unknown() })),
});
export type FilingPreview = z.infer<typeof FilingPreview>;

export const LoanSummary = z.object({
  caseId: z.string(), number: z.string(), state: z.enum(loanStates), borrowerName: z.string(), bankName: z.string(), amountFen: Fen, loanDueOn: Day, filedOn: Day,
  priority: z.boolean(), special: z.boolean(), revision: z.int(),
  /** Open steps of the case, most urgent first. */
  steps: z.array(z.object({ code: z.enum(loanStepCodes), title: z.string(), officeName: z.string(), dueOn: Day, light: z.enum(lights), workingDaysLeft: z.int(), mine: z.boolean() })),
});
export type LoanSummary = z.infer<typeof LoanSummary>;
export const LoanPage = pageOf(LoanSummary);

export const LoanQueueQuery = z.object({
  scope: z.enum(['mine', 'all']).default('mine'), state: z.enum(loanStates).optional(), step: z.enum(loanStepCodes).optional(), light: z.enum(['green', 'yellow', 'red']).optional(),
  text: z.string().max(60).optional(), cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type LoanQueueQuery = z.infer<typeof LoanQueueQuery>;

/** A step of the case page; `data` in words, masked where it is personal. */
export const LoanStepView = StepView.extend({
  code: z.enum(loanStepCodes), outcomeLabel: z.string().nullable(), byName: z.string().nullable(),
  /** Ended at the counter for the borrower. */
  atCounter: z.boolean(),
  data: z.array(z.object({ name: z.string(), label: z.string(), value: z.string() })),
  resolution: z.object({
    decision: z.string(), feeBp: z.int().nullable(), reason: z.string(), present: z.array(z.object({ post: z.string(), signed: z.boolean(), agrees: z.boolean().nullable(), reason: z.string().nullable() })),
  }).nullable(),
});
export type LoanStepView = z.infer<typeof LoanStepView>;

export const LoanDocument = z.object({
  documentId: z.string(), kind: z.enum(caseDocumentKinds), label: z.string(), name: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string(), uploadedAt: z.string(), uploadedBy: z.string(),
  /** Proves already what somebody did for the borrower at the counter; proves nothing further. */
  counterUsed: z.boolean(),
});
export type LoanDocument = z.infer<typeof LoanDocument>;

/** What the post that looks may do now. `complete` ends a step by its form; the rest are requests. */
export const loanActions = ['complete', 'ask-supplement', 'ask-delay', 'propose-resolution', 'sign-resolution', 'withdraw', 'refer-fraud', 'upload'] as const;
export type LoanAction = (typeof loanActions)[number];

export const LoanDetail = LoanSummary.omit({ steps: true }).extend({
  applicantType, applicantTypeLabel: z.string(), borrowerOffice: z.string(), bankOffice: z.string(), maturingFen: Fen, contractNumber: z.string(), expectedDays: z.int(),
  programme: z.string().nullable(), secured: z.boolean(), specialReason: z.string().nullable(), specialReasons: z.array(z.string()), closedReason: z.string().nullable(), closedArticle: z.string().nullable(),
  borrower: z.object({ name: z.string(), creditCode: z.string(), address: z.string(), industry: z.string(), legalRepresentative: z.string(), contactName: z.string(), contactPhone: z.string(), registeredCapital: z.string(), basicAccountBank: z.string(), basicAccountNumber: z.string(), legalPhone: z.string() }),
  /** The code fails its check character and the borrower says that it is right: evidence is due before the initial review passes. */
  creditCodeConfirmed: z.boolean(),
  /** Nobody signs in for the borrower: it is served at the counter, and called rather than written to. */
  borrowerHasAccount: z.boolean(),
  /** Annexes that the reader may print. */
  annexes: z.array(z.enum(annexKinds)),
  limits: z.object({ latestOn: Day, safeOn: Day.nullable() }),
  money: z.object({
    prepaymentDueFen: Fen.nullable(), prepaidFen: Fen.nullable(), disbursedOn: Day.nullable(), agreedEndOn: Day.nullable(), returnDueOn: Day.nullable(), returnedOn: Day.nullable(),
    overdueDays: z.int(), penaltyFen: Fen, settlement: z.object({ days: z.int(), interestFen: Fen, feeFen: Fen, refundFen: Fen, topupFen: Fen }).nullable(),
  }),
  steps: z.array(LoanStepView), documents: z.array(LoanDocument),
  entries: z.array(z.object({ entryId: z.string(), on: Day, label: z.string(), article: z.string(), amountFen: Fen })),
  history: z.array(z.object({ at: z.string(), action: z.string(), by: z.string(), text: z.string().nullable() })),
  actions: z.array(z.object({ action: z.enum(loanActions), code: z.enum(loanStepCodes).nullable(), outcomes: z.array(z.string()), primary: z.boolean(), /** Done for the borrower by the office. */ atCounter: z.boolean() })),
  workflowUrl: z.string().nullable(),
});
export type LoanDetail = z.infer<typeof LoanDetail>;

/** At the counter: the borrower's signed statement in the case, which proves its wish. */
const counterDocumentId = z.uuid('请选择借款人的书面材料').nullish();
export const CompleteStepBody = z.object({ revision: z.int(), outcome: z.string().min(1).max(40), data: z.record(z.string(), z.unknown()), counterDocumentId });
export type CompleteStepBody = z.infer<typeof CompleteStepBody>;
export const AskSupplementBody = z.object({ revision: z.int(), documents: z.array(z.enum(caseDocumentKinds)), note: z.string().trim().max(500) });
export const AskDelayBody = z.object({ revision: z.int(), untilOn: z.iso.date('请填写延至的日期'), reason: words('理由', 500), counterDocumentId });
export const ProposeResolutionBody = z.object({
  revision: z.int(), code: z.enum(resolutionSteps), decision: z.enum(['approved', 'refused', 'set']), feeBp: z.int().min(0).max(1000).nullable().default(null), reason: words('会议决定', 500), present: z.array(z.string()).min(1, '请选择到会成员'),
});
export const SignResolutionBody = z.object({ revision: z.int(), code: z.enum(resolutionSteps), agrees: z.boolean(), reason: z.string().trim().max(500).nullable().default(null) });
export const LoanReasonBody = z.object({ revision: z.int(), reason: words('理由', 500), counterDocumentId });

/** The fund at a glance: what it is made of, what is out, what is promised, what can still be lent (art. 3). */
export const FundView = z.object({
  asOf: z.string(), contributionFen: Fen, borrowingFen: Fen, outstandingFen: Fen, reservedFen: Fen, availableFen: Fen, cashFen: Fen, violations: z.array(z.string()),
  accounts: z.array(z.object({ account: z.enum(ledgerAccountCodes), label: z.string(), balanceFen: Fen })),
  proof: z.object({ at: z.string(), ok: z.boolean(), differences: z.array(z.object({ account: z.string(), ledgerFen: Fen, recordsFen: Fen })) }).nullable(),
});
export type FundView = z.infer<typeof FundView>;

/** The fund at the end of a day on which something moved or was promised (arts. 3, 21); fen. */
export const FundDay = z.object({ on: Day, inFen: Fen, outFen: Fen, cashFen: Fen, outstandingFen: Fen, reservedFen: Fen, availableFen: Fen });
export type FundDay = z.infer<typeof FundDay>;
export const FundDayPage = pageOf(FundDay);
export const FundDayQuery = z.object({ cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(30) });

export const LedgerLine = z.object({
  entryId: z.string(), on: Day, label: z.string(), reference: z.string().nullable(), article: z.string(), caseId: z.string().nullable(), caseNumber: z.string().nullable(),
  postings: z.array(z.object({ account: z.enum(ledgerAccountCodes), label: z.string(), debitFen: Fen, creditFen: Fen })), byName: z.string(), at: z.string(),
});
export const LedgerPage = pageOf(LedgerLine);
export const LedgerQuery = z.object({ account: z.enum(ledgerAccountCodes).optional(), from: z.iso.date().optional(), to: z.iso.date().optional(), caseId: z.uuid().optional(), cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });

/** Money that belongs to no case: capital, deposit interest, costs (arts. 3, 21). */
export const fundMovements = ['contribution', 'borrowing', 'depositInterest', 'operatingCost', 'borrowingCost'] as const;
export const fundMovementLabels: Record<(typeof fundMovements)[number], string> = {
  contribution: '融资担保公司出资', borrowing: '银行配套贷款', depositInterest: '存款利息', operatingCost: '人员及办公经费', borrowingCost: '归还融资担保公司和银行利息',
};
export const FundMovementBody = z.object({ kind: z.enum(fundMovements), amountFen: amount('金额'), on: z.iso.date('请填写日期'), reference: words('银行流水号', 60) });

/** The one-year LPR, published on a day; a second person confirms what the first entered. */
export const LprEntry = z.object({ from: Day, bp: z.int(), source: z.string(), synthetic: z.boolean(), state: z.enum(['proposed', 'confirmed', 'rejected']), proposedBy: z.string(), decidedBy: z.string().nullable() });
export type LprEntry = z.infer<typeof LprEntry>;
export const LprPage = pageOf(LprEntry);
export const ProposeLprBody = z.object({ from: z.iso.date('请填写公布日'), bp: z.int('利率以基点填写').min(1).max(2_000), source: words('来源', 200) });
export const DecideLprBody = z.object({ from: z.iso.date(), approve: z.boolean() });

/** Borrowers on the blacklist (art. 19), with appeal and removal. */
export const BlacklistEntry = z.object({
  entryId: z.string(), borrowerName: z.string(), borrowerOffice: z.string(), caseNumber: z.string().nullable(), listedOn: Day, reason: z.string(),
  /** That waits for its answer. */
  appeal: z.object({ on: Day, reason: z.string() }).nullable(),
  /** What was brought against it and what was decided, in that order. */
  history: z.array(z.object({ action: z.enum(['appeal', 'keep', 'remove']), on: Day, reason: z.string() })),
  removedOn: Day.nullable(), removalReason: z.string().nullable(), revision: z.int(),
});
export const BlacklistPage = pageOf(BlacklistEntry);
export const BlacklistReasonBody = z.object({ revision: z.int(), reason: words('理由', 500) });

/** Banks, with the sanction that stands against them (art. 18). */
export const BankView = z.object({ office: z.string(), name: z.string(), sanctionedOn: Day.nullable(), sanctionReason: z.string().nullable(), openLoans: z.int(), defaults: z.int() });
export const BankPage = pageOf(BankView);

/** The account bank's day beside the ledger. */
export const StatementDay = z.object({ on: Day, openingFen: Fen, closingFen: Fen, lines: z.int(), matched: z.int(), differences: z.int(), ledgerClosingFen: Fen });
export const StatementDayPage = pageOf(StatementDay);
/** `day-differs`: the same serial and sum on two days; `account-differs`: lent to another account than the designated one; `balance-gap`: balances that do not lead from line to line, or from day to day. */
export const differenceKinds = ['only-in-statement', 'only-in-ledger', 'amount-differs', 'day-differs', 'account-differs', 'balance-gap'] as const;
export const StatementDifference = z.object({
  differenceId: z.string(), on: Day, kind: z.enum(differenceKinds), reference: z.string(), statementFen: Fen.nullable(), ledgerFen: Fen.nullable(), summary: z.string(),
  /** The other side and remark of the statement's line, masked. */
  party: z.string().nullable(),
  state: z.enum(['open', 'explained']), explanation: z.string().nullable(), explainedBy: z.string().nullable(), revision: z.int(),
});
export const StatementDifferencePage = pageOf(StatementDifference);

export const LoanOfficeView = z.object({ office: z.string(), name: z.string(), department: DepartmentCode });
