import {
  AlertDetail, AlertView, CatalogueDetail, CataloguePage, SchemaVerdict, AuditEntryView, AuditVerdict, BatchDetail, BatchSummary, Board, BoardStep, CalendarNoticeView, CheckedText, CheckProgress, CheckTextBody, demoAccounts, FiledSafetyCase, FindingRow, InboxItem, InspectionDetail, InspectionSummary, IntakeList, IntakeProblem, LetterDetail, LetterGroups, LetterView, MonitorOverview, MovedDeadline, OfficeNotice, OfficeView, OrganisationView, pageOf, PlanDetail, PlanSummary, PostTitle, Problem, PublicationFinding, Punctuality, ReceivedListDetail, ReceivedLists, ReceivedRow, RecordedInspection, RevealedRow, ReplayOrderDetail, ReplayOrderView, ReplayPreview, RosterRow, RuleView,
  SafetyCaseDetail, SafetyCaseSummary, SendingAnswer, SessionView, SettingView, ShareStateDetail, ShareStateView, StepExplanation, TopicStateView,
} from '@lianban/contracts';
import { BatchConfirmPreview, BulkAnswerReport, CaseDetail, CasePage, CoverageReport, LandedVersion, MissingPerson, PersonPage, RevealedPerson } from '@lianban/procedure-subsidised-enrolment';
import { AnnexView, LoanDetail, LoanSummary, OfficeText } from '@lianban/procedure-loan-renewal';
import { z } from 'zod';
import * as audit from './audit.samples.js';
import * as batch from './batch.samples.js';
import * as catalogue from './catalogue.samples.js';
import * as exchange from './exchange.samples.js';
import * as enrolment from './enrolment.samples.js';
import * as loans from './loan.samples.js';
import * as received from './received.samples.js';
import * as safety from './safety.samples.js';
import * as supervision from './supervision.samples.js';
import type { Scenario } from './scenario.js';

interface Route {
  method: 'GET' | 'POST' | 'PUT';
  path: RegExp;
  schema: z.ZodType;
  make: (scenario: Scenario, url: URL, body: unknown) => unknown;
}

const get = (path: RegExp, schema: z.ZodType, make: Route['make']): Route => ({ method: 'GET', path, schema, make });
const post = (path: RegExp, schema: z.ZodType, make: Route['make']): Route => ({ method: 'POST', path, schema, make });

/** A page of samples: none when empty, a hundred with a next cursor when long. */
function list<T extends z.ZodType>(path: RegExp, item: T, make: (index: number, scenario: Scenario, url: URL) => z.input<T>): Route {
  return get(path, pageOf(item), (scenario, url) => {
    const count = scenario === 'empty' ? 0 : scenario === 'long' ? 50 : 6;
    return { items: Array.from({ length: count }, (_, index) => make(index, scenario, url)), total: scenario === 'long' ? 1_284 : count, nextCursor: scenario === 'long' ? 'next' : null };
  });
}

const NODE = '^/api/v1/department-node';
const INSURANCE = '^/api/v1/medical-insurance';
const LOANS = '^/api/v1/loan-fund';
const SAFETY = '^/api/v1/work-safety';
const EXCHANGE = '^/api/v1/exchange-monitor';
const SUPERVISION = '^/api/v1/supervision';
const at = (base: string, rest: string): RegExp => new RegExp(`${base}${rest}$`);

const routes: Route[] = [
  list(at(NODE, '/batches'), BatchSummary, batch.summary),
  list(at(NODE, '/batches/[^/]+/rows'), FindingRow, batch.findingRow),
  list(at(NODE, '/batches/[^/]+/roster'), RosterRow, batch.rosterRow),
  get(at(NODE, '/batches/[^/]+'), BatchDetail, batch.detail),
  post(at(NODE, '/batches'), BatchSummary, (scenario) => batch.summary(0, scenario)),
  list(at(NODE, '/inbox'), InboxItem, batch.inboxItem),
  get(at(NODE, '/received'), ReceivedLists, received.lists),
  list(at(NODE, '/received/[^/]+/rows'), ReceivedRow, received.row),
  post(at(NODE, '/received/[^/]+/rows/[^/]+/reveal'), RevealedRow, received.revealed),
  get(at(NODE, '/received/[^/]+'), ReceivedListDetail, received.detail),
  { method: 'PUT', path: at(NODE, '/batches/[^/]+/layout'), schema: BatchDetail, make: batch.detail },
  post(at(NODE, '/batches/[^/]+/(check|submit|approve|return|cancel|withdraw)'), BatchDetail, batch.detail),
  get(at(INSURANCE, '/cases'), CasePage, enrolment.casePage),
  get(at(INSURANCE, '/cases/[^/]+'), CaseDetail, enrolment.caseDetail),
  post(at(INSURANCE, '/cases/batch-confirm/preview'), BatchConfirmPreview, enrolment.preview),
  post(at(INSURANCE, '/cases/answers'), BulkAnswerReport, enrolment.bulkReport),
  post(at(INSURANCE, '/persons/search'), PersonPage, enrolment.person),
  post(at(INSURANCE, '/persons/[^/]+/reveal'), RevealedPerson, enrolment.revealed),
  get(at(INSURANCE, '/coverage'), CoverageReport, enrolment.coverage),
  list(at(INSURANCE, '/coverage/missing'), MissingPerson, enrolment.missing),
  list(at(INSURANCE, '/shares'), LandedVersion, enrolment.landed),
  list(at(LOANS, '/loans'), LoanSummary, (index, scenario) => loans.summary(index, scenario)),
  get(at(LOANS, '/loans/[^/]+/annexes/[^/]+'), AnnexView, loans.annex),
  get(at(LOANS, '/loans/[^/]+'), LoanDetail, loans.detail),
  list(at(LOANS, '/texts'), OfficeText, loans.officeText),
  list(at(SAFETY, '/cases'), SafetyCaseSummary, safety.summary),
  get(at(SAFETY, '/cases/[^/]+'), SafetyCaseDetail, safety.detail),
  post(at(SAFETY, '/redaction/check'), CheckedText, (_, __, body) => safety.checked(CheckTextBody.omit({ caseId: true }).parse(body))),
  post(at(SAFETY, '/(decisions|accidents)'), FiledSafetyCase, () => ({ caseId: 'enforcement-disclosure-redaction', number: 'ED-2026-000012', revision: 1 })),
  get(at(SAFETY, '/punctuality'), Punctuality, safety.punctuality),
  list(at(SAFETY, '/publications/findings'), PublicationFinding, safety.finding),
  list(at(SAFETY, '/plans'), PlanSummary, safety.plan),
  get(at(SAFETY, '/plans/[^/]+'), PlanDetail, safety.planDetail),
  list(at(SAFETY, '/inspections'), InspectionSummary, safety.inspection),
  post(at(SAFETY, '/inspections'), RecordedInspection, () => ({ inspectionId: 'i-2', number: 'IN-2026-000003' })),
  get(at(SAFETY, '/inspections/[^/]+'), InspectionDetail, safety.inspectionDetail),
  list(at(SAFETY, '/intake/problems'), IntakeProblem, safety.intakeProblem),
  list(at(SAFETY, '/intake/lists'), IntakeList, safety.intakeList),
  list(at(EXCHANGE, '/audit'), AuditEntryView, audit.entry),
  post(at(EXCHANGE, '/audit/verify'), AuditVerdict, audit.verdict),
  get(/^\/api\/v1\/[a-z-]+\/sending$/, SendingAnswer, audit.sending),
  get(at(EXCHANGE, '/catalogue'), CataloguePage, catalogue.page),
  get(at(EXCHANGE, '/catalogue/[^/]+'), CatalogueDetail, catalogue.detail),
  post(at(EXCHANGE, '/catalogue/[^/]+/compare'), SchemaVerdict, catalogue.compared),
  post(at(EXCHANGE, '/catalogue/[^/]+/decide'), CatalogueDetail, catalogue.detail),
  get(at(EXCHANGE, '/asyncapi.json'), z.looseObject({}), catalogue.document),
  get(at(EXCHANGE, '/overview'), MonitorOverview, exchange.overview),
  get(at(EXCHANGE, '/shares'), z.object({ items: z.array(ShareStateView) }), exchange.shareList),
  get(at(EXCHANGE, '/shares/[^/]+'), ShareStateDetail, exchange.shareDetail),
  get(at(EXCHANGE, '/topics'), z.array(TopicStateView), exchange.topics),
  list(at(EXCHANGE, '/alerts'), AlertView, exchange.alert),
  get(at(EXCHANGE, '/alerts/[^/]+'), AlertDetail, exchange.alertDetail),
  get(at(EXCHANGE, '/dead-letters/groups'), LetterGroups, exchange.letterGroups),
  list(at(EXCHANGE, '/dead-letters'), LetterView, exchange.letter),
  get(at(EXCHANGE, '/dead-letters/[^/]+'), LetterDetail, exchange.letterDetail),
  post(at(EXCHANGE, '/replays/preview'), ReplayPreview, exchange.preview),
  list(at(EXCHANGE, '/replays'), ReplayOrderView, exchange.order),
  get(at(EXCHANGE, '/replays/[^/]+'), ReplayOrderDetail, exchange.orderDetail),
  get(at(SUPERVISION, '/board'), Board, supervision.board),
  list(at(SUPERVISION, '/board/steps'), BoardStep, supervision.step),
  get(at(SUPERVISION, '/steps/[^/]+/explanation'), StepExplanation, supervision.explanation),
  get(at(SUPERVISION, '/steps/[^/]+'), BoardStep, (scenario) => supervision.step(0, scenario)),
  list(at(SUPERVISION, '/notices'), OfficeNotice, supervision.notice),
  list(at(SUPERVISION, '/calendar/notices'), CalendarNoticeView, supervision.calendarNotice),
  list(at(SUPERVISION, '/calendar/notices/[^/]+/moved'), MovedDeadline, supervision.moved),
  list(at(SUPERVISION, '/settings'), SettingView, supervision.setting),
  get(at('^/api/v1/directory', '/posts'), pageOf(PostTitle), () => ({ items: demoAccounts.flatMap(({ posts }) => posts.map(({ id, title }) => ({ id, title }))), total: 0, nextCursor: null })),
  list(at('^/api/v1/directory', '/offices'), OfficeView, supervision.office),
  list(at('^/api/v1/directory', '/organisations'), OrganisationView, (index, scenario) => loans.organisation(index, scenario)),
  list(at('^/api/v1', '/rules'), RuleView, supervision.rule),
  post(at('^/api/v1/rules', '/[^/]+/evaluate'), z.looseObject({}), supervision.ruleAnswer),
  post(/.*/, z.unknown(), () => ({})),
];

export interface MockAnswer {
  status: number;
  body?: unknown;
  events?: unknown[];
}

export function answerOf(method: string, url: URL, sub: string, scenario: string, sent?: unknown): MockAnswer {
  const account = demoAccounts.find((each) => each.sub === sub);
  if (!account && !url.pathname.startsWith('/api/v1/rules')) return { status: 401, body: problem(401, 'SESSION_REQUIRED', '请先登录') };
  if (url.pathname === '/api/v1/session' && account) return { status: 200, body: session(account) };
  if (scenario === 'failing') return { status: 503, body: problem(503, 'SERVICE_UNAVAILABLE', '服务暂时不可用') };
  if (scenario === 'forbidden') return { status: 403, body: problem(403, 'NOT_FOUND_OR_FORBIDDEN', '您的岗位不能查看这件事') };
  if (url.pathname.endsWith('/progress')) return { status: 200, events: [CheckProgress.parse(batch.progress())] };
  const route = routes.find((each) => each.method === method && each.path.test(url.pathname));
  if (!route) return { status: 404, body: problem(404, 'NOT_FOUND', '没有找到') };
  return { status: 200, body: route.schema.parse(route.make(scenario as Scenario, url, sent)) };
}

function session(account: (typeof demoAccounts)[number]): SessionView {
  const posts = account.posts.map((post) => ({ ...post }));
  return SessionView.parse({ user: { id: account.sub, name: account.name }, posts, activePost: posts[0], csrfToken: 'csrf', businessToday: '2026-10-12', demo: true, expiresAt: '2026-10-12T20:00:00Z' });
}

function problem(status: number, code: string, title: string): Problem {
  return Problem.parse({ type: 'about:blank', title, status, code, detail: '服务没有在规定时间内回答，您填写的内容仍在本页。', remedy: '请稍后重试；持续出现请把追踪号报给系统管理员', traceId: '4f1c2a9be0d84c3fa1b2c3d4e5f60718' });
}
