import { AlertView, BatchSummary, BoardStep, CalendarNoticeView, IntakeProblem, LetterView, MonitorOverview, OfficeNotice, PlanSummary, PublicationFinding, ReceivedLists, ReplayOrderView, SafetyCaseSummary, SettingView, type Role, type SafetyProcedure } from '@lianban/contracts';
import { LoanSummary } from '@lianban/procedure-loan-renewal';
import { CaseSummary, LandedVersion } from '@lianban/procedure-subsidised-enrolment';
import type { z } from 'zod';
import { needsAttention } from '../exchange/condition/attention.js';
import { caseQueue } from '../shell/case-address.js';
import type { homeTexts } from './texts/home.zh-cn.js';

/** A number on the home page: counted by asking the list that it opens, so that both always agree. */
export interface Tile {
  text: keyof typeof homeTexts.tiles;
  api: string;
  item: z.ZodType;
  query: Record<string, string>;
  /** Goes to the service with the query; the page knows it by itself. */
  fixed?: Record<string, string>;
  /** The answer is no page: its shape, and how many it holds. */
  whole?: { shape: z.ZodType; count: (answer: never) => number };
  /** Page that shows the same list. */
  page: string;
  tone?: 'red' | 'yellow';
}

const batches = (text: Tile['text'], state: string, tone?: Tile['tone']): Tile =>
  ({ text, api: '/api/v1/department-node/batches', item: BatchSummary, query: { state }, page: '/batches', ...(tone ? { tone } : {}) });
const cases = (text: Tile['text'], query: Record<string, string>, tone?: Tile['tone']): Tile =>
  ({ text, api: '/api/v1/medical-insurance/cases', item: CaseSummary, query, page: '/cases', ...(tone ? { tone } : {}) });
const loans = (text: Tile['text'], query: Record<string, string>, tone?: Tile['tone']): Tile =>
  ({ text, api: '/api/v1/loan-fund/loans', item: LoanSummary, query, page: '/loans', ...(tone ? { tone } : {}) });
const steps = (text: Tile['text'], query: Record<string, string>, tone?: Tile['tone']): Tile =>
  ({ text, api: '/api/v1/supervision/board/steps', item: BoardStep, query, page: '/steps', ...(tone ? { tone } : {}) });

const safety = (procedure: SafetyProcedure, text: Tile['text'], query: Record<string, string>, tone?: Tile['tone']): Tile =>
  ({ text, api: '/api/v1/work-safety/cases', item: SafetyCaseSummary, query, fixed: { procedure }, page: caseQueue(procedure), ...(tone ? { tone } : {}) });

const notices: Tile = { text: 'unread', api: '/api/v1/supervision/notices', item: OfficeNotice, query: { unread: 'true' }, page: '/notices' };
const shares: Tile = { text: 'shares', api: '/api/v1/medical-insurance/shares', item: LandedVersion, query: {}, page: '/shares' };
const calendar: Tile = { text: 'calendarProposed', api: '/api/v1/supervision/calendar/notices', item: CalendarNoticeView, query: {}, page: '/calendar' };
const settings: Tile = { text: 'settings', api: '/api/v1/supervision/settings', item: SettingView, query: {}, page: '/settings' };
const board = [steps('red', { light: 'red' }, 'red'), steps('yellow', { light: 'yellow' }, 'yellow'), steps('green', { light: 'green' }), steps('openSteps', {})];
const fund = [loans('loansRed', { scope: 'mine', light: 'red' }, 'red'), loans('loansYellow', { scope: 'mine', light: 'yellow' }, 'yellow'), loans('loansMine', { scope: 'mine' }), loans('loansOpen', { scope: 'all', state: 'open' }), notices];

const findings: Tile = { text: 'publicationFindings', api: '/api/v1/work-safety/publications/findings', item: PublicationFinding, query: {}, page: '/publications', tone: 'red' };
const intake: Tile = { text: 'intakeProblems', api: '/api/v1/work-safety/intake/problems', item: IntakeProblem, query: {}, page: '/enforcement/intake', tone: 'yellow' };
const plans: Tile = { text: 'plans', api: '/api/v1/work-safety/plans', item: PlanSummary, query: {}, page: '/plans' };
const decisions = [
  safety('enforcement-disclosure', 'decisionsRed', { scope: 'mine', light: 'red' }, 'red'), safety('enforcement-disclosure', 'decisionsYellow', { scope: 'mine', light: 'yellow' }, 'yellow'), safety('enforcement-disclosure', 'decisionsMine', { scope: 'mine' }),
  safety('enforcement-disclosure', 'decisionsOpen', { scope: 'all', state: 'open' }),
];
const performance = [safety('decision-performance', 'performanceRed', { scope: 'mine', light: 'red' }, 'red'), safety('decision-performance', 'performanceYellow', { scope: 'mine', light: 'yellow' }, 'yellow'), safety('decision-performance', 'performanceMine', { scope: 'mine' })];
const accidents = [
  safety('accident-investigation', 'accidentsRed', { scope: 'mine', light: 'red' }, 'red'), safety('accident-investigation', 'accidentsYellow', { scope: 'mine', light: 'yellow' }, 'yellow'), safety('accident-investigation', 'accidentsMine', { scope: 'mine' }),
  safety('accident-investigation', 'accidentsOpen', { scope: 'all', state: 'open' }),
];
const MONITOR = '/api/v1/exchange-monitor';
const troubled: Tile = {
  text: 'sharesTroubled', api: `${MONITOR}/overview`, item: MonitorOverview, query: { condition: 'attention' }, page: '/exchange', tone: 'red', whole: { shape: MonitorOverview, count: ({ shares: all }: MonitorOverview) => all.filter(needsAttention).length },
};
const alerts = (text: Tile['text'], query: Record<string, string>, tone?: Tile['tone']): Tile => ({ text, api: `${MONITOR}/alerts`, item: AlertView, query, page: '/exchange/alerts', ...(tone ? { tone } : {}) });
const letters: Tile = { text: 'deadLetters', api: `${MONITOR}/dead-letters`, item: LetterView, query: { state: 'open' }, page: '/exchange/dead-letters', tone: 'red' };
const replays: Tile = { text: 'replaysProposed', api: `${MONITOR}/replays`, item: ReplayOrderView, query: { state: 'proposed' }, page: '/exchange/replays', tone: 'yellow' };
const received: Tile = { text: 'received', api: '/api/v1/department-node/received', item: ReceivedLists, query: {}, page: '/received', whole: { shape: ReceivedLists, count: ({ items }: ReceivedLists) => items.length } };
const exchange = [troubled, alerts('alertsOpen', { state: 'open' }, 'yellow'), letters, replays];

/** Of the whole city, or of the own county. */
const safetyWatched = [
  safety('enforcement-disclosure', 'decisionsLate', { scope: 'all', light: 'red' }, 'red'), safety('decision-performance', 'performanceLate', { scope: 'all', light: 'red' }, 'red'), safety('accident-investigation', 'accidentsLate', { scope: 'all', light: 'red' }, 'red'), findings,
];

export const tilesOf: Record<Role, readonly Tile[]> = {
  'data-officer': [batches('checked', 'checked'), batches('returned', 'returned', 'yellow'), batches('failed', 'failed', 'red'), batches('submitted', 'submitted'), batches('published', 'published'), received, alerts('alertsMine', { state: 'open', mine: 'true' }, 'yellow'), notices],
  'data-reviewer': [batches('submitted', 'submitted', 'yellow'), batches('published', 'published'), received, alerts('alertsMine', { state: 'open', mine: 'true' }, 'yellow'), notices],
  'county-confirmer': [cases('myOpen', { scope: 'mine' }), cases('myRed', { scope: 'mine', light: 'red' }, 'red'), cases('myYellow', { scope: 'mine', light: 'yellow' }, 'yellow'), cases('office', { scope: 'office' }), notices],
  'county-reviewer': [cases('review', { scope: 'review' }), cases('myRed', { scope: 'review', light: 'red' }, 'red'), cases('office', { scope: 'office' }), notices],
  'insurance-handler': [cases('openCases', { scope: 'all', state: 'open' }), cases('awaitingReview', { scope: 'all', state: 'awaiting-review' }), cases('disagreed', { scope: 'all', state: 'disagreed' }), shares, notices],
  'insurance-reviewer': [cases('disagreed', { scope: 'all', state: 'disagreed' }, 'yellow'), cases('openCases', { scope: 'all', state: 'open' }), cases('awaitingReview', { scope: 'all', state: 'awaiting-review' }), shares, notices],
  borrower: fund,
  'bank-handler': fund,
  'bank-approver': fund,
  'fund-manager': fund,
  'fund-head': fund,
  'fund-accountant': fund,
  'leading-group-member': fund,
  'account-bank-clerk': fund,
  'registry-clerk': fund,
  'finance-officer': fund,
  'fund-observer': [loans('loansRed', { scope: 'all', light: 'red' }, 'red'), loans('loansYellow', { scope: 'all', light: 'yellow' }, 'yellow'), loans('loansOpen', { scope: 'all', state: 'open' })],
  'enforcement-officer': [...decisions, ...performance, findings, intake, plans, notices],
  'enforcement-head': [...decisions, ...performance, findings, plans, notices],
  'accident-handler': [...accidents, findings, notices],
  'accident-approver': [...accidents, findings, notices],
  'committee-officer': [...accidents, notices],
  'executing-clerk': [...performance, notices],
  'court-clerk': [...performance, notices],
  supervisor: [...board, steps('none', { light: 'none' }), ...safetyWatched, notices],
  'county-supervisor': [...board, ...safetyWatched],
  'bureau-monitor': [...exchange, ...board, ...safetyWatched, shares],
  'exchange-operator': [...exchange, notices],
  'exchange-approver': [replays, letters, troubled, notices],
  'system-admin': [...exchange, calendar, settings, shares],
  'security-admin': [calendar, settings],
  auditor: [...exchange, ...board, ...safetyWatched, shares],
};
