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
