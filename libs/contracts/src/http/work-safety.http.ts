import { z } from 'zod';
import { CountyCode } from '../places/counties.js';
import { DepartmentCode } from '../places/departments.js';
import { pageOf } from './page.http.js';
import { StepView } from './step.http.js';
import { lights } from './supervision.http.js';

const Day = z.iso.date();
const Instant = z.string();

/** The procedures of 景府办字〔2023〕43号 whose cases work safety keeps. */
export const safetyProcedures = ['enforcement-disclosure', 'decision-performance', 'accident-investigation'] as const;
export type SafetyProcedure = (typeof safetyProcedures)[number];
export const safetyProcedureLabels: Record<SafetyProcedure, string> = {
  'enforcement-disclosure': '执法决定公开', 'decision-performance': '执法决定履行', 'accident-investigation': '事故调查处理',
};

/** A case in one line of a queue. */
export const SafetyCaseSummary = z.object({
  caseId: z.string(), procedure: z.enum(safetyProcedures), number: z.string(), title: z.string(), party: z.string().nullable(), state: z.string(), stateLabel: z.string(),
  county: CountyCode.nullable(), department: DepartmentCode, officeName: z.string(), happenedOn: Day.nullable(), openedOn: Day, revision: z.int(),
  /** A shorter term of national rules that is shown, never the deadline. */
  warningOn: Day.nullable(),
  /** Open steps, most urgent first. */
  steps: z.array(z.object({ code: z.string(), title: z.string(), officeName: z.string(), dueOn: Day, light: z.enum(lights), workingDaysLeft: z.int(), mine: z.boolean() })),
});
export type SafetyCaseSummary = z.infer<typeof SafetyCaseSummary>;
export const SafetyCasePage = pageOf(SafetyCaseSummary);

export const SafetyCaseQuery = z.object({
  procedure: z.enum(safetyProcedures), scope: z.enum(['mine', 'all']).default('mine'), state: z.string().max(40).optional(), step: z.string().max(40).optional(), light: z.enum(['green', 'yellow', 'red']).optional(),
  county: CountyCode.or(z.literal('city')).optional(), department: DepartmentCode.optional(), text: z.string().max(60).optional(), cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type SafetyCaseQuery = z.infer<typeof SafetyCaseQuery>;

const Labelled = z.object({ name: z.string(), label: z.string(), value: z.string() });

/** A step of a case page; `data` in words, masked where it is personal. */
export const SafetyStepView = StepView.extend({ outcomeLabel: z.string().nullable(), byName: z.string().nullable(), data: z.array(Labelled) });
export type SafetyStepView = z.infer<typeof SafetyStepView>;

export const SafetyDocument = z.object({
  documentId: z.string(), kind: z.string(), label: z.string(), name: z.string(), mediaType: z.string(), size: z.int(), sha256: z.string(), uploadedAt: Instant, uploadedBy: z.string(),
});
export type SafetyDocument = z.infer<typeof SafetyDocument>;

/** That the system fetched a page of its own and what it found. `ok`: the very bytes that were published. */
export const ProofView = z.object({ at: Instant, url: z.string(), status: z.int().nullable(), expected: z.string(), digest: z.string().nullable(), ok: z.boolean(), finding: z.enum(['changed', 'missing', 'unreachable']).nullable() });
export type ProofView = z.infer<typeof ProofView>;

/** What the public sees of a case, and what proves it. */
export const PublicationView = z.object({
  documentId: z.string(), url: z.string(), withdrawn: z.object({ on: Day, reason: z.string() }).nullable(),
  versions: z.array(z.object({ version: z.int(), title: z.string(), publishedOn: Day, preparedBy: z.string(), releasedBy: z.string(), correctedReason: z.string().nullable(), digest: z.string().nullable(), objectUrl: z.string().nullable() })),
  /** Newest first; the last twenty. */
  proofs: z.array(ProofView),
});
export type PublicationView = z.infer<typeof PublicationView>;

/** What the post that looks may do now. `complete` ends a step by its form; `request` asks for something; the form of both is declared with the procedure. */
export const SafetyAction = z.object({ action: z.enum(['complete', 'request', 'upload']), code: z.string().nullable(), outcomes: z.array(z.string()), primary: z.boolean(), /** What is known already, to begin the form with. */ initial: z.record(z.string(), z.unknown()) });
export type SafetyAction = z.infer<typeof SafetyAction>;

export const SafetyCaseDetail = SafetyCaseSummary.omit({ steps: true }).extend({
  facts: z.array(z.object({ title: z.string(), items: z.array(Labelled) })),
  /** Other cases of the same decision or firm. */
  related: z.array(z.object({ caseId: z.string(), procedure: z.enum(safetyProcedures), number: z.string(), title: z.string(), stateLabel: z.string() })),
  closedArticle: z.string().nullable(), closedReason: z.string().nullable(), closedOn: Day.nullable(),
  steps: z.array(SafetyStepView), documents: z.array(SafetyDocument), history: z.array(z.object({ at: Instant, action: z.string(), by: z.string(), text: z.string().nullable() })),
  actions: z.array(SafetyAction), publication: PublicationView.nullable(), workflowUrl: z.string().nullable(),
});
export type SafetyCaseDetail = z.infer<typeof SafetyCaseDetail>;

export const CompleteSafetyStepBody = z.object({ revision: z.int(), outcome: z.string().min(1).max(40), data: z.record(z.string(), z.unknown()) });
export type CompleteSafetyStepBody = z.infer<typeof CompleteSafetyStepBody>;
export const SafetyRequestBody = z.object({ revision: z.int(), data: z.record(z.string(), z.unknown()) });
export type SafetyRequestBody = z.infer<typeof SafetyRequestBody>;

/** A case that was filed: names nobody. */
export const FiledSafetyCase = z.object({ caseId: z.string(), number: z.string(), revision: z.int() });
export type FiledSafetyCase = z.infer<typeof FiledSafetyCase>;

/** What the redaction check finds in a text; `sample` is masked, `suggestion` null where only a person can decide. */
export const RedactionView = z.object({ field: z.string(), start: z.int(), end: z.int(), kind: z.string(), kindLabel: z.string(), level: z.enum(['blocking', 'warning']), sample: z.string(), message: z.string(), remedy: z.string(), suggestion: z.string().nullable() });
export type RedactionView = z.infer<typeof RedactionView>;
export const CheckTextBody = z.object({ title: z.string().max(200), body: z.string().max(60_000), caseId: z.uuid().optional() });
export type CheckTextBody = z.infer<typeof CheckTextBody>;
export const CheckedText = z.object({ findings: z.array(RedactionView), /** With every suggestion applied. */ suggested: z.object({ title: z.string(), body: z.string() }) });
export type CheckedText = z.infer<typeof CheckedText>;

/** How punctual offices publish, perform and close (items 7, 9, 11): comparable between counties and departments. */
export const PunctualityQuery = z.object({ by: z.enum(['county', 'department', 'month']).default('county'), procedure: z.enum(safetyProcedures).default('enforcement-disclosure'), from: Day.optional(), to: Day.optional() });
export type PunctualityQuery = z.infer<typeof PunctualityQuery>;
export const PunctualityRow = z.object({ key: z.string(), label: z.string(), due: z.int(), onTime: z.int(), late: z.int(), openLate: z.int(), open: z.int(), onTimeShare: z.number().nullable(), averageWorkingDays: z.number().nullable() });
export const Punctuality = z.object({ asOf: Day, rows: z.array(PunctualityRow), total: PunctualityRow });
export type Punctuality = z.infer<typeof Punctuality>;

/** A page of the public site that is not as it was published. */
export const PublicationFinding = z.object({
  findingId: z.string(), caseId: z.string(), number: z.string(), url: z.string(), finding: z.enum(['changed', 'missing', 'unreachable']), foundAt: Instant, settledAt: Instant.nullable(), explanation: z.string().nullable(),
});
export type PublicationFinding = z.infer<typeof PublicationFinding>;
export const PublicationFindingPage = pageOf(PublicationFinding);
/** Those that nobody has settled yet, or the settled ones. */
export const PublicationFindingQuery = z.object({ open: z.enum(['true', 'false']).default('true'), cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
export type PublicationFindingQuery = z.infer<typeof PublicationFindingQuery>;
