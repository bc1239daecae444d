import { accidentGrades, type CountyCode, type GovernmentLevel } from '@lianban/contracts';
import { accepted, isCreditCode, refused, type DatedSetting, type Outcome, type PlainDate } from '@lianban/kernel';
import type { FileAccidentBody } from './accident-investigation.http.js';
import type { AccidentFacts } from './accident-investigation.state.js';
import { accidentGrade } from './rules/accident-grade.rule.js';
import { supervisingLevel } from './rules/supervising-level.rule.js';

/** Sentence and remedy of each refusal at filing (zh-CN). */
export const accidentFilingRefusals = {
  DATE_WRONG: { detail: '日期不合理', remedy: '事故发生日不晚于接报日，两者都不晚于今天' },
  COUNTY_FOREIGN: { detail: '事故地点不在本县（市、区）', remedy: '由事故发生地的人民政府或市人民政府录入' },
  GRADE_WRONG: { detail: '所填等级与伤亡和损失不符', remedy: '核对死亡、重伤人数和直接经济损失，或留空由系统判定' },
  GRADE_LEVEL_MISMATCH: { detail: '事故等级与查处层级不符（第（七）项）', remedy: '较大事故由市人民政府查处，请移交市人民政府录入' },
  NOT_IN_TEXT: { detail: '重大以上事故不由市、县人民政府查处，第（七）项没有规定', remedy: '按国家和省的规定报省人民政府' },
  CREDIT_CODE_WRONG: { detail: '统一社会信用代码不正确', remedy: '核对 18 位代码，没有的留空' },
} as const satisfies Record<string, { detail: string; remedy: string }>;
export type AccidentFilingRefusal = keyof typeof accidentFilingRefusals;

/** Which government enters it: the city's (`county` null), or a county's. */
export interface FilingGovernment {
  county: CountyCode | null;
  today: PlainDate;
  settings: readonly DatedSetting[];
}

/**
 * The facts of an accident as it is entered (item 7; E-03): graded by its toll, investigated by the government that
 * enters it where the item allows that.
 */
export function fileAccident(body: FileAccidentBody, { county, today, settings }: FilingGovernment): Outcome<AccidentFacts, AccidentFilingRefusal> {
  const { grade: claimed, ...facts } = body;
  if (body.reportedOn > today) return refused('DATE_WRONG', { field: 'reportedOn' });
  if (body.happenedOn > body.reportedOn) return refused('DATE_WRONG', { field: 'happenedOn' });
  if (county && county !== body.county) return refused('COUNTY_FOREIGN', { field: 'county' });
  if (body.creditCode && !isCreditCode(body.creditCode)) return refused('CREDIT_CODE_WRONG', { field: 'creditCode' });
  const { grade } = accidentGrade(body, body.happenedOn, settings).value;
  if (claimed && claimed !== grade) return refused('GRADE_WRONG', { field: 'grade', words: `应为${accidentGrades[grade]}` });
  const investigatedBy = (county ? 'county' : 'city') satisfies GovernmentLevel;
  const level = supervisingLevel({ grade, investigatedBy }, today);
  return level.ok ? accepted({ ...facts, grade, investigatedBy }) : refused(level.refusal.code, { field: 'grade', words: `${accidentGrades[grade]}事故` });
}
