export {
  addDays, addMonths, addYears, daysBetween, earlierOf, fromEpochDay, isPlainDate, laterOf, plainDate,
  shanghaiDateAt, shanghaiInstant, toEpochDay, weekdayOf, yearOf, type PlainDate,
} from './plain-date.js';
export { fen, fenOfYuan, formatYuan, roundHalfUp, type Fen } from './money.js';
export {
  article, type ArticleCitation, type Citation, type NoticeCitation, type Ruling, type RulingStep, type SettingCitation,
} from './ruling.js';
export { type BatchId, type CaseId, type Id, type StepId, type VersionId } from './ids.js';
export { accepted, refused, type Outcome, type Refusal } from './outcome.js';
export { findBirthday, idNumberCheckCharacter, isIdNumber, SYNTHETIC_DIVISION, syntheticIdNumber } from './id-number.js';
export { creditCodeCheckCharacter, isCreditCode, organisationCheckCharacter, syntheticCreditCode } from './credit-code.js';
export { rulingOf, stepOf } from './ruling-of.js';
export type { LawFigure } from './law-figure.js';
export { findSetting, settingCitation, settingOr, type DatedSetting } from './setting.js';
export { maskName, maskNumber, maskTail } from './mask.js';
export { readingSettingKey, selectedReadings } from './reading-setting.js';
