import type { OrganisationView } from '@lianban/contracts';
import { annexFields, annexKinds, annexSpec, caseDocuments, officeTextLabels, stepSpec, type AnnexKind, type AnnexView, type LoanDetail, type LoanStepCode, type LoanStepView, type LoanSummary, type OfficeText } from '@lianban/procedure-loan-renewal';
import { long, type Scenario } from './scenario.js';

const firm = '浮梁山货行（演示个体户）';
const DAY = '2026-10-12';

function step(code: LoanStepCode, over: Partial<LoanStepView> = {}, scenario: Scenario = 'normal'): LoanStepView {
  const { title, owner, article, outcomes } = stepSpec(code);
  const office = owner === 'borrower' ? 'borrower@N1A2B3C4D' : owner === 'lending-bank' ? 'lending-bank@bank-01' : owner;
  const officeName = owner === 'borrower' ? long(firm, scenario) : owner === 'lending-bank' ? '瓷都商业银行（演示）' : owner === 'loan-fund-leading-group' ? '还贷周转基金管理领导小组' : '转贷服务办公室';
  const outcome = over.closedOn === null ? null : (Object.keys(outcomes)[0] ?? null);
  return {
    stepId: `0000-${code}`, office, officeName, department: owner, county: null, contact: { name: '余某', phone: '0798-0001001' }, openedOn: '2026-10-09', dueOn: '2026-10-14', provisional: null, light: 'green', workingDaysLeft: 2,
    suspendedSince: null, code, title, round: 1, post: null, basis: { document: '景府发〔2023〕9号', article, setting: null }, termWorkingDays: 3, suspensions: [], movements: [], outcome, closedOn: '2026-10-10',
    outcomeLabel: outcome && (outcomes[outcome]?.label ?? null), byName: '陆知行', atCounter: false, data: [], resolution: null, ...over,
  } as LoanStepView;
}

export function summary(index: number, scenario: Scenario): LoanSummary {
  return {
    caseId: `0198${index}`, number: `LR-2026-00012${index}`, state: 'open', borrowerName: long(firm, scenario), bankName: '瓷都商业银行（演示）', amountFen: 1_000_000_000, loanDueOn: '2026-11-20', filedOn: '2026-10-09', priority: index === 1, special: index === 2, revision: 5,
    steps: [{ code: 'agreement', title: stepSpec('agreement').title, officeName: long(firm, scenario), dueOn: '2026-10-14', light: 'green', workingDaysLeft: 2, mine: true }],
  };
}

const resolution = (signed: boolean): LoanStepView['resolution'] => ({
  decision: 'approved', feeBp: null, reason: '超过三千万元，经研究同意', present: [{ post: 'group-finance', signed: true, agrees: true, reason: null }, { post: 'group-development', signed, agrees: signed || null, reason: null }, { post: 'group-industry', signed: false, agrees: null, reason: null }],
});

export function detail(scenario: Scenario): LoanDetail {
  const { steps: _, ...head } = summary(0, scenario);
  const file = (kind: keyof typeof caseDocuments, name: string): LoanDetail['documents'][number] => ({ documentId: `0199-${kind}`, kind, label: caseDocuments[kind], name, mediaType: 'application/pdf', size: 180_000, sha256: 'a1b2c3d4e5f6'.repeat(5), uploadedAt: '2026-10-10T02:00:00Z', uploadedBy: '陆知行', counterUsed: false });
  return {
    ...head, applicantType: 'individual_business', applicantTypeLabel: '个体工商户', borrowerOffice: 'borrower@N1A2B3C4D', bankOffice: 'lending-bank@bank-01', maturingFen: 1_000_000_000, contractNumber: 'HT-2026-0088', expectedDays: 13, programme: null, secured: true,
    specialReason: null, specialReasons: [], closedReason: null, closedArticle: null, creditCodeConfirmed: true, borrowerHasAccount: false, annexes: [...annexKinds],
    borrower: { name: long(firm, scenario), creditCode: '91350211M0000XUF46', address: '景德镇市瓷都大道 100 号（演示）', industry: '农副食品加工', legalRepresentative: '焦望亭', contactName: '焦望亭', contactPhone: '13807981000', registeredCapital: '50000000', basicAccountBank: '瓷都商业银行（演示）', basicAccountNumber: '9900000000000001', legalPhone: '' },
    limits: { latestOn: '2026-10-22', safeOn: '2026-10-21' },
    money: { prepaymentDueFen: 5_500_000, prepaidFen: null, disbursedOn: null, agreedEndOn: null, returnDueOn: null, returnedOn: null, overdueDays: 0, penaltyFen: 0, settlement: null },
    steps: [
      step('bank-review', { byName: '艾明澈' }), step('commitment-letter', { byName: '白致远' }), step('recommendation', { byName: '艾明澈' }), step('initial-review'), step('supplement', { atCounter: true }), step('leading-group-decision', { closedOn: null, outcome: null, outcomeLabel: null, byName: null, resolution: resolution(true) }),
      step('agreement', { closedOn: null, outcomeLabel: null, byName: null }, scenario),
    ],
    documents: [file('approval_form', '审批表.pdf'), file('loan_contract', '借款合同.pdf'), file('borrower_statement', '借款人签字的延期申请.pdf')], entries: [],
    history: [
      { at: '2026-10-09T01:00:00Z', action: 'case.opened', by: '陆知行（窗口代借款人办理）', text: null },
      { at: '2026-10-10T02:30:00Z', action: 'step.supplement.supplied', by: '陆知行（窗口代借款人办理，依据借款人书面申请或说明（窗口代办））', text: '一次性补正材料：已补齐' },
    ],
    actions: [
      { action: 'complete', code: 'agreement', outcomes: ['signed'], primary: true, atCounter: true }, { action: 'ask-delay', code: 'fund-return', outcomes: [], primary: false, atCounter: true },
      { action: 'withdraw', code: null, outcomes: [], primary: false, atCounter: true }, { action: 'refer-fraud', code: null, outcomes: [], primary: false, atCounter: false }, { action: 'upload', code: null, outcomes: [], primary: false, atCounter: false },
    ],
    workflowUrl: null,
  };
}

const sums: readonly string[] = ['maturing', 'committed', 'amount', 'registeredCapital'];
const known: Readonly<Record<string, string>> = { borrower: firm, bank: '瓷都商业银行（演示）', contract: 'HT-2026-0088', loanDueOn: '2026 年 11 月 20 日', address: '景德镇市瓷都大道 100 号（演示）', legalRepresentative: '焦望亭', contactName: '焦望亭', contactPhone: '13807981000', industry: '农副食品加工', creditCode: '91350211M0000XUF46', expectedDays: '13 天（2026 年 11 月 20 日至 2026 年 12 月 3 日）', purpose: '归还到期贷款', liabilityRate: '6.625‰', intent: '申请借用周转基金 10,000,000.00 元（壹仟万元整），预计使用 13 天' };

/** A busy day has the wording; every other shows the paper without it. */
export function annex(scenario: Scenario, url: URL): AnnexView {
  const kind = (annexKinds.find((one) => url.pathname.endsWith(one)) ?? 'annex-1') satisfies AnnexKind;
  const { title, addressee, parts } = annexSpec(kind);
  const loaded = scenario === 'busy';
  const [first] = annexFields(kind);
  return {
    kind, title, addressee: addressee ?? null, number: 'LR-2026-000120', masked: false,
    wording: loaded ? { version: 2, from: '2023-11-19', source: '景府发〔2023〕9号附件', runs: [{ text: '示例文本一：', field: null }, { text: firm, field: first?.name ?? '' }, { text: '，金额 ', field: null }, { text: '10,000,000.00 元', field: 'maturing' }, { text: '，日期 ', field: null }, { text: '', field: 'payOn' }, { text: '。\n示例文本二。', field: null }] } : null,
    parts: parts.map(({ heading, fields, signatures }) => ({
      heading: heading ?? null, signatures: [...signatures],
      fields: fields.filter(({ name }) => !loaded || (name !== first?.name && name !== 'maturing' && name !== 'payOn')).map(({ name, label }) => ({ name, label, value: sums.includes(name) ? '10,000,000.00 元' : (known[name] ?? null), capital: sums.includes(name) ? '壹仟万元整' : null })),
    })),
  };
}

export function officeText(index: number): OfficeText {
  const key = (Object.keys(officeTextLabels) as OfficeText['key'][])[index % 5] ?? 'annex-1';
  return {
    textId: `019a${index}`, key, label: officeTextLabels[key], version: index + 1, from: '2023-11-19', text: '示例文本：{借款人}……\n第二行，较长的一段示例文本，用来看看列表里怎么显示。', source: '景府发〔2023〕9号附件', state: index === 0 ? 'proposed' : 'confirmed', current: index > 1,
    proposedBy: 'fund-manager', proposedAt: '2026-10-09T01:00:00Z', decidedBy: index === 0 ? null : 'fund-head', decidedAt: index === 0 ? null : `${DAY}T01:00:00Z`,
  };
}

export function organisation(index: number, scenario: Scenario): OrganisationView {
  const bank = index === 1;
  const account = { id: '00000000-0000-4000-8000-000000000001', title: bank ? '瓷都商业银行（演示）银行客户经理' : '景德镇青白瓷业有限公司（演示）借款人经办', person: { id: 'someone', name: bank ? '艾明澈' : '焦望亭' }, fromOn: '2026-01-05' };
  return {
    office: bank ? 'lending-bank@bank-01' : index === 0 ? 'borrower@N1A2B3C4D' : `borrower@F000${index}`, kind: bank ? 'lending-bank' : 'borrower', name: bank ? '瓷都商业银行（演示）' : long(index === 0 ? firm : '景德镇青白瓷业有限公司（演示）', scenario),
    contactName: '余某', contactPhone: '0798-0001001', accounts: index === 0 ? [] : [account],
  };
}
