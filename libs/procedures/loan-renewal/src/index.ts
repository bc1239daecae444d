export { art, DOCUMENT, DOCUMENT_IN_FORCE_FROM } from './document.js';
export { defaultReadings, readingNotes, Readings, type ReadingKey } from './readings.js';
export {
  bankDefaultPerMillion, fundTotalFen, largestLoanFen, leadWorkingDays, leastContributionFen, longestDays, mostContributionFen,
  penaltyMultiple, prepaidDays, priorityProgrammes, usualDays,
} from './figures/loan-fund.figures.js';
export { feeTierOf, feeTiers, monthFeeBp, type FeeDecision, type FeeTier } from './figures/fee-tiers.figure.js';
export {
  lprOn, lprPublicationOn, lprSegments, shippedLprTable, type LprChange, type LprSegment, type LprTable, type LprUnknown,
} from './figures/lpr.figure.js';
export { lprChanges, lprKnownThrough, lprSource } from './figures/lpr-history.data.js';
export { defaultSettings, readingsOn } from './figures/default-settings.js';
export { defaultContext, type RuleContext } from './rules/rule-context.js';
export { dailyChargeFen, flatChargeFen, percent, permille } from './rules/charge.js';
export { daysFact, lprTableFact, moneyFact, rateFact } from './rules/fact-fields.js';
export { loanDays, spanOf, type Span, type SpanFacts } from './rules/span.js';
export {
  applicationLimit, latestApplicationDate, LatestApplicationDateFacts, type LatestApplicationDateValue,
} from './rules/latest-application-date.rule.js';
export { applicationTimely, ApplicationTimelyFacts, type ApplicationTimelyValue } from './rules/application-timely.rule.js';
export { eligibility } from './rules/eligibility.rule.js';
export {
  applicantTypes, EligibilityFacts, findApplicantType, LAWFUL_PURPOSE, type ApplicantType, type EligibilityReason,
  type EligibilityValue, type EligibilityWarning,
} from './rules/eligibility.facts.js';
export {
  documentKinds, documents, DocumentsFacts, requiredDocuments, type DocumentKind, type DocumentsValue,
} from './rules/documents.rule.js';
export { hasPriority, priority, PriorityFacts, type PriorityValue } from './rules/priority.rule.js';
export { feeTier, FeeTierFacts, type FeeTierValue } from './rules/fee-tier.rule.js';
export { interest, InterestFacts, type InterestValue } from './rules/interest.rule.js';
export { prepayment, PrepaymentFacts, prepaymentOf, type PrepaymentValue } from './rules/prepayment.rule.js';
export { settlement } from './rules/settlement.rule.js';
export { SettlementFacts, type SettlementValue } from './rules/settlement.facts.js';
export { overduePenalty, OverduePenaltyFacts, type OverduePenaltyValue } from './rules/overdue-penalty.rule.js';
export { bankDefault, BankDefaultFacts, type BankDefaultValue } from './rules/bank-default.rule.js';
export { repayDeadline, RepayDeadlineFacts, type RepayDeadlineValue } from './rules/repay-deadline.rule.js';
export { blacklist, BlacklistFacts, type BlacklistValue } from './rules/blacklist.rule.js';
export { fundSetup, FundSetupFacts, type FundSetupValue, type FundViolation } from './rules/fund-setup.rule.js';
export { fundCapacity, FundCapacityFacts, type FundCapacityValue } from './rules/fund-capacity.rule.js';
export { caseDocumentKinds, caseDocuments, needsStatement, type CaseDocumentKind } from './steps/case-documents.js';
export { fieldsOf, type StepFieldHint } from '@lianban/steps';
export type { OutcomeSpec, StepOwner, StepSpec, StepTermKind } from './steps/step-spec.js';
export { delaySteps, loanStepCodes, loanSteps, outlivesCase, stepSpec, unchosenOutcomes, type LoanStepCode, type LoanStepOutcome, type OutcomeOfStep, type StepDataOf } from './steps/loan-steps.js';
export {
  dataOf, ended, loanStates, openStepOfLoan, stepOfLoan, type Loan, type LoanApplication, type LoanState, type LoanStep,
} from './loan-renewal.state.js';
export { agreedEndOn, beforeDisbursement, groupFeeBp, isComplete, isReserved, owedSteps, settlementWaitsForGroup, type OwedStep } from './loan-renewal.owed.js';
export { entries, ledgerAccountCodes, ledgerAccounts, ledgerEntry, type LedgerAccount, type LedgerEntry, type Posting } from './loan-renewal.ledger.js';
export { clockedSteps, hearingSteps, loanRefusals, resolutionSteps, type ClockedStep, type HearingStep, type LoanCommand, type LoanEffect, type LoanRefusal, type ResolutionStep } from './loan-renewal.commands.js';
export { decide, type LoanDecision } from './loan-renewal.decide.js';
export type { LoanContext } from './decide/loan-context.js';
export { latenessOf, pendingDelay, type Lateness } from './decide/lateness.js';
export { isHeld } from './decide/supplement.js';
export { settlementOf, type SettlementSums } from './decide/money.js';
export { eligibilityOf } from './decide/review.js';
export type { Signature } from './decide/requests.js';
export { fileApplication, filingRefusals, type Filing, type FilingRefusal } from './decide/file-application.js';
export * from './loan-renewal.http.js';
export * from './fund-movement.http.js';
export { annexes, annexFields, annexKinds, annexSpec, type AnnexField, type AnnexKind, type AnnexPart, type AnnexSpec } from './annexes/annex.table.js';
export { fillWording, unknownBlanks, wordingBlanks, type BlankValue, type WordingRun } from './annexes/wording.js';
export * from './annexes/annexes.http.js';
