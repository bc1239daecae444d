import { normaliseDecisionNumber, type CountyCode, type DepartmentCode } from '@lianban/contracts';
import { accepted, formatYuan, isCreditCode, plainDate, refused, type DatedSetting, type Outcome, type PlainDate } from '@lianban/kernel';
import type { FileDecisionBody } from './enforcement-disclosure.http.js';
import type { DecisionFacts } from './enforcement-disclosure.state.js';
import { namesAmount } from './figures/decision-kinds.table.js';
import { discretionBands } from './figures/discretion-bands.js';
import { DOCUMENT_IN_FORCE_FROM } from './document.js';
import { fineBand, isMajorDecision } from './rules/fine-band.js';

/** Sentence and remedy of each refusal at filing (zh-CN). */
export const decisionFilingRefusals = {
  DATE_FUTURE: { detail: '日期晚于今天', remedy: '填写已经发生的日期；尚未作出的决定按草案录入，决定日留空' },
  DATE_EARLY: { detail: '决定日早于通知施行日，不适用第（九）项', remedy: '核对决定日；施行以前的决定不在此录入' },
  DATE_ORDER: { detail: '日期先后不合理', remedy: '审核日不晚于决定日，送达日和履行期限不早于决定日' },
  NUMBER_MISSING: { detail: '已作出的决定没有文号', remedy: '填写决定文号，如“景应急罚〔2026〕12号”' },
  NUMBER_FORM: { detail: '决定文号不合格式', remedy: '按“景应急罚〔2026〕12号”的格式填写' },
  NUMBER_TAKEN: { detail: '本机关已登记过这一决定文号', remedy: '核对文号；同一决定不要重复录入，须更正的在原事项中办理' },
  CREDIT_CODE_WRONG: { detail: '统一社会信用代码不正确', remedy: '核对营业执照；确与证照一致的，勾选确认后提交' },
  AMOUNT_MISSING: { detail: '罚款、没收类决定没有金额', remedy: '填写金额' },
  AMOUNT_NEEDLESS: { detail: '这类决定没有金额', remedy: '删去金额，或补选罚款、没收类决定种类' },
  REVIEW_MISSING: { detail: '重大执法决定没有审核记录（第十项）', remedy: '填写审核或审议机构和日期；尚未审核的按草案录入，由系统提请审核' },
  BAND_REASON: { detail: '罚款数额超出应处的裁量档次或法定幅度', remedy: '核对数额和档次；确有理由的，填写裁量理由' },
} as const satisfies Record<string, { detail: string; remedy: string }>;
export type DecisionFilingRefusal = keyof typeof decisionFilingRefusals;

/** Who records it, and what the refusals depend on. */
export interface FilingOffice {
  office: string;
  department: DepartmentCode;
  county: CountyCode | null;
  today: PlainDate;
  settings: readonly DatedSetting[];
  source: DecisionFacts['source'];
}

type Filed = Outcome<DecisionFacts, DecisionFilingRefusal>;

/** The facts of a decision as it is recorded (items 9, 10). Whether its number is taken is known to the record only. */
export function fileDecision(body: FileDecisionBody, filing: FilingOffice): Filed {
  const { creditCodeConfirmed, ...said } = body;
  const wrong = wrongDates(body, filing) ?? wrongNumber(body) ?? wrongMoney(body, filing);
  if (wrong) return wrong;
  if (said.creditCode && !isCreditCode(said.creditCode) && !creditCodeConfirmed) return refused('CREDIT_CODE_WRONG', { field: 'creditCode' });
  const unreviewed = reviewGap(body, filing);
  if (unreviewed) return refused('REVIEW_MISSING', { field: unreviewed });
  const { office, department, county, source } = filing;
  const day = (on: string | null): PlainDate | null => (on ? plainDate(on) : null);
  return accepted({
    ...said, kinds: [...new Set(said.kinds)], office, department, county, source, decisionNumber: said.decisionNumber && normaliseDecisionNumber(said.decisionNumber),
    decidedOn: day(said.decidedOn), servedOn: day(said.servedOn), performByOn: day(said.performByOn), reviewedOn: day(said.reviewedOn),
  });
}

function wrongDates({ decidedOn, servedOn, performByOn, reviewedOn }: FileDecisionBody, { today }: FilingOffice): ReturnType<typeof refused<DecisionFilingRefusal>> | undefined {
  const passed = Object.entries({ decidedOn, servedOn, reviewedOn }).find(([, on]) => on !== null && on > today);
  if (passed) return refused('DATE_FUTURE', { field: passed[0], on: `今天是 ${today}` });
  if (decidedOn !== null && decidedOn < DOCUMENT_IN_FORCE_FROM) return refused('DATE_EARLY', { field: 'decidedOn', on: `施行日 ${DOCUMENT_IN_FORCE_FROM}` });
  if (decidedOn === null) return servedOn ? refused('DATE_ORDER', { field: 'servedOn', on: '草案没有送达日' }) : undefined;
  if (reviewedOn && reviewedOn > decidedOn) return refused('DATE_ORDER', { field: 'reviewedOn', on: `决定日 ${decidedOn}` });
  if (servedOn && servedOn < decidedOn) return refused('DATE_ORDER', { field: 'servedOn', on: `决定日 ${decidedOn}` });
  return performByOn && performByOn < decidedOn ? refused('DATE_ORDER', { field: 'performByOn', on: `决定日 ${decidedOn}` }) : undefined;
}

function wrongNumber({ decisionNumber, decidedOn }: FileDecisionBody): ReturnType<typeof refused<DecisionFilingRefusal>> | undefined {
  if (decisionNumber === null) return decidedOn ? refused('NUMBER_MISSING', { field: 'decisionNumber' }) : undefined;
  return normaliseDecisionNumber(decisionNumber) ? undefined : refused('NUMBER_FORM', { field: 'decisionNumber' });
}

function wrongMoney(body: FileDecisionBody, { today, settings }: FilingOffice): ReturnType<typeof refused<DecisionFilingRefusal>> | undefined {
  const { kinds, amountFen, bandReason } = body;
  if (!namesAmount(kinds)) return amountFen === null ? undefined : refused('AMOUNT_NEEDLESS', { field: 'amountFen' });
  if (amountFen === null) return refused('AMOUNT_MISSING', { field: 'amountFen' });
  const found = fineBand(body, ruledOn(body, today), settings);
  if (!found?.reasonRequired || bandReason) return undefined;
  const { leastFen, mostFen, band } = found;
  return refused('BAND_REASON', { field: 'bandReason', words: `法定幅度 ${formatYuan(leastFen)} 至 ${formatYuan(mostFen)} 元，现属${band ? discretionBands[band] : '幅度以外'}` });
}

/**
 * Which half of the review is not told, where a major decision was made or is said to have been reviewed. What a
 * department reports was made, reviewed or not, and has to be public within its term (item 9): nothing is missed in it.
 */
function reviewGap(body: FileDecisionBody, { today, settings, source }: FilingOffice): 'reviewedBy' | 'reviewedOn' | undefined {
  if (source === 'list') return undefined;
  const { decidedOn, reviewedBy, reviewedOn } = body;
  if ((decidedOn === null && reviewedOn === null) || (reviewedBy && reviewedOn)) return undefined;
  return isMajorDecision(body, ruledOn(body, today), settings) ? (reviewedOn ? 'reviewedBy' : 'reviewedOn') : undefined;
}

/** Figures are those of the day of the decision. */
function ruledOn({ decidedOn }: FileDecisionBody, today: PlainDate): PlainDate {
  return decidedOn ? plainDate(decidedOn) : today;
}
