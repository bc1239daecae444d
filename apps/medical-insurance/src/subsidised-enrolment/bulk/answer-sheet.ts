import { counties, identityCategories, type CountyCode, type IdentityCategory } from '@lianban/contracts';
import { exceptionLabels, rejectReasons, type ExceptionCode, type RejectReason, type StepAnswer } from '@lianban/procedure-subsidised-enrolment';
import type { answerRowProblems } from '../problems.messages.js';

/** Columns of the sheet in which an office answers many cases. The last one, hidden, tells which step a row answers. */
export const sheetColumns = [
  '事项编号', '姓名', '证件号码', '身份类别', '县（市、区）', '疑点', '参保年度', '截止日', '答复', '驳回理由', '说明', '系统标识（请勿改动）',
] as const;
export const keyColumn = sheetColumns.length - 1;
const [ANSWER, REASON_CODE, REASON] = [8, 9, 10];

export const answerWords: Record<StepAnswer, string> = { confirm: '确认', reject: '驳回', 'ask-correction': '要求更正' };

export interface SheetCase {
  stepId: string;
  number: string;
  name: string;
  idNumber: string;
  categories: IdentityCategory[];
  county: CountyCode;
  kind: ExceptionCode;
  insuranceYear: number;
  dueOn: string;
}

export function sheetRow(one: SheetCase): string[] {
  const categories = one.categories.map((category) => identityCategories[category].label).join('、');
  return [one.number, one.name, one.idNumber, categories, counties[one.county], exceptionLabels[one.kind], String(one.insuranceYear), one.dueOn, '', '', '', one.stepId];
}

/** The second sheet: what may be filled in. */
export const instructions: string[][] = [
  ['栏目', '填写说明'],
  ['答复', `填写以下之一：${Object.values(answerWords).join('、')}；留空表示暂不答复`],
  ['驳回理由', `驳回时必填，填写以下之一：${Object.values(rejectReasons).join('、')}`],
  ['说明', '理由为“其他”或要求更正时必填，不超过 500 字'],
  ['其余各栏', '请勿改动；可以删去暂不答复的行，不要新增行'],
];

export interface SheetAnswer {
  stepId: string;
  answer: StepAnswer;
  reasonCode?: RejectReason;
  reason?: string;
}
export type RowProblem = keyof typeof answerRowProblems;
export type ReadRow = { ok: true; value: SheetAnswer } | { ok: false; code: RowProblem } | null;

const STEP_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const MAX_REASON = 500;

/** What one row answers; null for a row left open. */
export function readAnswerRow(cells: readonly string[]): ReadRow {
  const cell = (index: number): string => (cells[index] ?? '').normalize('NFKC').trim();
  if (!cell(ANSWER)) return null;
  const stepId = cell(keyColumn);
  if (!STEP_ID.test(stepId)) return { ok: false, code: 'NO_KEY' };
  const answer = codeOf(answerWords, cell(ANSWER));
  if (!answer) return { ok: false, code: 'ANSWER_UNKNOWN' };
  const reasonCode = cell(REASON_CODE) ? codeOf(normalisedReasons, cell(REASON_CODE)) : undefined;
  if (cell(REASON_CODE) && !reasonCode) return { ok: false, code: 'REASON_UNKNOWN' };
  const reason = (cells[REASON] ?? '').trim();
  if ([...reason].length > MAX_REASON) return { ok: false, code: 'REASON_TOO_LONG' };
  return { ok: true, value: { stepId, answer, ...(reasonCode && { reasonCode }), ...(reason && { reason }) } };
}

const normalisedReasons = Object.fromEntries(Object.entries(rejectReasons).map(([code, label]) => [code, label.normalize('NFKC')])) as Record<RejectReason, string>;

function codeOf<Code extends string>(words: Record<Code, string>, text: string): Code | undefined {
  return (Object.keys(words) as Code[]).find((code) => words[code] === text);
}

/** The row of headings; undefined when the file is not one of ours. */
export function isHeading(cells: readonly string[]): boolean {
  return sheetColumns.every((label, index) => (cells[index] ?? '').trim() === label);
}
