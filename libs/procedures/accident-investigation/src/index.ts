export { DOCUMENT, DOCUMENT_IN_FORCE_FROM, item } from './document.js';
export { defaultReadings, readingNotes, Readings, type ReadingKey } from './readings.js';
export { evaluationYears } from './figures/evaluation.figures.js';
export { gradeMeasures, gradesAboveOrdinary, gradeSettingKey, recalledThresholds, type GradeMeasure } from './figures/grade-thresholds.js';
export { defaultSettings, readingsOn, termSetting, type AccidentTerm } from './figures/default-settings.js';
export { defaultContext, type RuleContext } from './rules/rule-context.js';
export { evaluationDeadline, EvaluationDeadlineFacts, type EvaluationDeadlineValue } from './rules/evaluation-deadline.rule.js';
export { supervisingLevel, SupervisingLevelFacts, type SupervisingLevelValue } from './rules/supervising-level.rule.js';
export { accidentGrade, type AccidentGradeFacts, type AccidentGradeValue } from './rules/accident-grade.rule.js';
export { closingDue, investigationDue, latestExtension, regradeUntil, type TermValue } from './rules/accident-terms.rule.js';
export { accidentPapers, type AccidentPaper } from './accident-investigation.papers.js';
export { accidentStepCodes, accidentSteps, type AccidentOwner, type AccidentStepCode } from './steps/accident-steps.js';
export { accidentStates, type Accident, type AccidentFacts, type AccidentState, type Toll } from './accident-investigation.state.js';
export {
  accidentRefusals, type AccidentCommand, type AccidentContext, type AccidentEffect, type AccidentRefusal, type Regraded,
} from './accident-investigation.commands.js';
export { accidentRequests } from './accident-investigation.requests.js';
export { isComplete, owedSteps } from './accident-investigation.owed.js';
export { accidentInvestigation, decide } from './accident-investigation.decide.js';
export { FileAccidentBody } from './accident-investigation.http.js';
export { accidentFilingRefusals, fileAccident, type AccidentFilingRefusal, type FilingGovernment } from './file-accident.js';
