export { art, DOCUMENT, DOCUMENT_IN_FORCE_FROM } from './document.js';
export { defaultReadings, readingNotes, Readings, type ReadingKey } from './readings.js';
export {
  interruptionMonths, newbornDays, statusDays, usualWindow, waitingDays,
} from './figures/enrolment.figures.js';
export { collectionWindow, windowPhaseOn, windowPhases, type CollectionWindow, type WindowPhase } from './figures/window.figure.js';
export { defaultSettings } from './figures/default-settings.js';
export { findSubsidy, type SubsidyFigure } from './figures/subsidy.figure.js';
export {
  confirmationDueDate, confirmationTerm, type ConfirmationTerm,
} from './figures/confirmation-term.figure.js';
export { defaultContext, type RuleContext } from './rules/rule-context.js';
export { identity, IdentityFacts, type IdentityValue } from './rules/identity.rule.js';
export { entitlement } from './rules/entitlement.rule.js';
export { EntitlementFacts, namedStatuses } from './rules/entitlement.facts.js';
export type { EntitlementRule, EntitlementValue } from './rules/entitlement.value.js';
export { refund, type RefundValue } from './rules/refund.rule.js';
export { Article21Facts, Article23Facts, RefundFacts, refundGrounds } from './rules/refund.facts.js';
export { employeeTransition, EmployeeTransitionFacts, type EmployeeTransitionValue } from './rules/employee-transition.rule.js';
export { matchOutcome } from './rules/matching.rule.js';
export { exitOutcome } from './rules/exit.rule.js';
export { ExitFacts, MatchFacts } from './rules/matching.facts.js';
export type { MatchValue } from './rules/match-value.js';
export {
  actionsOn, caseActions, ConfirmationCase, ConfirmationStep, isClosed, nextActions, stepActions, stepStates,
  type CaseAction, type StepState,
} from './subsidised-enrolment.state.js';
export { caseRefusals, type CaseCommand, type CaseEvent, type CaseRefusal } from './subsidised-enrolment.commands.js';
export { decide, type Decision } from './subsidised-enrolment.decide.js';
export { weigh } from './subsidised-enrolment.weigh.js';
export {
  AnswerBody, BatchConfirmBody, BatchConfirmPreview, BulkAnswerReport, CaseDetail, CasePage, CaseQueueQuery, caseStates,
  CaseStepView, CaseSummary, CoverageReport, DecideBody, exceptionCodes, exceptionLabels, LandedVersion, MissingPerson, outcomeLabels,
  PersonPage, PersonSearchBody, rejectReasons, RevealBody, RevealedPerson, ReviewBody, RulingView, settledOutcomes, SourceRow, stepAnswers,
  type CaseState, type ExceptionCode, type RejectReason, type SettledOutcome, type StepAnswer,
} from './subsidised-enrolment.http.js';
