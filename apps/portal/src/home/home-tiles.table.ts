import { BatchSummary, BoardStep, CalendarNoticeView, OfficeNotice, SettingView, type Role } from '@lianban/contracts';
import { LoanSummary } from '@lianban/procedure-loan-renewal';
import { CaseSummary, LandedVersion } from '@lianban/procedure-subsidised-enrolment';
import type { z } from 'zod';
import type { homeTexts } from './texts/home.zh-cn.js';

/** A number on the home page: counted by asking the list that it opens, so that both always agree. */
export interface Tile {
  text: keyof typeof homeTexts.tiles;
  api: string;
  item: z.ZodType;
  query: Record<string, string>;
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

const notices: Tile = { text: 'unread', api: '/api/v1/supervision/notices', item: OfficeNotice, query: { unread: 'true' }, page: '/notices' };
const shares: Tile = { text: 'shares', api: '/api/v1/medical-insurance/shares', item: LandedVersion, query: {}, page: '/shares' };
const calendar: Tile = { text: 'calendarProposed', api: '/api/v1/supervision/calendar/notices', item: CalendarNoticeView, query: {}, page: '/calendar' };
const settings: Tile = { text: 'settings', api: '/api/v1/supervision/settings', item: SettingView, query: {}, page: '/settings' };
const board = [steps('red', { light: 'red' }, 'red'), steps('yellow', { light: 'yellow' }, 'yellow'), steps('green', { light: 'green' }), steps('openSteps', {})];
const fund = [loans('loansRed', { scope: 'mine', light: 'red' }, 'red'), loans('loansYellow', { scope: 'mine', light: 'yellow' }, 'yellow'), loans('loansMine', { scope: 'mine' }), loans('loansOpen', { scope: 'all', state: 'open' }), notices];

export const tilesOf: Record<Role, readonly Tile[]> = {
  'data-officer': [batches('checked', 'checked'), batches('returned', 'returned', 'yellow'), batches('failed', 'failed', 'red'), batches('submitted', 'submitted'), batches('published', 'published'), notices],
  'data-reviewer': [batches('submitted', 'submitted', 'yellow'), batches('published', 'published'), notices],
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
  supervisor: [...board, steps('none', { light: 'none' }), notices],
  'county-supervisor': board,
  'bureau-monitor': [...board, shares],
  'system-admin': [calendar, settings, shares],
  'security-admin': [calendar, settings],
  auditor: [...board, shares],
};
