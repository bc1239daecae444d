import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { ErrorPage } from './error-page.js';
import { LoginPage } from './login-page.js';
import { NotFoundPage } from './not-found-page.js';
import { PublicFrame } from './public-frame.js';
import { Shell } from './shell.js';
import { SignedInPage } from './signed-in-page.js';

/** A page that is fetched when it is first opened. */
function page(path: string, load: () => Promise<{ default: ComponentType }>): RouteObject {
  return { path, lazy: async () => ({ Component: (await load()).default }) };
}

const supervision: RouteObject[] = [
  page('board', () => import('../supervision/board-page.js')),
  page('steps', () => import('../supervision/steps-page.js')),
  page('steps/:stepId', () => import('../supervision/step-page.js')),
  page('notices', () => import('../supervision/notices-page.js')),
  page('calendar', () => import('../supervision/calendar-page.js')),
  page('calendar/:noticeId/moved', () => import('../supervision/moved-page.js')),
  page('settings', () => import('../supervision/settings-page.js')),
];

const directory: RouteObject[] = [page('audit', () => import('../audit/audit-page.js')), page('organisations', () => import('../directory/organisations-page.js')), page('substitutes', () => import('../directory/substitutes-page.js'))];

const enrolment: RouteObject[] = [
  page('cases', () => import('../procedures/subsidised-enrolment/queue-page.js')),
  page('cases/bulk', () => import('../procedures/subsidised-enrolment/bulk-page.js')),
  page('cases/:caseId', () => import('../procedures/subsidised-enrolment/case-page.js')),
  page('persons', () => import('../procedures/subsidised-enrolment/person-search-page.js')),
  page('coverage', () => import('../procedures/subsidised-enrolment/coverage-page.js')),
  page('coverage/missing', () => import('../procedures/subsidised-enrolment/missing-page.js')),
  page('shares', () => import('../procedures/subsidised-enrolment/shares-page.js')),
];

const loans: RouteObject[] = [
  page('loans', () => import('../procedures/loan-renewal/queue/queue-page.js')),
  page('loans/new', () => import('../procedures/loan-renewal/apply/application-page.js')),
  page('loans/:caseId', () => import('../procedures/loan-renewal/case/case-page.js')),
  page('loans/:caseId/annexes/:kind', () => import('../procedures/loan-renewal/print/annex-page.js')),
  page('fund/texts', () => import('../procedures/loan-renewal/print/texts-page.js')),
  page('fund', () => import('../procedures/loan-renewal/fund/fund-page.js')),
  page('fund/ledger', () => import('../procedures/loan-renewal/fund/ledger-page.js')),
  page('fund/lpr', () => import('../procedures/loan-renewal/fund/lpr-page.js')),
  page('fund/blacklist', () => import('../procedures/loan-renewal/fund/blacklist-page.js')),
  page('fund/banks', () => import('../procedures/loan-renewal/fund/banks-page.js')),
  page('fund/statements', () => import('../procedures/loan-renewal/fund/statements-page.js')),
];

const workSafety: RouteObject[] = [
  page('enforcement', () => import('../procedures/enforcement-disclosure/queue-page.js')),
  page('enforcement/new', () => import('../procedures/enforcement-disclosure/file/decision-page.js')),
  page('enforcement/intake', () => import('../procedures/enforcement-disclosure/intake/intake-page.js')),
  page('enforcement/:caseId', () => import('../procedures/enforcement-disclosure/case-page.js')),
  page('performance', () => import('../procedures/decision-performance/queue-page.js')),
  page('performance/:caseId', () => import('../procedures/decision-performance/case-page.js')),
  page('accidents', () => import('../procedures/accident-investigation/queue-page.js')),
  page('accidents/new', () => import('../procedures/accident-investigation/file/accident-page.js')),
  page('accidents/:caseId', () => import('../procedures/accident-investigation/case-page.js')),
  page('plans', () => import('../procedures/enforcement-disclosure/plans/plan-list-page.js')),
  page('plans/new', () => import('../procedures/enforcement-disclosure/plans/new-plan-page.js')),
  page('plans/:planId', () => import('../procedures/enforcement-disclosure/plans/plan-page.js')),
  page('inspections', () => import('../procedures/enforcement-disclosure/inspections/inspection-list-page.js')),
  page('inspections/new', () => import('../procedures/enforcement-disclosure/inspections/record-page.js')),
  page('inspections/:inspectionId', () => import('../procedures/enforcement-disclosure/inspections/inspection-page.js')),
  page('publications', () => import('../procedures/work-safety/publication/findings-page.js')),
  page('punctuality', () => import('../procedures/work-safety/punctuality/punctuality-page.js')),
];

const exchange: RouteObject[] = [
  page('exchange', () => import('../exchange/overview/overview-page.js')),
  page('exchange/shares/:shareKey', () => import('../exchange/share/share-page.js')),
  page('exchange/alerts', () => import('../exchange/alerts/alerts-page.js')),
  page('exchange/alerts/:caseId', () => import('../exchange/alerts/alert-case-page.js')),
  page('exchange/dead-letters', () => import('../exchange/letters/letters-page.js')),
  page('exchange/dead-letters/:id', () => import('../exchange/letters/letter-page.js')),
  page('exchange/replays', () => import('../exchange/replays/replays-page.js')),
  page('exchange/replays/:orderId', () => import('../exchange/replays/order-page.js')),
  page('exchange/topics', () => import('../exchange/topics/topics-page.js')),
];

const catalogue: RouteObject[] = [
  page('catalogue', () => import('../catalogue/catalogue-page.js')),
  page('catalogue/messages', () => import('../catalogue/messages-page.js')),
  page('catalogue/:share', () => import('../catalogue/entry-page.js')),
];

const batches: RouteObject[] = [
  page('batches', () => import('../batches/batch-list-page.js')),
  page('batches/new', () => import('../batches/upload-page.js')),
  page('batches/:batchId', () => import('../batches/batch-page.js')),
  page('batches/:batchId/receipt', () => import('../batches/receipt-page.js')),
  page('batches/:batchId/roster', () => import('../batches/roster-page.js')),
  page('inbox', () => import('../batches/inbox-page.js')),
  page('received', () => import('../received/received-page.js')),
  page('received/:list', () => import('../received/received-list-page.js')),
];

export const router = createBrowserRouter([
  {
    errorElement: <ErrorPage />,
    children: [
      { path: 'login', Component: LoginPage },
      { path: 'signed-in', Component: SignedInPage },
      { Component: PublicFrame, children: [page('public/rules', () => import('../public/rules-page.js')), page('public/loan-calculator', () => import('../public/loan-calculator/loan-calculator-page.js'))] },
      {
        Component: Shell,
        errorElement: <ErrorPage />,
        children: [page('/', () => import('../home/home-page.js')), ...batches, ...enrolment, ...loans, ...workSafety, ...supervision, ...exchange, ...catalogue, ...directory, page('rules', () => import('../public/rules-page.js')), { path: '*', Component: NotFoundPage }],
      },
    ],
  },
]);
