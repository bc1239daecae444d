import { describe, expect, it } from '@jest/globals';
import type { SafetyAction, SafetyStepView } from '@lianban/contracts';
import { fieldsOf } from '@lianban/steps';
import type { TFunction } from 'i18next';
import { accidentPages } from '../../accident-investigation/accident.pages.js';
import { performancePages } from '../../decision-performance/performance.pages.js';
import { disclosurePages } from '../../enforcement-disclosure/disclosure.pages.js';
import { readForm } from '../../../form/read-form.js';
import { historyWords } from './history-words.js';
import { initialTyped } from './initial-typed.js';
import { journeyEntries } from './journey-entries.js';
import { missingPapers, papersOf } from './papers-of.js';
import { offersOf, offerTitle } from './safety-offers.js';
import { turnOf } from './turn-of.js';

const all = [disclosurePages, performancePages, accidentPages];
const t = ((key: string, { defaultValue, title }: { defaultValue?: string; title?: string } = {}) => (key === 'history.opened' ? '立案' : key === 'history.steps.overdue' ? `逾期：${title}` : (defaultValue ?? key))) as unknown as TFunction<'safety'>;
const step = (code: string, more: Partial<SafetyStepView> = {}): SafetyStepView => ({ code, round: 1, closedOn: null, ...more }) as SafetyStepView;

describe.each(all.map((pages) => [pages.procedure, pages] as const))('the pages of %s', (_, pages) => {
  it('can draw every form of every step and request', () => {
    const known = ['text', 'long-text', 'money', 'date', 'number', 'choice', 'rate', 'yes-no', 'many', 'lines'];
    const forms = [...Object.values(pages.steps).flatMap(({ outcomes }) => Object.values(outcomes).map(({ form }) => form)), ...Object.values(pages.requests).map(({ form }) => form)];
    for (const form of forms) for (const { name, label, input } of fieldsOf(form)) expect([name, Boolean(label), known.includes(input)]).toEqual([name, true, true]);
  });

  it('speaks of steps, outcomes and requests that there are', () => {
    for (const code of [...pages.usual, ...Object.keys(pages.dialogs)]) expect(Object.keys(pages.steps)).toContain(code);
    for (const key of Object.keys(pages.consequences)) {
      const [code = '', outcome = ''] = key.split('/');
      expect([key, Boolean(pages.steps[code]?.outcomes[outcome])]).toEqual([key, true]);
    }
    for (const name of Object.keys(pages.requestConsequences)) expect(Object.keys(pages.requests)).toContain(name);
    for (const state of pages.goodEnds) expect(Object.keys(pages.states)).toContain(state);
  });
});

describe('a case page', () => {
  it('shows the usual way before it is gone, rounds together, and promises nothing once the case has ended', () => {
    const steps = [step('publication'), step('redaction', { round: 2 }), step('redaction'), step('page-repair')];
    const codes = (closedOn: string | null) => journeyEntries(disclosurePages, { steps, closedOn }).map((entry) => (entry.kind === 'step' ? `${entry.step.code}/${entry.step.round}` : entry.code));
    expect(codes(null).filter((code) => ['publication/1', 'redaction/1', 'redaction/2', 'release', 'page-repair/1'].includes(code))).toEqual(['publication/1', 'redaction/1', 'redaction/2', 'release', 'page-repair/1']);
    expect(codes('2026-10-12')).not.toContain('release');
  });

  it('waits for people before it waits for the system, and names the day of the law beside', () => {
    const open = [step('publication', { light: 'red', workingDaysLeft: -1 }), step('redaction', { light: 'green', workingDaysLeft: 3 })];
    const turn = turnOf(disclosurePages, open, null);
    expect([turn?.step.code, turn?.proving.map(({ code }) => code), turn?.light]).toEqual(['redaction', ['publication'], 'red']);
    expect(turnOf(disclosurePages, [step('publication', { light: 'green', workingDaysLeft: 5 })], null)).toMatchObject({ step: { code: 'publication' }, proving: [] });
    expect(turnOf(disclosurePages, [...open, step('page-repair', { light: 'red', workingDaysLeft: -2 })], 'redaction')?.step.code).toBe('redaction');
    expect(turnOf(disclosurePages, [step('publication', { closedOn: '2026-10-12' })], null)).toBeUndefined();
  });

  it('offers one thing first and keeps uploading apart; a code that it does not know stands for itself', () => {
    const offer = (action: SafetyAction['action'], code: string | null, primary = false): SafetyAction => ({ action, code, outcomes: [], primary, initial: {} });
    const { primary, others, mayUpload } = offersOf([offer('complete', 'redaction', true), offer('request', 'correct'), offer('upload', null)]);
    expect([primary?.code, others.map(({ code }) => code), mayUpload]).toEqual(['redaction', ['correct'], true]);
    expect([offerTitle(accidentPages, { action: 'request', code: 'ask-extension' }), offerTitle(accidentPages, { action: 'complete', code: 'team' }), offerTitle(accidentPages, { action: 'complete', code: 'x' })]).toEqual(['申请延期提交调查报告', '成立事故调查组', 'x']);
  });

  it.each([
    ['step.team.formed', '成立事故调查组：已成立', '成立事故调查组：已成立', null], ['step.investigation.overdue', '提交事故调查报告：逾期', '逾期：提交事故调查报告', '提交事故调查报告：逾期'],
    ['case.ask-extension', '申请延期提交调查报告：鉴定未完成', '申请延期提交调查报告', '鉴定未完成'], ['case.note-proof', '系统读取公开网页', '系统读取公开网页', null], ['case.opened', null, '立案', null], ['unheard.of', null, 'unheard.of', null],
  ])('says %s once', (action, text, head, more) => {
    expect(historyWords({ action, text }, accidentPages, t)).toEqual({ head, more });
  });

  it('lists papers in the order of the declaration, the last upload first, and knows what is missing', () => {
    const paper = (kind: string, at: string) => ({ documentId: kind + at, kind, label: kind, name: 'x', mediaType: '', size: 1, sha256: '', uploadedAt: at, uploadedBy: '' });
    const papers = papersOf(accidentPages.papers, [paper('other', '1'), paper('listing_notice', '1'), paper('listing_notice', '2')]);
    expect(papers.map(({ label, documents }) => [label, documents.map(({ uploadedAt }) => uploadedAt)])).toEqual([['挂牌督办通知书', ['2', '1']], ['其他材料', ['1']]]);
    expect(missingPapers(['investigation_report', 'other'], [paper('other', '1')])).toEqual(['investigation_report']);
  });

  it('begins a form with what is known, in the words in which a person would have typed it', () => {
    const { form } = accidentPages.requests['regrade']!;
    const typed = initialTyped(fieldsOf(form), { deaths: 2, lossFen: 123_456_780, reason: null, unknown: 1 });
    expect(typed).toEqual({ deaths: 2, lossFen: '1,234,567.80' });
    expect(readForm(form, fieldsOf(form), { ...typed, injured: 0, changedOn: '2026-10-12', reason: '伤者不治' })).toMatchObject({ ok: true, data: { lossFen: 123_456_780, injured: 0 } });
  });
});
