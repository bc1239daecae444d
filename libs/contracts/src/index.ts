export { confirmingDepartments, DepartmentCode, departments, executingUnits, safetyDutyDepartments, type ConfirmingDepartment, type ExecutingUnit, type SafetyDutyDepartment } from './places/departments.js';
export { counties, CountyCode, ListPlace, listPlaces, officeId, wholeCity, type Office } from './places/counties.js';
export { officeName } from './places/office-name.js';
export { identityCategories, IdentityCategory } from './places/identity-categories.js';
export { DecisionKind, decisionKindKeys, decisionKinds, kindsUnderItem10 } from './work-safety/decision-kinds.js';
export { normaliseDecisionNumber } from './work-safety/decision-number.js';
export { item, SAFETY_NOTICE, SAFETY_NOTICE_IN_FORCE_FROM } from './work-safety/safety-notice.js';
export { ViolationKind, violationKindKeys, violationKinds } from './work-safety/violation-kinds.js';
export { AccidentGrade, accidentGradeKeys, accidentGrades, governmentLevels, type GovernmentLevel } from './work-safety/accident-grades.js';
export { demoCountyShortNames, demoEnforcement, demoEnforcingInCounties, DEMO_REPORTED_FROM, type DemoEnforcement } from './work-safety/demo-enforcement.data.js';
export { decisionLevels, EnforcementDecisionFields, enforcementDecisionLists } from './lists/enforcement-decisions.js';
export { organisationKinds, organisationOffice, type OrganisationKind } from './places/organisations.js';
export { Role, roles } from './roles/roles.js';
export { demoBanks, demoBorrowers } from './roles/demo-organisations.data.js';
export { DEMO_FIRMS, demoFirms, type DemoFirm } from './roles/demo-firms.data.js';
export { demoAccounts, demoPassword, getDemoAccount, mainDemoAccounts, type DemoAccount, type DemoPost } from './roles/demo-accounts.js';
export { serviceLabels, serviceNames, ServiceTokenClaims, type ServiceName } from './roles/service-token.js';
export { auditActionName } from './audit/audit-action-name.js';
export { auditActions } from './audit/audit-actions.data.js';
export { auditKept, auditKeptFloor, auditKeptSettings, handoverActions, shortestAuditDays, shortestHandoverDays, type AuditKept } from './audit/audit-kept.js';
export { listIds, ListId, listOwner, resultListIds, uploadedListIds } from './lists/list-ids.js';
export { balancesOf, startsOf, type Balances, type Booking } from './lists/account-bank/running-balance.js';
export { schoolKinds, terms } from './lists/education/students.list.js';
export { cardStates } from './lists/human-resources/social-security-cards.list.js';
export { dangerGrades, dangerKinds, dangerStates, hiddenDangerLists } from './lists/hidden-dangers.js';
export { fundDirections } from './lists/medical-insurance-agency/fund-inspection.list.js';
export { fraudKinds, suspectRoles } from './lists/medical-insurance/joint-fraud-cases.list.js';
export { statementDirections } from './lists/account-bank/fund-account-statement.list.js';
export type { ColumnType, ListColumn, ListContract, ListDefinition } from './lists/list-contract.js';
export { findResultReceiver, resultReceiver } from './lists/medical-insurance/result-lists.js';
export { EnrolmentStatusFields, PersonToCollectFields } from './lists/medical-insurance/result-fields.js';
export {
  checkRules, checkSentence, CheckSetVersion, isCheckCode, type CheckCode, type CheckLevel, type CheckRule,
} from './lists/checks/check-set.js';
export { compileRowChecks, type RowChecks, type RowChecksFor } from './lists/checks/row-checks.js';
export { cellFlags, type RowFinding } from './lists/checks/row-state.js';
export { normaliseName, normaliseNumber } from './lists/checks/normalise.js';
export { isKnownDivision } from './lists/checks/regions.js';
export { upgradeLegacy } from './lists/checks/id-number.js';
export { isCardNumber } from './lists/checks/text-checks.js';
export { findHeaderRow, headingSetKey, matchColumns, normaliseHeading, type ColumnPlace } from './lists/layout/match-columns.js';
export { defaultRetentionDays } from './lists/retention-days.js';
export { listTitle } from './lists/list-title.js';
export { findSettingKind, settingCatalogue, settingLabel } from './settings/setting-catalogue.js';
export { columnsOf, findListContract, getListContract, isPeriodOf, isPersonal, listConsumers, listContracts, listsGivenBy, listsReceivedBy, namesPersons, receiverName, receiversOf, standsAlone } from './lists/registry.js';
export {
  dlqTopic, referenceTopic, receiptTopicOf, shareReceiptTopic, shareTopic, stepsTopic, topics, type TopicSpec,
} from './messages/topics.js';
export {
  bucketCount, ChangeRow, maxChunkBytes, maxRowsPerChunk, ShareChunkHeaders, ShareManifest, ShareReceipt, Signature,
} from './messages/share.v1.js';
export { noticeKinds, StepMessage, StepMovement, StepNews, StepNotice, StepSuspension, WatermarkMessage, type NoticeKind } from './messages/step.v1.js';
export { CalendarNoticeMessage, ClockMessage, OfficeMessage, SettingMessage } from './messages/reference.v1.js';
export * from './messages/record-changed.js';
export { Problem } from './problems/problem.js';
export {
  ApproveBody, BatchDetail, BatchDifference, BatchEvent, BatchLayout, BatchLayoutChange, batchStateLabels, batchStates, BatchSummary, CheckCounts,
  CheckProgress, checkStages, ColumnMatch, FindingGroup, FindingLevel, FindingRow, InboxItem, ReasonBody, RosterRow, UploadForm, type BatchState, type CheckStage,
} from './http/department-node.http.js';
export {
  Board, BoardRow, BoardStep, BoardStepPage, BoardStepQuery, CalendarNoticeUpload, CalendarNoticeView, lights, MovedDeadline, OfficeNotice,
  ClockAdvance, SettingProposal, SettingRef, SettingView, SourceState, StepExplanation, type Light,
} from './http/supervision.http.js';
export { PostHolder, SubstitutionEnd, SubstitutionGrant, SubstitutionView } from './http/directory.http.js';
export {
  CloseAccount, OpenAccount, OrganisationQuery, organisationRoles, OrganisationView, RegisterOrganisation, type OrganisationRole,
} from './http/organisation.http.js';
export { OfficeView, Post, PostTitle, RuleQuestion, RuleView, SessionView } from './http/gateway.http.js';
export { pageOf, type Page } from './http/page.http.js';
export { IssueRungBody, StepLine, StepView } from './http/step.http.js';
export { dateFact } from './http/fact-fields.js';
export * from './http/received.http.js';
export * from './http/work-safety.http.js';
export * from './http/work-safety-intake.http.js';
export * from './http/enforcement-plan.http.js';
export { compactedBecause, topicConfig, topicDays, type TopicKind } from './messages/topic-config.js';
export { auditTopic, letterReceiptTopic, resendAnswerTopic, resendRequestTopic, shareGivers } from './messages/topics.js';
export { messageSchemas } from './messages/message-schemas.js';
export { reasonWords, type ReasonWords } from './messages/reason-words.js';
export { DeadLetter, letterIdOf, LetterReceipt, replayHeaders, ResendAnswer, ResendRequest } from './messages/letter.v1.js';
export { AuditRowMessage, AuditSealMessage } from './messages/audit.v1.js';
export { SharingDecisionMessage } from './messages/sharing.v1.js';
export * from './http/exchange-pulse.http.js';
export * from './http/exchange-monitor.http.js';
export * from './http/share-alert.http.js';
export * from './http/dead-letter.http.js';
export * from './http/exchange-catalogue.http.js';
export * from './http/audit.http.js';
export * from './catalogue/index.js';
export * from './schemas/index.js';
export * from './asyncapi/index.js';
