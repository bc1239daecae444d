import { describe, expect, it } from '@jest/globals';
import type { RedactionView } from '@lianban/contracts';
import type { TFunction } from 'i18next';
import { submitBlock } from './submit-block.js';
import { groupedFindings, withSuggestion } from './suggested-text.js';

const finding = (start: number, end: number, suggestion: string | null, more: Partial<RedactionView> = {}): RedactionView =>
  ({ field: 'body', start, end, kind: 'phone', kindLabel: '电话', level: 'blocking', sample: '1**', message: 'm', remedy: 'r', suggestion, ...more });
const text = { title: '张三案', body: '张三，电话 13800000000，张三在场。' };
const name = finding(0, 2, '张某');
const phone = finding(6, 17, '');
const later = finding(18, 20, '张某');

describe('taking a suggestion', () => {
  it('puts it in place and moves what comes after by as much as the text grew or shrank', () => {
    const first = withSuggestion(text, [name, phone, later], phone);
    expect(first.text.body).toBe('张三，电话 ，张三在场。');
    expect(first.findings).toEqual([name, { ...later, start: 7, end: 9 }]);
    const second = withSuggestion(first.text, first.findings, first.findings[1]!);
    expect(second.text.body).toBe('张三，电话 ，张某在场。');
  });

  it('leaves the other field alone, and drops what lay in the changed place', () => {
    const inTitle = finding(0, 2, '张某', { field: 'title' });
    const across = finding(1, 8, null, { kind: 'person-name' });
    const done = withSuggestion(text, [inTitle, name, across], name);
    expect(done).toEqual({ text: { ...text, body: '张某，电话 13800000000，张三在场。' }, findings: [inTitle] });
  });

  it('changes nothing where only a person can decide, or where the words are not of the text', () => {
    for (const one of [finding(0, 2, null), finding(0, 2, '', { field: 'property.author' })]) expect(withSuggestion(text, [one], one)).toEqual({ text, findings: [one] });
  });

  it('lists what blocks before what warns, the title before the body', () => {
    const inTitle = finding(0, 2, null, { field: 'title' });
    const warning = finding(3, 4, null, { level: 'warning' });
    expect(groupedFindings([later, warning, name, inTitle])).toEqual({ blocking: [inTitle, name, later], warning: [warning] });
  });
});

describe('what keeps a text from being handed on', () => {
  const t = ((key: string) => key) as unknown as TFunction<'safety'>;
  const ready = { empty: false, fresh: true, failed: false, findings: [], answered: '' };
  it.each([
    [ready, null], [{ ...ready, empty: true }, 'redaction.why.empty'], [{ ...ready, fresh: false }, 'redaction.why.stale'], [{ ...ready, fresh: false, failed: true }, 'redaction.why.failed'],
    [{ ...ready, findings: [name] }, 'redaction.why.blocking'], [{ ...ready, findings: [name], answered: '核对过' }, 'redaction.why.blocking'],
    [{ ...ready, findings: [finding(0, 1, null, { level: 'warning' })], answered: '  ' }, 'redaction.why.warning'], [{ ...ready, findings: [finding(0, 1, null, { level: 'warning' })], answered: '为说明后果所必需' }, null],
  ])('%o: %s', (standing, why) => {
    expect(submitBlock(standing, t)).toBe(why);
  });
});
