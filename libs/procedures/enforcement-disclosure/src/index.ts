export { DOCUMENT, DOCUMENT_IN_FORCE_FROM, item } from './document.js';
export { defaultReadings, readingNotes, Readings, type ReadingKey } from './readings.js';
export { disclosureWorkingDays } from './figures/disclosure.figures.js';
export {
  decisionKindTable, demandsPerformance, executingUnitsOf, namesAmount, type DecisionKindFacts, type DecisionNature,
} from './figures/decision-kinds.table.js';
export { violations, type Violation } from './figures/violations.table.js';
export { bandEdges, bandSettingKey, discretionBandKeys, discretionBands, type BandEdge, type DiscretionBand } from './figures/discretion-bands.js';
export { defaultSettings, furtherMajorKindsKey, readingsOn, warningTermKey } from './figures/default-settings.js';
export { defaultContext, type RuleContext } from './rules/rule-context.js';
export {
  disclosureDeadline, DisclosureDeadlineFacts, disclosureLimit, disclosureTerm, type DisclosureDeadlineValue,
} from './rules/disclosure-deadline.rule.js';
export { warningTerm, type WarningTermValue } from './rules/warning-term.rule.js';
export { majorDecision, type MajorDecisionFacts, type MajorDecisionValue } from './rules/major-decision.rule.js';
export { discretionBand, type DiscretionBandFacts, type DiscretionBandValue } from './rules/discretion-band.rule.js';
export { fineBand, isMajorDecision, type FineFacts } from './rules/fine-band.js';
export { enforcementPapers, type EnforcementPaper } from './enforcement-disclosure.papers.js';
export { enforcementStepCodes, enforcementSteps, type EnforcementStepCode } from './steps/enforcement-steps.js';
export { enforcementStates, type DecisionFacts, type EnforcementCase, type EnforcementState } from './enforcement-disclosure.state.js';
export { enforcementRefusals, type EnforcementCommand, type EnforcementContext, type EnforcementEffect, type EnforcementRefusal, type IssuedDecision } from './enforcement-disclosure.commands.js';
export { enforcementRequests } from './enforcement-disclosure.requests.js';
export { owedSteps } from './enforcement-disclosure.owed.js';
export { decide, enforcementDisclosure } from './enforcement-disclosure.decide.js';
export { FileDecisionBody } from './enforcement-disclosure.http.js';
export { decisionFilingRefusals, fileDecision, type DecisionFilingRefusal, type FilingOffice } from './file-decision.js';
