import { describe, expect, test } from '@jest/globals';
import { auditActionName } from './audit-action-name.js';
import { auditActions } from './audit-actions.data.js';
import { auditKept } from './audit-kept.js';

describe('how an action is named', () => {
  test.each([
    ['batch.approve', '批准发布'], ['step.agreement.signed', '借款人签订借用协议和保证函：已签订'], ['step.fund-return.overdue', '归还周转基金：逾期'],
    ['case.ask-extension', '申请延期提交调查报告'], ['accident-investigation.opened', '事故调查立案'], ['never.heard-of', 'never.heard-of'],
  ])('%s is %s', (action, name) => expect(auditActionName(action)).toBe(name));

  test('no two actions share a name by mistake', () => {
    const shared = Object.entries(Object.groupBy(Object.keys(auditActions), (action) => auditActions[action]!)).filter(([, all]) => all!.length > 1).map(([name]) => name);
    expect(shared).toEqual([]);
  });
});

describe('how long the record of an action is kept', () => {
  test.each(['version.publish', 'batch.roster.reveal', 'person.reveal', 'person.search', 'case.export', 'case.export-clear', 'audit.export', 'document.read', 'annex.read', 'batch.original', 'batch.error-workbook', 'evidence.download', 'letter.view', 'received.reveal', 'received.evidence', 'batch.evidence'])(
    '%s hands over or shows personal data: three years', (action) => expect(auditKept(action)).toBe('handover'));
  test.each(['session.open', 'batch.approve', 'document.uploaded', 'step.agreement.signed', 'setting.approve', 'share.purge', 'audit.read', 'case.opened'])('%s is a log: six months', (action) => expect(auditKept(action)).toBe('log'));
});
